/**
 * Runs shards of work, perhaps at once, and hands their results back in the order of the shards.
 * `kind` names a function of `shard-tasks.ts`; shards and results are plain data that can be sent to a thread.
 */
export interface Workers {
  /** How many shards run at once. */
  readonly width: number
  run<Result>(kind: string, shards: readonly unknown[], options?: RunOptions): Promise<Result[]>
}

export interface RunOptions {
  /** Called after each finished shard, with how many are done. */
  readonly onDone?: (done: number) => void
  /** Asked between shards; true stops and rejects with `Cancelled`. */
  readonly isCancelled?: () => boolean
}

/** Thrown when the person stopped a computation. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}
