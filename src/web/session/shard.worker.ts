import { runShard } from '../../engine/shard-tasks.ts'
import type { ShardReply, ShardRequest } from './shard-protocol.ts'

const commons = new Map<number, unknown>()

self.onmessage = ({ data }: MessageEvent<ShardRequest>) => {
  self.postMessage(answer(data))
}

function answer({ kind, shard, common }: ShardRequest): ShardReply {
  try {
    if (common === undefined) return { result: runShard(kind, shard) }
    if ('value' in common) {
      commons.clear()
      commons.set(common.id, common.value)
    }
    return { result: runShard(kind, { ...(shard as object), common: commons.get(common.id) }) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
