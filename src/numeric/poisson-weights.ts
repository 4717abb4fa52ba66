/** Chances of each number of arrivals, and of at least that number. */
export interface PoissonWeights {
  /** [count]: P(N = k). Beyond the end every chance is below the smallest double. */
  readonly mass: Float64Array
  /** [count + 1]: P(N ≥ k); the last is 0. */
  readonly tail: Float64Array
}

/**
 * Poisson chances from none up to where they vanish as doubles. They grow outwards from the mode by their ratio and
 * are divided by their sum, and tails are summed from the far end: relative accuracy holds in the thinnest tail,
 * with no floor (Fox and Glynn 1988, doi:10.1145/42404.42409, stops at 1e-10).
 *
 * @param mean  expected arrivals, finite and not negative
 * @throws RangeError where the mean is not
 *
 * Checked: against closed forms and long sums, tests/engine/poisson-weights.test.ts.
 */
export function poissonWeights(mean: number): PoissonWeights {
  if (!(mean >= 0 && mean < 1e9)) throw new RangeError(`A Poisson mean of ${mean} cannot be used.`)
  const mode = Math.floor(mean)
  const above = ratiosAbove(mean, mode)
  const mass = new Float64Array(mode + above.length)
  mass.set(above, mode)
  for (let count = mode - 1; count >= 0; count--) mass[count] = mass[count + 1]! * ((count + 1) / mean)
  const tail = new Float64Array(mass.length + 1)
  for (let count = mass.length - 1; count >= 0; count--) tail[count] = tail[count + 1]! + mass[count]!
  const total = tail[0]!
  for (let count = 0; count < mass.length; count++) {
    mass[count]! /= total
    tail[count]! /= total
  }
  return { mass, tail }
}

function ratiosAbove(mean: number, mode: number): number[] {
  const chances: number[] = []
  for (let count = mode, chance = 1; chance > 1e-305; chance *= mean / count) {
    chances.push(chance)
    count++
  }
  return chances
}
