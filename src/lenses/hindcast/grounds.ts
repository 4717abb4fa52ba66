import type { Day } from '../../language/day.ts'
import type { Situation } from '../../language/situation.ts'
import { type PlacedJudgement, placedJudgements } from '../placed-judgements.ts'

/** The judgements that set how often an event happens: its rate, its dated occasions in a span, what raises or lowers it. */
export interface Grounds {
  readonly rate: PlacedJudgement
  readonly occasions: readonly PlacedJudgement[]
  readonly influences: readonly PlacedJudgement[]
}

export function groundsOf(situation: Situation, event: string, from: Day, to: Day): Grounds {
  const placed = placedJudgements(situation)
  return {
    rate: placed.find(({ place }) => place.kind === 'rate' && place.event.id === event)!,
    occasions: placed.filter(
      ({ place }) =>
        place.kind === 'calendar' &&
        place.entry.what.kind === 'window' &&
        place.entry.what.event === event &&
        place.entry.date > from &&
        place.entry.date <= to,
    ),
    influences: placed.filter(
      ({ place }) =>
        place.kind === 'influence' &&
        place.influence.to.kind === 'event' &&
        place.influence.to.event === event,
    ),
  }
}
