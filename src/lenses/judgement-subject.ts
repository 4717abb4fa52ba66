import type { Place } from './placed-judgements.ts'

/** The element that a judgement moves. */
export interface JudgementSubject {
  readonly kind: 'factor' | 'event' | 'calendar' | 'quantity'
  readonly id: string
}

/** The target of an influence, the judgement's own element otherwise; what a measure adds goes with the judgement it adds to. */
export function subjectOf(place: Place): JudgementSubject {
  switch (place.kind) {
    case 'influence': {
      const { to } = place.influence
      return 'factor' in to ? { kind: 'factor', id: to.factor } : { kind: 'event', id: to.event }
    }
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
      return subjectOf(place.of)
    case 'quantity-start':
    case 'growth':
    case 'jump':
      return { kind: 'quantity', id: place.quantity.id }
  }
}
