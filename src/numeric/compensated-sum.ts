/**
 * The sum of numbers with the rounding errors carried along, so that it is right to the last digit or two whatever the
 * order of magnitude of the terms.
 *
 * Source: Neumaier 1974, doi:10.1002/zamm.19740540106.
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
