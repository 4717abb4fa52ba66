/** What a published page computes in threads, by name: each takes the messages that are sent to it. */
const programs = {
  compute: () => import('../session/compute.worker.ts'),
  shard: () => import('../session/shard.worker.ts'),
  live: () => import('../live/live.worker.ts'),
  text: () => import('../editing/text.worker.ts'),
} as const

/** Whether this runs as a thread and not as a page. */
export const isThread = typeof document === 'undefined'

/** The script itself, page and threads in one: a page on a disk can load no other. Threads start further threads from where they came. */
const script = isThread ? String(self.location) : URL.createObjectURL(scriptOfPage())

function scriptOfPage(): Blob {
  return new Blob([document.currentScript?.textContent ?? ''], { type: 'text/javascript' })
}

export function startThread(name: keyof typeof programs): Worker {
  return new Worker(script, { name })
}

/** Begins the thread as which this was started, before its first message is delivered. */
export function beThread(): void {
  void programs[self.name as keyof typeof programs]()
}
