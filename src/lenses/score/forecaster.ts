/** Whose forecasts are scored: a person, the model in a reading, or a pool of either. */
export interface Forecaster {
  readonly kind: 'person' | 'reading' | 'pool'
  /** The person's name, the reading's id, or one of `poolNames`. */
  readonly name: string
}

/**
 * People by the geometric mean of their odds and by their median; readings by
 * their mean, since one of them is to be true; people's best guesses of a number as a sample.
 */
export const poolNames = ['people-geometric', 'people-median', 'readings-linear', 'people-sample'] as const
export type PoolName = (typeof poolNames)[number]

export function keyOfForecaster({ kind, name }: Forecaster): string {
  return `${kind}:${name}`
}
