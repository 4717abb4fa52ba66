import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { watchFolder } from '../workspace/saving/watch-folder.ts'

/** Milliseconds between signs of life, by which a page notices a server that has gone without a word. */
const aliveMs = 10_000

/** Tells every page when files of the folder change; the folder is watched while somebody listens. */
export function changeEvents(directory: string): Hono {
  const listeners = new Set<() => void>()
  let stop: (() => void) | null = null
  const routes = new Hono()
  routes.get('/changes', (context) => {
    context.header('cache-control', 'no-store')
    return streamSSE(context, async (stream) => {
      let changes = 0
      let wake = () => {}
      const listener = () => {
        changes += 1
        wake()
      }
      listeners.add(listener)
      stop ??= watchFolder(directory, () => {
        for (const tell of listeners) tell()
      })
      stream.onAbort(() => {
        listeners.delete(listener)
        if (listeners.size === 0) {
          stop?.()
          stop = null
        }
        wake()
      })
      await stream.writeSSE({ event: 'here', data: '' })
      for (let told = 0; !stream.aborted; ) {
        if (told === changes) await waiting((woken) => (wake = woken))
        if (stream.aborted) return
        const event = told === changes ? 'alive' : 'changed'
        told = changes
        await stream.writeSSE({ event, data: String(changes) })
      }
    })
  })
  return routes
}

/** Until it is woken, or a sign of life is due. */
function waiting(give: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, aliveMs)
    timer.unref()
    give(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
