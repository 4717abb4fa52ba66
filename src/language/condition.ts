import { noticeUnknownId, type Resolver, resolve, resolveState } from './assemble/declared.ts'
import type { WrittenCondition, WrittenTarget } from './condition-shape.ts'
import { compareText } from './notice.ts'
import type { Entries, Name } from './shape.ts'
import type { Assignment, Clause, Condition, Target } from './situation.ts'

/** The order of a factor's states; a factor that is not known has none. */
export type StateOrder = (factor: string) => readonly string[]

/** One text for each clause: factors by id, `factor=state`, states in their factor's order, joined by ` & `. */
export function clauseText(clause: Clause, order: StateOrder): string {
  const parts = clause.map(({ factor, states }) => `${factor}=${inOrder(states, order(factor)).join('|')}`)
  return parts.sort(compareText).join(' & ')
}

/** One text for each condition, however it was written: its clauses sorted and joined by ` or `. */
export function conditionText(condition: Condition, order: StateOrder): string {
  return [...new Set(condition.map((clause) => clauseText(clause, order)))].sort(compareText).join(' or ')
}

/** `factor=state`, `event`, `event=outcome` or, of an ordered factor, `factor`. */
export function targetText(target: Target): string {
  if (target.kind === 'state') return `${target.factor}=${target.state}`
  if (target.kind === 'factor') return target.factor
  return target.kind === 'event' ? target.event : `${target.event}=${target.outcome}`
}

/** The id of an influence: `line=soft > talks=leaders`. */
export function influenceText(from: Condition, to: Target, order: StateOrder): string {
  return `${conditionText(from, order)} > ${targetText(to)}`
}

function inOrder(states: readonly string[], order: readonly string[]): string[] {
  const unique = [...new Set(states)]
  return unique.sort((a, b) => order.indexOf(a) - order.indexOf(b) || compareText(a, b))
}

/** The condition that was written, its factors by id; null where a name in it is unknown. */
export function conditionOf(resolver: Resolver, written: WrittenCondition): Condition | null {
  const clauses = written.clauses.map((clause) => clauseOf(resolver, clause.parts))
  return clauses.every((clause) => clause !== null) ? clauses : null
}

export function clauseOf(resolver: Resolver, parts: Entries<readonly Name[]>): Clause | null {
  const read = parts.map(({ name, value }) => {
    const factor = resolve(resolver, 'factor', name)
    if (factor === null) return null
    const states = value.map((state) => resolveState(resolver, factor, state))
    const order = resolver.declared.states.get(factor) ?? []
    return states.every((state) => state !== null) ? { factor, states: inOrder(states, order) } : null
  })
  if (!read.every((part) => part !== null)) return null
  return read.sort((a, b) => compareText(a.factor, b.factor))
}

/** What a condition that may be absent means: null where it is, or cannot be read. */
export function optionalCondition(resolver: Resolver, written: WrittenCondition | null): Condition | null {
  return written === null ? null : conditionOf(resolver, written)
}

/** What an influence acts on; null where it names nothing that is known, or a factor whose states have no order. */
export function targetOf(
  resolver: Resolver,
  written: WrittenTarget,
  isOrdered: (factor: string) => boolean,
): Target | null {
  const { declared, notice } = resolver
  const id = written.name.text
  if (declared.of.event.has(id))
    return written.part === null ? { kind: 'event', event: id } : outcomeTarget(resolver, id, written.part)
  if (!declared.of.factor.has(id)) {
    resolve({ ...resolver, declared: withEvents(resolver) }, 'factor', written.name)
    return null
  }
  if (written.part === null) {
    if (isOrdered(id)) return { kind: 'factor', factor: id }
    notice('order-missing', written.at, { factor: id, states: declared.states.get(id) ?? [] })
    return null
  }
  const state = resolveState(resolver, id, written.part)
  return state === null ? null : { kind: 'state', factor: id, state }
}

/** Where a factor or an event may be meant, both are near. */
function withEvents({ declared }: Resolver): Resolver['declared'] {
  return {
    ...declared,
    of: { ...declared.of, factor: new Set([...declared.of.factor, ...declared.of.event]) },
  }
}

function outcomeTarget({ declared, notice }: Resolver, event: string, part: Name): Target | null {
  const known = [...(declared.outcomes.get(event) ?? [])]
  if (known.includes(part.text) || part.text === 'rest') return { kind: 'outcome', event, outcome: part.text }
  noticeUnknownId(notice, 'outcome', part, known, event)
  return null
}

/** What is set, by factor; null where a name in it is unknown. */
export function assignmentOf(resolver: Resolver, written: Entries<Name> | null): Assignment | null {
  const sets: Record<string, string> = {}
  let isKnown = true
  for (const { name, value } of written ?? []) {
    const factor = resolve(resolver, 'factor', name)
    const state = factor === null ? null : resolveState(resolver, factor, value)
    if (factor === null || state === null) isKnown = false
    else sets[factor] = state
  }
  return isKnown ? sets : null
}
