/** A shard on its way to a thread; `usesHeld` where it has a common object, which comes along the first time. */
export interface ShardMessage {
  readonly kind: string
  readonly shard: unknown
  readonly usesHeld?: true
  readonly common?: unknown
}

/** What a thread answers. */
export type ShardAnswer = { readonly result: unknown } | { readonly failure: unknown }
