/** A probability and what came. */
export interface ScoredForecast {
  /** Of yes, 0..1. */
  readonly probability: number
  readonly isYes: boolean
}

/** The share of yes among them. */
export function shareOfYes(forecasts: readonly ScoredForecast[]): number {
  return forecasts.filter(({ isYes }) => isYes).length / forecasts.length
}
