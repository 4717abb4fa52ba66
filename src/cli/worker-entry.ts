import { parentPort } from 'node:worker_threads'
import { runShard } from '../engine/shard-tasks.ts'
import type { ShardAnswer, ShardMessage } from './shard-message.ts'

// What the shards of one set have in common is sent once and held until another comes.
let held: unknown

parentPort?.on('message', (message: ShardMessage) => {
  parentPort?.postMessage(answerTo(message))
})

function answerTo(message: ShardMessage): ShardAnswer {
  if ('common' in message) held = message.common
  try {
    const shard = message.usesHeld ? { ...(message.shard as object), common: held } : message.shard
    return { result: runShard(message.kind, shard) }
  } catch (failure) {
    return { failure }
  }
}
