import type { SavingAnswer } from '../../report/saving/saving-answer.ts'
import type { SavingState } from '../../report/saving/saving-state.ts'
import type { SavingServer, Silence } from './saving-server.ts'

/** Milliseconds without a sign of life after which a server counts as gone; it gives one every ten seconds. */
const patienceMs = 25_000
const againMs = 1000

/** The server that gave this page. */
export const pageServer: SavingServer = {
  look: () => asked<SavingState>('/api/saving'),
  send: (path, body) => sent<SavingAnswer>(`/api/${path}`, body),
  listen,
}

/** Sends JSON to the page's own server; answers that refuse something are answers as well. */
export function sent<Answer>(path: string, body: object): Promise<Answer | Silence> {
  const headers = { 'content-type': 'application/json' }
  return asked(path, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function asked<Answer>(path: string, request: RequestInit = {}): Promise<Answer | Silence> {
  try {
    const response = await fetch(path, request)
    if (response.status === 401) return { kind: 'locked-out' }
    return (await response.json()) as Answer
  } catch {
    return { kind: 'unreachable' }
  }
}

function listen(heard: (event: 'here' | 'gone' | 'changed') => void): () => void {
  let source: EventSource | null = null
  let timer: number | undefined
  const open = () => {
    source = new EventSource('/api/changes')
    const alive = () => wait(patienceMs)
    source.addEventListener('here', () => {
      alive()
      heard('here')
    })
    source.addEventListener('changed', () => {
      alive()
      heard('changed')
    })
    source.addEventListener('alive', alive)
    source.onerror = () => gone()
  }
  const gone = () => {
    source?.close()
    heard('gone')
    wait(againMs, open)
  }
  const wait = (ms: number, then: () => void = gone) => {
    clearTimeout(timer)
    timer = window.setTimeout(then, ms)
  }
  // A browser keeps few connections open to a server: tabs that nobody sees leave theirs to others.
  const follow = () => {
    clearTimeout(timer)
    source?.close()
    if (document.visibilityState === 'visible') open()
  }
  document.addEventListener('visibilitychange', follow)
  follow()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    clearTimeout(timer)
    source?.close()
  }
}
