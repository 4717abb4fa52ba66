import type { Day } from '../../../language/day.ts'
import type { Figure, FigurePlan } from '../../simulation/figure-plan.ts'
import type { ObservationPlan } from '../../simulation/observation-plan.ts'

/** Something one may come to see: an indicator on a day, a happening of an event from the as-of day to a day. */
export type Signal =
  | {
      readonly kind: 'look'
      readonly factor: number
      /** Chance of seeing it, by state of the factor. */
      readonly seen: Float64Array
      readonly day: Day
    }
  | { readonly kind: 'event'; readonly event: number; readonly day: Day }

/** What is remembered along one path and told at its end, in places. Plain data. */
export interface PathPlan {
  readonly observations: ObservationPlan
  readonly figures: readonly Figure[]
  /** Places of the figures that are told of futures around entries: questions and contingencies. */
  readonly asked: Int32Array
  /** Quantities to be measured, one for each figure that needs it: where that stands, and on which day. */
  readonly measures: readonly { readonly figure: number; readonly quantity: number; readonly day: number }[]
  readonly signals: readonly Signal[]
  /** Where each signal's day stands among the days of the observations, [signals]. */
  readonly signalDays: readonly number[]
  /** 1 on the days on which something is remembered for a figure, [days]. */
  readonly isLook: Uint8Array
  /** 1 on the days on which all states are remembered, for curves and signals, [days]. */
  readonly isRecorded: Uint8Array
  /** Places of the dates of the curves among the days of the observations; none where no curve is wanted. */
  readonly datePlaces: readonly number[]
}

/** `figures` must have been planned with the days of the signals among its dates. */
export function pathPlan(
  { observations, figures, datePlaces }: FigurePlan,
  signals: readonly Signal[],
  hasCurves: boolean,
): PathPlan {
  const { days, joints } = observations
  const signalDays = signals.map(({ day }) => days.indexOf(day))
  const curveDays = hasCurves ? datePlaces : []
  const looks = figures.map(({ look }) => look.day)
  const marked = (places: readonly number[]) => {
    const wanted = new Set(places)
    return Uint8Array.from(days, (_, day) => (wanted.has(day) ? 1 : 0))
  }
  return {
    observations,
    figures,
    asked: Int32Array.from(
      figures.flatMap(({ key }, place) => (/^(?:questions|contingencies)\./u.test(key) ? [place] : [])),
    ),
    measures: figures.flatMap(({ look }, figure) => {
      if (look.kind === 'mean') return [{ figure, quantity: look.quantity, day: look.day }]
      if (look.kind !== 'above') return []
      return [{ figure, quantity: observations.exceedances[look.exceedance]!.quantity, day: look.day }]
    }),
    signals,
    signalDays,
    isLook: marked([...looks, ...joints.map(({ given }) => given.day)]),
    isRecorded: marked([...curveDays, ...signalDays]),
    datePlaces: curveDays,
  }
}
