import type { CrossImpact } from './cross-impact.ts'
import type { Succession } from './succession.ts'
import { fillSuccessors } from './successor-table.ts'

/** The name under which parts of a table of successors are handed to workers. */
export const successorTask = 'successors'

/** A stretch of a table that lies in memory that threads share. */
export interface SuccessorShard {
  readonly common: {
    readonly matrix: CrossImpact
    readonly succession: Succession
    readonly memory: ArrayBufferLike
  }
  readonly from: number
  readonly to: number
}

/** Fills a stretch; the result says how far. */
export function successorShard({ common, from, to }: SuccessorShard): number {
  fillSuccessors(common.matrix, common.succession, from, to, new Uint32Array(common.memory))
  return to
}
