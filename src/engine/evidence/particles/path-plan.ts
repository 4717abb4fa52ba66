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
  readonly signals: readonly Signal[]
  /** Where each signal's day stands among the days of the observations, [signals]. */
  readonly signalDays: readonly number[]
  /** 1 on the days that figures and signals look at; curves need more, [days]. */
  readonly isLook: Uint8Array
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
  const looks = new Set([
    ...figures.map(({ look }) => look.day),
    ...joints.map(({ given }) => given.day),
    ...signalDays,
  ])
  return {
    observations,
    figures,
    signals,
    signalDays,
    isLook: Uint8Array.from(days, (_, day) => (looks.has(day) ? 1 : 0)),
    datePlaces: hasCurves ? datePlaces : [],
  }
}
