import { logarithm } from './logarithm.ts'

const coefficients = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
] as const

/**
 * The logarithm of the gamma function for x above 0, to about 14 digits.
 *
 * Source: Lanczos 1964, doi:10.1137/0701008, with g = 7 and nine terms.
 * Checked: against factorials, tests/numeric/intervals.test.ts.
 */
export function logGamma(x: number): number {
  const z = x - 1
  let sum: number = coefficients[0]
  for (let index = 1; index < coefficients.length; index += 1) sum += coefficients[index]! / (z + index)
  const t = z + 7.5
  return 0.9189385332046727 + (z + 0.5) * logarithm(t) - t + logarithm(sum)
}
