import { logarithm } from './logarithm.ts'

/**
 * What learning one of two binary things tells of the other, in bits: 0 where they are independent, at most 1.
 *
 * @param both  chance that both hold, `first` and `second` those of each
 *
 * Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x.
 * Checked: closed forms and the entropies' difference, tests/numeric/mutual-information.test.ts.
 */
export function mutualInformation(both: number, first: number, second: number): number {
  const cells = [
    [both, first * second],
    [first - both, first * (1 - second)],
    [second - both, (1 - first) * second],
    [1 - first - second + both, (1 - first) * (1 - second)],
  ] as const
  const bits = cells.reduce(
    (sum, [joint, apart]) =>
      joint > 0 && apart > 0 ? sum + (joint * logarithm(joint / apart)) / Math.LN2 : sum,
    0,
  )
  return Math.max(0, bits)
}
