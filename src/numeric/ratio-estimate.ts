import { betaQuantile } from './beta-distribution.ts'

/** A figure with the standard error of its sampling. */
export interface SampledFigure {
  readonly value: number
  readonly standardError: number
  /** Degrees of freedom of the standard error: groups that count, less one, and at least one. */
  readonly degrees: number
}

/**
 * The ratio of two means over independent groups, with its standard error to first order.
 *
 * @param numerators  one number for each group, [groups]
 * @param denominators  one number for each group, [groups]; their sum must not be 0
 * @returns NaN where the denominators sum to 0; an infinite standard error for a single group
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd edition, section 6.3.
 */
export function ratioEstimate(numerators: ArrayLike<number>, denominators: ArrayLike<number>): SampledFigure {
  return {
    value: ratio(numerators, denominators),
    standardError: errorOf(residuals(numerators, denominators)),
    degrees: degreesOf(denominators),
  }
}

/**
 * The difference of two ratios over the same groups: what groups have in common falls out of its standard error.
 *
 * @returns the second ratio less the first
 */
export function ratioDifference(
  first: { readonly numerators: ArrayLike<number>; readonly denominators: ArrayLike<number> },
  second: { readonly numerators: ArrayLike<number>; readonly denominators: ArrayLike<number> },
): SampledFigure {
  const before = residuals(first.numerators, first.denominators)
  const after = residuals(second.numerators, second.denominators)
  return {
    value: ratio(second.numerators, second.denominators) - ratio(first.numerators, first.denominators),
    standardError: errorOf(after.map((residual, group) => residual - before[group]!)),
    degrees: Math.min(degreesOf(first.denominators), degreesOf(second.denominators)),
  }
}

/**
 * The 97.5 % point of Student's t.
 *
 * Checked: tables of the distribution, tests/numeric/ratio-estimate.test.ts.
 */
export function studentQuantile(degrees: number): number {
  const x = betaQuantile(0.05, degrees / 2, 0.5)
  return Math.sqrt((degrees * (1 - x)) / x)
}

/** Groups of next to no weight tell nothing of the spread. */
function degreesOf(denominators: ArrayLike<number>): number {
  let squares = 0
  for (let group = 0; group < denominators.length; group += 1) squares += denominators[group]! ** 2
  return Math.max(1, sumOf(denominators) ** 2 / squares - 1)
}

function ratio(numerators: ArrayLike<number>, denominators: ArrayLike<number>): number {
  return sumOf(numerators) / sumOf(denominators)
}

function residuals(numerators: ArrayLike<number>, denominators: ArrayLike<number>): Float64Array {
  const value = ratio(numerators, denominators)
  const mean = sumOf(denominators) / denominators.length
  return Float64Array.from(
    numerators,
    (numerator, group) => (numerator - value * denominators[group]!) / mean,
  )
}

function errorOf(residuals: Float64Array): number {
  const groups = residuals.length
  if (groups < 2) return Number.POSITIVE_INFINITY
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0)
  return Math.sqrt(squares / (groups * (groups - 1)))
}

function sumOf(numbers: ArrayLike<number>): number {
  let sum = 0
  for (let place = 0; place < numbers.length; place += 1) sum += numbers[place]!
  return sum
}
