import type { Target } from '../../language/situation.ts'
import type { Place } from '../placed-judgements.ts'

/** What some judgements are about together: everything that moves one factor, event, entry or quantity. */
export interface JudgementGroup {
  readonly kind: 'factor' | 'event' | 'calendar' | 'quantity' | 'structure' | 'others'
  /** Empty for the structure (gates, outcomes, dates, and what else is not a number), and for the others taken together. */
  readonly id: string
}

export const structureGroup: JudgementGroup = { kind: 'structure', id: '' }

/** Groups that each do little, taken together. */
export const othersGroup: JudgementGroup = { kind: 'others', id: '' }

/** The group that a judgement belongs to: that of its target. */
export function groupOf(place: Place): JudgementGroup {
  switch (place.kind) {
    case 'influence':
      return targetGroup(place.influence.to)
    case 'lean':
    case 'inertia':
    case 'tempo':
    case 'start':
      return { kind: 'factor', id: place.factor.id }
    case 'rate':
    case 'chance':
      return { kind: 'event', id: place.event.id }
    case 'calendar':
      return { kind: 'calendar', id: place.entry.id }
    case 'effect':
      return groupOf(place.of)
    case 'quantity-start':
    case 'growth':
    case 'jump':
      return { kind: 'quantity', id: place.quantity.id }
  }
}

function targetGroup(to: Target): JudgementGroup {
  return 'factor' in to ? { kind: 'factor', id: to.factor } : { kind: 'event', id: to.event }
}

export function groupKey({ kind, id }: JudgementGroup): string {
  return `${kind} ${id}`
}
