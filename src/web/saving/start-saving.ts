import { isStale, textsHere } from './folder-text.ts'
import type { Shelf } from './outbox.ts'
import { pageServer } from './page-server.ts'
import { type SavingSession, savingSession } from './saving-session.ts'

const patienceMs = 10_000

/**
 * Begins to save in this window. A page that comes from no server of ours, and saves nothing, has another one: null.
 *
 * @param again  shows the folder's texts anew
 */
export function startSaving(again: () => void): SavingSession | null {
  const changed = () => {
    isStale(AbortSignal.timeout(patienceMs)).then(
      (isOld) => isOld && again(),
      () => {},
    )
  }
  const session = savingSession({
    server: pageServer,
    shelf: browserShelf(),
    texts: textsHere,
    changed,
    newRequest: () => crypto.randomUUID(),
    alone: (folder, work) => navigator.locks.request(`kizashi-outbox/${folder}`, work),
    wait,
  })
  const leaving = new AbortController()
  const { signal } = leaving
  addEventListener(
    'storage',
    ({ key }) => {
      if (key === null || key.startsWith('kizashi-outbox/')) session.reread()
    },
    { signal },
  )
  addEventListener(
    'beforeunload',
    (event) => {
      if (session.view().isLoose) event.preventDefault()
    },
    { signal },
  )
  return {
    ...session,
    end: () => {
      leaving.abort()
      session.end()
    },
  }
}

/** A browser may forbid storage; what is entered then lasts as long as the window. */
function browserShelf(): Shelf {
  try {
    return localStorage
  } catch {
    const refuse = () => {
      throw new Error('storage is forbidden')
    }
    return { length: 0, key: () => null, getItem: () => null, setItem: refuse, removeItem: () => {} }
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
