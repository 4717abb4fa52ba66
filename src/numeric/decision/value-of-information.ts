/**
 * What it would be worth to the choice to know the state of the world before choosing: the expected best payoff with that
 * knowledge, less the best expected payoff without. 0 or above; 0 where one option is best in every state.
 *
 * @param payoffs  [options][states], more is better
 * @param chances  of the states, [states], summing to 1; all alike without
 *
 * Source: Raiffa & Schlaifer 1961, *Applied Statistical Decision Theory*.
 * Checked: tests/reference/decision/decisions.json, `voi_oil_wildcatter`.
 */
export function valueOfPerfectInformation(
  payoffs: readonly Float64Array[],
  chances: ArrayLike<number> = evenChances(payoffs),
): number {
  let known = 0
  for (let state = 0; state < chances.length; state += 1)
    known += chances[state]! * greatest(payoffs.map((row) => row[state]!))
  return known - bestExpected(payoffs, chances)
}

/**
 * What it would be worth to see a signal before choosing, before what looking costs.
 *
 * @param payoffs  [options][states]
 * @param chances  [states], summing to 1
 * @param signals  chance of each signal given the state, [states][signals], each state's summing to 1
 *
 * Source and check as for perfect information.
 */
export function valueOfSampleInformation(
  payoffs: readonly Float64Array[],
  chances: ArrayLike<number>,
  signals: readonly ArrayLike<number>[],
): number {
  const kinds = signals[0]?.length ?? 0
  let seen = 0
  for (let signal = 0; signal < kinds; signal += 1) {
    const joint = Float64Array.from(chances, (chance, state) => chance * signals[state]![signal]!)
    seen += bestExpected(payoffs, joint)
  }
  return seen - bestExpected(payoffs, chances)
}

function evenChances(payoffs: readonly Float64Array[]): Float64Array {
  const states = payoffs[0]?.length ?? 0
  return new Float64Array(states).fill(1 / states)
}

function bestExpected(payoffs: readonly Float64Array[], chances: ArrayLike<number>): number {
  return greatest(payoffs.map((row) => row.reduce((sum, payoff, state) => sum + chances[state]! * payoff, 0)))
}

function greatest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), Number.NEGATIVE_INFINITY)
}
