import type { PlacedJudgement } from '../placed-judgements.ts'
import type { Leverage } from './leverage.ts'

/** Judgements with one target: a factor, an event with its windows, a quantity, or another entry of the calendar. */
export interface JudgementGroup {
  readonly kind: 'factor' | 'event' | 'quantity' | 'calendar'
  readonly id: string
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
  const groups = new Map<
    string,
    { kind: JudgementGroup['kind']; id: string; judgements: PlacedJudgement[] }
  >()
  for (const placed of judgements) {
    const { low, high, address } = placed.judgement
    if (!(low < high) || !weights.has(address)) continue
    const { kind, id } = targetOf(placed)
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

function targetOf({ place }: Pick<PlacedJudgement, 'place'>): Pick<JudgementGroup, 'kind' | 'id'> {
  switch (place.kind) {
    case 'influence': {
      const { to } = place.influence
      return 'event' in to ? { kind: 'event', id: to.event } : { kind: 'factor', id: to.factor }
    }
    case 'lean':
    case 'inertia':
    case 'tempo':
    case 'start':
      return { kind: 'factor', id: place.factor.id }
    case 'rate':
    case 'chance':
      return { kind: 'event', id: place.event.id }
    case 'calendar': {
      const { what, id } = place.entry
      return what.kind === 'window' ? { kind: 'event', id: what.event } : { kind: 'calendar', id }
    }
    case 'effect':
      return targetOf({ place: place.of })
    case 'quantity-start':
    case 'growth':
    case 'jump':
      return { kind: 'quantity', id: place.quantity.id }
  }
}
