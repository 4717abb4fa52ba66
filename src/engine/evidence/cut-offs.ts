import type { Day } from '../../language/day.ts'
import type { Chain } from '../chain.ts'

/** What each stretch of a chain with evidence may cut off, by the day on which it begins, ascending. */
export type CutOffs = readonly { readonly from: Day; readonly tail: number }[]

/** Error allowed to every chance given the evidence. */
export const allowedError = 1e-12
/** The thinnest tail that is told from none. */
const thinnest = 1e-280

/**
 * How much is cut off where, so that no chance given the evidence is off by more than `allowedError`: histories cut off
 * may be those to which the later entries point, so each stretch may cut off so much less as the later evidence could at
 * most have been likelier than it was.
 *
 * @param logAt  natural logarithm of the likelihood of the evidence, at the beginning of every segment, after its jumps
 */
export function cutOffsFor({ segments }: Chain, logAt: readonly number[], logTotal: number): CutOffs {
  let greatest = 0
  const tails = segments.toReversed().map((segment, place) => {
    const found = logTotal - logAt[segments.length - 1 - place]!
    const tail = Math.max(thinnest, (allowedError / segments.length) * Math.exp(found - greatest))
    for (const { happens, stays } of segment.jumps) {
      if (!stays) continue
      greatest += Math.log(happens.reduce((most, weight, row) => Math.max(most, weight, stays[row]!), 0))
    }
    return { from: segment.from, tail }
  })
  return tails.reverse()
}

/** The share that a stage may cut off that begins on a day, perhaps within a segment. */
export function cutOffOn(cutOffs: CutOffs): (day: Day) => number {
  return (day) => cutOffs.findLast(({ from }) => from <= day)!.tail
}
