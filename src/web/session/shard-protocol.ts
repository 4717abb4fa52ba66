/** A piece of work for one thread. What all pieces of a set hold in common is sent to each thread once, under a number. */
export interface ShardRequest {
  readonly kind: string
  readonly shard: unknown
  readonly common?: { readonly id: number; readonly value?: unknown }
}

export type ShardReply = { readonly result: unknown } | { readonly failure: string }
