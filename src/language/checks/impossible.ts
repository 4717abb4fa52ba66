import { clauseText } from '../condition.ts'
import type {
  Assignment,
  CalendarEntry,
  Clause,
  Condition,
  EventDefinition,
  Factor,
  Option,
  Outcome,
  Situation,
} from '../situation.ts'
import type { Span } from '../span.ts'
import { type Tree, valueAt } from '../tree.ts'
import { type Check, type Checking, placeOf } from './check.ts'
import { orderIn } from './factors.ts'
import type { Reach } from './reachable.ts'

/** No start is impossible. */
export const checkImpossibleStart: Check<Situation> = ({ factors, impossible }, checking) => {
  const start = new Map(factors.map((factor) => [factor.id, startStates(factor)]))
  for (const clause of impossible.flat()) {
    const meets = clause.every(({ factor, states }) =>
      states.some((state) => start.get(factor)?.includes(state)),
    )
    if (!meets) continue
    const at = placeOf(checking, ['factors', clause[0]!.factor, 'start'], factors[0]!.at)
    const related = placesOfImpossible(checking, clause)
    checking.notice('impossible-start', at, { condition: clauseText(clause, orderIn(checking)) }, { related })
  }
}

function startStates(factor: Factor): string[] {
  return factor.states.filter((_, index) => (factor.start[index]?.high ?? 0) > 0).map((state) => state.id)
}

/** No outcome of an event could lead into what is impossible. */
export const checkImpossibleOutcomes: Check<EventDefinition> = ({ id, requires, outcomes }, checking) => {
  for (const outcome of outcomes) checkOutcome(outcome, requires, { what: 'event', id }, checking)
}

/** Nor could a calendar entry. */
export const checkImpossibleEntry: Check<CalendarEntry> = ({ id, what }, checking) => {
  if (what.kind !== 'outcomes') return
  for (const outcome of what.outcomes) checkOutcome(outcome, null, { what: 'calendar', id }, checking)
}

/** Nor could what an option sets. */
export const checkImpossibleOption: Check<Option> = ({ id, sets, at }, checking) => {
  const place = placeOf(checking, ['options', id, 'sets'], at)
  checkSets(sets, place, null, { what: 'option', id, outcome: '' }, checking)
}

interface Setter {
  readonly what: string
  readonly id: string
}

function checkOutcome(
  { id, chance, sets, at }: Outcome,
  requires: Condition | null,
  setter: Setter,
  checking: Checking,
): void {
  if (chance !== null && chance.high === 0) return
  checkSets(sets, at, requires, { ...setter, outcome: id ?? '' }, checking)
}

function checkSets(
  sets: Assignment,
  at: Span,
  requires: Condition | null,
  setter: Setter & { readonly outcome: string },
  checking: Checking,
): void {
  for (const clause of checking.situation.impossible.flat()) {
    const mend = waysInto(clause, sets, requires, checking.reach)
    if (mend === null) continue
    const condition = clauseText(clause, orderIn(checking))
    const near = mend.flatMap(({ factor, states }) => {
      const allowed = orderIn(checking)(factor).filter((state) => !states.includes(state))
      return allowed.length > 0 ? [`${factor}: [${allowed.join(', ')}]`] : []
    })
    const facts = { ...setter, condition, mend: near.slice(0, 1) }
    checking.notice('impossible-outcome', at, facts, { related: placesOfImpossible(checking, clause) })
  }
}

/** The parts of the clause that are left to chance when the outcome applies, where it could make the whole hold; else null. */
function waysInto(clause: Clause, sets: Assignment, requires: Condition | null, reach: Reach): Clause | null {
  const set = clause.filter(({ factor }) => Object.hasOwn(sets, factor))
  if (set.length === 0 || !set.every(({ factor, states }) => states.includes(sets[factor]!))) return null
  const open = clause.filter(({ factor }) => !Object.hasOwn(sets, factor))
  const meets = (before: Clause) =>
    open.every(({ factor, states }) =>
      states.some((state) => reach.get(factor)?.has(state) && allows(before, factor, state)),
    ) && before.every(({ factor, states }) => states.some((state) => reach.get(factor)?.has(state)))
  return (requires ?? [[]]).some(meets) ? open : null
}

function allows(clause: Clause, factor: string, state: string): boolean {
  return clause.every((part) => part.factor !== factor || part.states.includes(state))
}

/** Where the condition is written: the entry of `impossible` that names the same factors and states. */
function placesOfImpossible(checking: Checking, clause: Clause): Span[] {
  const list = valueAt(checking.tree, 'impossible')
  const items: readonly Tree[] = list?.kind === 'list' ? list.items : []
  const index = checking.situation.impossible.findIndex((condition) => condition.includes(clause))
  return items[index] ? [items[index].at] : []
}
