import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Cancelled, type RunOptions, type Workers } from '../engine/workers.ts'
import { workersInTurn } from '../engine/workers-in-turn.ts'
import type { ShardAnswer, ShardMessage } from './shard-message.ts'

/** Threads that run shards, and a way to end them. */
export interface ThreadWorkers extends Workers {
  /** Starts all threads at once, so that they are ready by the time there is work. */
  start(): void
  close(): Promise<void>
}

/** A thread, and the common object that it holds. */
interface Thread {
  readonly worker: Worker
  held: unknown
}

/**
 * Threads of this machine, started when first needed. What shards hold in common is sent once to each thread. When a
 * computation is stopped its threads are ended in the midst of their shards.
 *
 * @param width  how many; as many as the machine has processors, at most 8, unless given
 * @param entry  the threads' program, built; where there is none shards run in turn
 */
export function threadWorkers(
  width = Math.min(8, availableParallelism()),
  entry = builtEntry,
): ThreadWorkers {
  if (entry === null) return { ...workersInTurn, start: () => undefined, close: async () => undefined }
  let threads: Thread[] = []
  const close = async (): Promise<void> => {
    const ending = threads
    threads = []
    await Promise.all(ending.map(({ worker }) => worker.terminate()))
  }
  const startUpTo = (count: number): void => {
    while (threads.length < count) threads.push({ worker: new Worker(entry), held: undefined })
  }
  return {
    width,
    start: () => startUpTo(width),
    close,
    async run<Result>(kind: string, shards: readonly unknown[], options: RunOptions = {}): Promise<Result[]> {
      startUpTo(Math.min(width, shards.length))
      try {
        return await spread<Result>(threads, kind, shards, options)
      } catch (error) {
        await close()
        throw error
      }
    },
  }
}

/** The threads' program; null where this runs from its TypeScript sources, which threads of Node 20 cannot. */
const builtEntry = import.meta.url.endsWith('.ts') ? null : new URL('./worker-entry.js', import.meta.url)

/** How often a person's wish to stop is asked for while shards run, in milliseconds. */
const askEvery = 50

async function spread<Result>(
  threads: readonly Thread[],
  kind: string,
  shards: readonly unknown[],
  options: RunOptions,
): Promise<Result[]> {
  const results = new Array<Result>(shards.length)
  let next = 0
  let done = 0
  const work = async (thread: Thread): Promise<void> => {
    while (next < shards.length) {
      const index = next
      next += 1
      results[index] = (await runOn(thread, kind, shards[index])) as Result
      done += 1
      options.onDone?.(done)
    }
  }
  const working = Promise.all(threads.slice(0, shards.length).map(work))
  await (options.isCancelled ? untilStopped(working, options.isCancelled) : working)
  return results
}

async function untilStopped(working: Promise<unknown>, isCancelled: () => boolean): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const stopped = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (isCancelled()) reject(new Cancelled('The computation was stopped.'))
    }, askEvery)
  })
  try {
    await Promise.race([working, stopped])
  } finally {
    clearInterval(timer)
    // What ended threads still reject with belongs to nobody.
    working.catch(() => undefined)
  }
}

function runOn(thread: Thread, kind: string, shard: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { worker } = thread
    const settle = (action: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      action()
    }
    const onMessage = (answer: ShardAnswer) =>
      settle(() => ('failure' in answer ? reject(answer.failure) : resolve(answer.result)))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Cancelled('The thread was ended.')))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage(messageFor(thread, kind, shard))
  })
}

/** The message for a shard; its common object only where the thread does not hold it already. */
function messageFor(thread: Thread, kind: string, shard: unknown): ShardMessage {
  if (typeof shard !== 'object' || shard === null || !('common' in shard)) return { kind, shard }
  const { common, ...own } = shard
  if (thread.held === common) return { kind, shard: own, usesHeld: true }
  thread.held = common
  return { kind, shard: own, usesHeld: true, common }
}
