import { textHash } from '../../numeric/text-hash.ts'
import type { Chain, Jump } from '../chain.ts'
import { cumulativeChances } from './channel-tables.ts'

/** A jump with its running chances and the words that key its random numbers. */
export interface DatedJump {
  readonly jump: Jump
  /** Among all jumps of the chain. */
  readonly place: number
  /** [rows × outcomes] */
  readonly cumulative: Float64Array
  readonly key: readonly [number, number, number]
}

/**
 * The jumps of each segment. A window is keyed by its event and its day, any other entry by its day and its place among
 * such entries, so that an entry more or less of another kind leaves the others as they were.
 */
export function datedJumps(chain: Chain): DatedJump[][] {
  let all = 0
  return chain.segments.map((segment) => {
    const seen = new Map<number, number>()
    return segment.jumps.map((jump) => {
      const place = seen.get(jump.event) ?? 0
      seen.set(jump.event, place + 1)
      const [low, high] = textHash(
        jump.event < 0 ? `dated ${place}` : `window ${place} ${chain.events[jump.event]}`,
      )
      return {
        jump,
        place: all++,
        cumulative: cumulativeChances(jump.chances, jump.outcomes.length),
        key: [segment.from, low, high] as const,
      }
    })
  })
}
