import { optionalCondition } from '../condition.ts'
import type { WrittenFactor, WrittenState } from '../element-shapes.ts'
import type { WrittenNumber } from '../plain-shapes.ts'
import type { Entries, Name } from '../shape.ts'
import type { Factor, Judgement, State } from '../situation.ts'
import { type Resolver, resolveAll, resolveState } from './declared.ts'
import { certain, type Grounds, groundsOf, judgementOf, noteOf, titleOf } from './judgement.ts'

/** A factor as it stands in the situation; null where a part of it could not be read. */
export function assembleFactor(resolver: Resolver, id: string, written: WrittenFactor): Factor | null {
  const grounds = groundsOf(resolver, written)
  const states = (written.states ?? []).map((state) => assembleState(resolver, state))
  const ids = states.map((state) => state.id)
  const owner = resolveAll(resolver, 'actor', written.owner)
  const start = written.start && startOf(resolver, id, ids, written.start, grounds)
  const tempo = written.tempo && tempoOf(resolver, id, ids, written, grounds)
  const lean = leanOf(resolver, id, ids, written.lean ?? [], grounds)
  if (!start || (written.tempo && !tempo)) return null
  return {
    id,
    title: titleOf(written.title, id),
    because: grounds.because,
    ...noteOf(written.note),
    at: written.place,
    owner,
    states,
    ordered: written.ordered ?? false,
    oneWay: written['one-way'] ?? false,
    start,
    tempo,
    lean,
    inertia: written.inertia && judgementOf(resolver, `inertia|${id}`, written.inertia, grounds),
  }
}

function assembleState(resolver: Resolver, { id, body }: WrittenState): State {
  return {
    id: id.text,
    title: titleOf(body?.title ?? null, id.text),
    requires: optionalCondition(resolver, body?.requires ?? null),
    onlyByEvent: body?.['only-by-event'] ?? false,
    final: body?.final ?? false,
  }
}

function startOf(
  resolver: Resolver,
  factor: string,
  states: readonly string[],
  written: Entries<WrittenNumber> | Name,
  grounds: Grounds,
): Judgement[] | null {
  const at = 'text' in written ? written.at : null
  if ('text' in written) {
    const start = resolveState(resolver, factor, written)
    if (start === null) return null
    return states.map((state) => certain(`start|${factor}|${state}`, state === start ? 1 : 0, 'chance', at!))
  }
  const byState = judgementsByState(resolver, factor, written, (state) => `start|${factor}|${state}`, grounds)
  if (!byState || written.length === 0) return null
  const place = written[0]!.value.at
  return states.map((state) => byState.get(state) ?? certain(`start|${factor}|${state}`, 0, 'chance', place))
}

function tempoOf(
  resolver: Resolver,
  factor: string,
  states: readonly string[],
  { tempo, place }: WrittenFactor,
  grounds: Grounds,
): Judgement[] | null {
  if (tempo === null) return null
  if ('scale' in tempo) {
    const one = judgementOf(resolver, `tempo|${factor}`, tempo, grounds)
    return states.map(() => one)
  }
  const byState = judgementsByState(resolver, factor, tempo, (state) => `tempo|${factor}|${state}`, grounds)
  if (!byState) return null
  const missing = states.filter((state) => !byState.has(state))
  if (missing.length > 0) {
    resolver.notice('missing-state', tempo[0]?.name.at ?? place, { factor, what: 'tempo', states: missing })
    return null
  }
  return states.map((state) => byState.get(state)!)
}

function leanOf(
  resolver: Resolver,
  factor: string,
  states: readonly string[],
  written: Entries<WrittenNumber>,
  grounds: Grounds,
): (Judgement | null)[] {
  const byState = judgementsByState(resolver, factor, written, (state) => `lean|${factor}|${state}`, grounds)
  return states.map((state) => byState?.get(state) ?? null)
}

/** The judgements of a map from states of a factor to numbers; null where one of its states is unknown. */
export function judgementsByState(
  resolver: Resolver,
  factor: string,
  written: Entries<WrittenNumber>,
  address: (state: string) => string,
  grounds: Grounds,
): Map<string, Judgement> | null {
  const judgements = new Map<string, Judgement>()
  let isKnown = true
  for (const { name, value } of written) {
    const state = resolveState(resolver, factor, name)
    if (state === null) isKnown = false
    else judgements.set(state, judgementOf(resolver, address(state), value, grounds))
  }
  return isKnown ? judgements : null
}
