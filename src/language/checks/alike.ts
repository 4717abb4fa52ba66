import { conditionText } from '../condition.ts'
import type { Ask, Clause, Condition, Factor, Judgement, Situation } from '../situation.ts'
import { valueAlong } from '../tree.ts'
import { type Check, keyPlace } from './check.ts'

/** Two states between which nothing in the situation makes a difference are one. */
export const checkAlikeStates: Check<Factor> = (factor, checking) => {
  if (factor.ordered) return
  const first = new Map<string, string>()
  const signature = signatures(factor, checking.situation)
  for (const { id } of factor.states) {
    const other = first.get(signature(id))
    if (other === undefined) {
      first.set(signature(id), id)
      continue
    }
    const at = keyPlace(valueAlong(checking.tree, ['factors', factor.id, 'states']), id, factor.at)
    checking.notice('states-alike', at, { factor: factor.id, states: [other, id] })
  }
}

/** For each state, everything that depends on it or acts on it, as one text. */
function signatures(factor: Factor, situation: Situation): (state: string) => string {
  const parts = clausesOf(situation).flatMap((clause) => clause.filter((part) => part.factor === factor.id))
  const sets = assignmentsOf(situation).flatMap((one) => one[factor.id] ?? [])
  const targets = situation.influences.flatMap(({ to }) =>
    to.kind === 'state' && to.factor === factor.id ? [to.state] : [],
  )
  return (id) => {
    const index = factor.states.findIndex((state) => state.id === id)
    const state = factor.states[index]!
    return JSON.stringify([
      parts.map((part) => part.states.includes(id)),
      [...sets, ...targets].includes(id) ? id : '',
      numbers(factor.lean[index] ?? null),
      numbers(factor.tempo?.[index] ?? null),
      [state.onlyByEvent, state.final, state.requires && conditionText(state.requires, () => [])],
      situation.quantities.flatMap(({ grows }) =>
        grows
          .filter((one) => one.factor === factor.id && one.state === id)
          .map((one) => numbers(one.perYear)),
      ),
      situation.indicators.map(({ factor: of, seen }) =>
        of === factor.id ? numbers(seen[index] ?? null) : null,
      ),
    ])
  }
}

function numbers(judgement: Judgement | null) {
  return judgement && [judgement.low, judgement.high]
}

function assignmentsOf(situation: Situation) {
  const calendar = situation.calendar.flatMap(({ what }) => (what.kind === 'outcomes' ? what.outcomes : []))
  const outcomes = [...situation.events.flatMap((event) => event.outcomes), ...calendar]
  return [...outcomes, ...situation.options, ...situation.whatIfs].map((one) => one.sets)
}

/** Every clause of every condition of the situation. */
function clausesOf(situation: Situation): Clause[] {
  const asked = [...situation.questions, ...situation.contingencies, ...situation.criteria]
  const conditions: (Condition | null)[] = [
    ...situation.influences.map((influence) => influence.from),
    ...situation.events.map((event) => event.requires),
    ...situation.factors.flatMap((factor) => factor.states.map((state) => state.requires)),
    ...situation.impossible,
    ...situation.alike,
    ...asked.flatMap(({ ask, given }) => [conditionIn(ask), conditionIn(given)]),
    ...situation.actors.flatMap((actor) =>
      actor.interests.map(({ about }) => ('condition' in about ? about.condition : null)),
    ),
    ...situation.actors.flatMap((actor) => actor.ranking),
  ]
  return conditions.flatMap((condition) => condition ?? [])
}

function conditionIn(ask: Ask | null): Condition | null {
  return ask && 'condition' in ask ? ask.condition : null
}
