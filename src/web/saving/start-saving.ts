import { knownTexts } from './known-texts.ts'
import type { Shelf } from './outbox.ts'
import { pageServer } from './page-server.ts'
import { type SavingSession, savingSession } from './saving-session.ts'

/** The texts of this window's folder. */
export const textsHere = knownTexts()

/** Begins to save in this window. A page that comes from no server of ours, and saves nothing, has another one: null. */
export function startSaving(changed: () => void): SavingSession | null {
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
