import { type JudgementSubject, subjectOf } from '../judgement-subject.ts'
import type { Place, PlacedJudgement } from '../placed-judgements.ts'
import type { Leverage } from './leverage.ts'

/** Judgements with one target: a factor, an event with its windows, a quantity, or another entry of the calendar. */
export interface JudgementGroup extends JudgementSubject {
  /** Those with ranges, each with what it moves to first order; those that share a draw stand with the first of them. */
  readonly judgements: readonly PlacedJudgement[]
  readonly weight: number
}

/** The judgements with ranges by what they are about, heaviest group first. */
export function judgementGroups(
  judgements: readonly PlacedJudgement[],
  leverages: readonly Leverage[],
): JudgementGroup[] {
  const weights = new Map(leverages.map(({ address, weight }) => [address, weight]))
  const groups = new Map<string, JudgementSubject & { readonly judgements: PlacedJudgement[] }>()
  for (const placed of judgements) {
    const { low, high, address } = placed.judgement
    if (!(low < high) || !weights.has(address)) continue
    const { kind, id } = groupOf(placed.place)
    const key = `${kind} ${id}`
    const group = groups.get(key) ?? { kind, id, judgements: [] }
    group.judgements.push(placed)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      weight: group.judgements.reduce((sum, { judgement }) => sum + weights.get(judgement.address)!, 0),
    }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}

/** A window goes with its event: what explains the variance of an answer is how often the event comes, on whatever occasion. */
function groupOf(place: Place): JudgementSubject {
  const of = place.kind === 'effect' ? place.of : place
  return of.kind === 'calendar' && of.entry.what.kind === 'window'
    ? { kind: 'event', id: of.entry.what.event }
    : subjectOf(of)
}
