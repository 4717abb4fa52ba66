import { denseRanks } from './dense-ranks.ts'

/** Keys stay below 2³¹: a rank among 100,000 outcomes takes 17 bits, and so many statements fit behind it. */
const statementsAtOnce = 13

/**
 * Ranks of outcomes, 0 the worst, by statements in the order of their importance: of two outcomes the one is better that
 * meets the first statement in which they differ, equal ones share a rank. The same order as that of the scores
 * Σ 2^(k−j) over the statements met, without the scores, so that it stays exact for any number of statements.
 *
 * @param met  for each statement 1 where an outcome meets it, else 0, [statements][outcomes]
 *
 * Source: option prioritisation, Fang, Hipel, Kilgour & Peng 2003, IEEE Transactions on Systems, Man, and Cybernetics 33.
 * Checked: scores in BigInt, tests/stability/preferences.test.ts.
 */
export function prioritise(met: readonly Uint8Array[], outcomes: number): Int32Array {
  let ranks: Int32Array = new Int32Array(outcomes)
  for (let first = 0; first < met.length; first += statementsAtOnce) {
    const keys = ranks.slice()
    for (const statement of met.slice(first, first + statementsAtOnce))
      for (let outcome = 0; outcome < outcomes; outcome += 1)
        keys[outcome] = keys[outcome]! * 2 + statement[outcome]!
    ranks = denseRanks(keys)
  }
  return ranks
}
