import type { Day } from '../../../language/day.ts'
import type { Figure, FigurePlan } from '../../simulation/figure-plan.ts'
import type { ObservationPlan } from '../../simulation/observation-plan.ts'

/** Something one may come to see: an indicator on a day, a happening of an event between two days. */
export type Signal =
  | {
      readonly kind: 'look'
      readonly key: string
      readonly factor: number
      /** Chance of seeing it, by state of the factor. */
      readonly seen: Float64Array
      readonly day: Day
    }
  | { readonly kind: 'event'; readonly key: string; readonly event: number; readonly day: Day }

/** What is remembered along one path and told at its end, in places. Plain data. */
export interface PathPlan {
  readonly observations: ObservationPlan
  readonly figures: readonly Figure[]
  /** Quantities to be measured, in the order of the figures that ask for them. */
  readonly measures: readonly number[]
  readonly signals: readonly Signal[]
  /** Places of the measures and of the signals that are due at the end of each interval, [intervals]. */
  readonly measuresOn: readonly (readonly number[])[]
  readonly signalsOn: readonly (readonly number[])[]
}

/** `figures` must have been planned with the days of the signals among its dates. */
export function pathPlan({ observations, figures }: FigurePlan, signals: readonly Signal[]): PathPlan {
  const measures = figures.flatMap(({ look }) => {
    if (look.kind === 'mean') return [{ quantity: look.quantity, interval: look.day }]
    if (look.kind !== 'above') return []
    return [{ quantity: observations.exceedances[look.exceedance]!.quantity, interval: look.day }]
  })
  const placesOn = (intervals: readonly number[]) =>
    observations.days.map((_, day) =>
      intervals.flatMap((interval, place) => (interval === day ? [place] : [])),
    )
  return {
    observations,
    figures,
    measures: measures.map(({ quantity }) => quantity),
    signals,
    measuresOn: placesOn(measures.map(({ interval }) => interval)),
    signalsOn: placesOn(signals.map(({ day }) => observations.days.indexOf(day))),
  }
}
