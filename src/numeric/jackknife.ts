import type { SampledFigure } from './ratio-estimate.ts'

/**
 * A figure of means over independent groups, freed of the first order of its bias, with its standard error: by leaving out
 * one group after the other.
 *
 * @param columns  sums of each group, [columns][groups]
 * @param figure  of the sums over groups, [columns]
 *
 * Source: Quenouille 1956, doi:10.1093/biomet/43.3-4.353; Tukey 1958.
 */
export function jackknife(
  columns: readonly ArrayLike<number>[],
  figure: (sums: readonly number[]) => number,
): SampledFigure {
  const groups = columns[0]!.length
  const totals = columns.map((column) => Array.from(column).reduce((sum, value) => sum + value, 0))
  const whole = figure(totals)
  const without = Array.from({ length: groups }, (_, group) =>
    figure(totals.map((total, place) => total - columns[place]![group]!)),
  )
  const mean = without.reduce((sum, value) => sum + value, 0) / groups
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    value: groups * whole - (groups - 1) * mean,
    standardError: Math.sqrt(((groups - 1) / groups) * squares),
    degrees: groups - 1,
  }
}
