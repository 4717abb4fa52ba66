/** What a published page computes in threads, by name: each takes the messages that are sent to it. */
const programs = {
  compute: () => import('../session/compute.worker.ts'),
  shard: () => import('../session/shard.worker.ts'),
  live: () => import('../live/live.worker.ts'),
  wouldMove: () => import('../entering/would-move.worker.ts'),
  text: () => import('../editing/text.worker.ts'),
} as const

/** Whether this runs as a thread and not as a page. */
export const isThread = typeof document === 'undefined'

/** The whole script, page and threads in one, as the build wraps it: a function that can give its own text. */
declare const kizashiScript: () => void

/** A page on a disk can load no script, and no thread of it may use another's address: each makes its own. */
let address: string | null = null

export function startThread(name: keyof typeof programs): Worker {
  address ??= URL.createObjectURL(new Blob([`(${kizashiScript})()`], { type: 'text/javascript' }))
  return new Worker(address, { name })
}

/** Begins the thread as which this was started, before its first message is delivered. */
export function beThread(): void {
  void programs[self.name as keyof typeof programs]()
}
