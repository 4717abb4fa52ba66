import { Cancelled, type RunOptions, type Workers } from '../../engine/workers.ts'
import type { ShardReply, ShardRequest } from './shard-protocol.ts'
import { startShardWorker } from './start-shard-worker.ts'

interface Thread {
  readonly worker: Worker
  /** The number of the common object that it holds; 0 for none. */
  held: number
}

/** Threads of the browser, up to `width`, that run shards; started when first needed. They end with the page's worker. */
export function browserWorkers(width: number): Workers {
  const threads: Thread[] = []
  let commons = 0
  return {
    width,
    async run<Result>(kind: string, shards: readonly unknown[], options: RunOptions = {}): Promise<Result[]> {
      const results = new Array<Result>(shards.length)
      const numbers = new Map<unknown, number>()
      const queue = shards.map((shard, index) => ({ shard, index }))
      let done = 0
      const work = async (thread: Thread) => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
          if (options.isCancelled?.()) throw new Cancelled()
          results[next.index] = (await send(
            thread,
            requestFor(kind, next.shard, thread, numbers, () => ++commons),
          )) as Result
          done += 1
          options.onDone?.(done)
        }
      }
      while (threads.length < Math.min(width, shards.length)) threads.push(startThread())
      await Promise.all(threads.slice(0, shards.length).map(work))
      return results
    },
  }
}

function startThread(): Thread {
  return { worker: startShardWorker(), held: 0 }
}

/** The request for a shard, with its common object only where the thread does not hold it yet. */
function requestFor(
  kind: string,
  shard: unknown,
  thread: Thread,
  numbers: Map<unknown, number>,
  nextNumber: () => number,
): ShardRequest {
  if (typeof shard !== 'object' || shard === null || !('common' in shard)) return { kind, shard }
  const { common, ...own } = shard
  const id = numbers.get(common) ?? nextNumber()
  numbers.set(common, id)
  const isHeld = thread.held === id
  thread.held = id
  return { kind, shard: own, common: isHeld ? { id } : { id, value: common } }
}

function send({ worker }: Thread, request: ShardRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ShardReply>) => {
      if ('failure' in data) reject(new Error(data.failure))
      else resolve(data.result)
    }
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(request)
  })
}
