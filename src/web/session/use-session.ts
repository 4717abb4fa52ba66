import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { type Found, keptAnswers, openedIn } from '../kept/kept-answers.ts'
import { keyOfPart, type Part } from '../kept/part-keys.ts'
import {
  type AnswerReply,
  type Ask,
  type ComputeReply,
  type ComputeRequest,
  isPut,
  type Opened,
  type SituationFiles,
} from './protocol.ts'
import { members, newSession, nextSession, type Session, type SessionEvent, seed } from './session.ts'
import { situationText } from './situation-text.ts'
import { startComputeWorker } from './start-worker.ts'
import { keyOfViewpoint, type Viewpoint } from './viewpoint.ts'

/** Stands for the code that computes: what another engine computed is never taken for an answer of this one. */
const engine: string = import.meta.env.VITE_KIZASHI_ENGINE

const version: string = import.meta.env.VITE_KIZASHI_VERSION

interface SessionControls {
  readonly session: Session
  readonly stop: () => void
  readonly again: () => void
}

/** What has been answered to the end, and about which text seen from where. */
interface Done {
  readonly about: string
  readonly asks: Set<Ask>
}

/**
 * Fetches the situation from the page's own server and gives what the page in view asks for: what is kept at once, the rest
 * computed in a worker. A worker ends as soon as its work is no longer wanted: on another page, from another viewpoint, when
 * somebody stops it. What was answered to the end stays, as long as neither the files nor the viewpoint change.
 *
 * @param viewpoint  the same object while it is the same
 * @param asks  what to answer, in this order; the same array while it asks for the same
 */
export function useSession(viewpoint: Viewpoint, asks: readonly Ask[]): SessionControls {
  const [session, tell] = useReducer(nextSession, newSession)
  const [attempt, setAttempt] = useState(0)
  const worker = useRef<Worker | null>(null)
  const done = useRef<Done>({ about: '', asks: new Set() })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches and computes anew
  useEffect(() => {
    const leaving = new AbortController()
    begin({ viewpoint, asks, signal: leaving.signal, done, tell })
      .then((started) => {
        worker.current = started
        if (leaving.signal.aborted) started?.terminate()
      })
      .catch(() => {
        if (!leaving.signal.aborted) tell({ kind: 'unreachable' })
      })
    return () => {
      leaving.abort()
      worker.current?.terminate()
      tell({ kind: 'stop' })
    }
  }, [viewpoint, asks, attempt])

  const stop = useCallback(() => {
    worker.current?.terminate()
    tell({ kind: 'stop' })
  }, [])
  const again = useCallback(() => {
    setAttempt((count) => count + 1)
  }, [])
  return { session, stop, again }
}

interface Beginning {
  readonly viewpoint: Viewpoint
  readonly asks: readonly Ask[]
  readonly signal: AbortSignal
  readonly done: { current: Done }
  readonly tell: (event: SessionEvent) => void
}

/** Null where all is answered, or the files already say that nothing can be. */
async function begin(beginning: Beginning): Promise<Worker | null> {
  const { viewpoint, asks, signal, done, tell } = beginning
  const missing = () => asks.filter((ask) => !done.current.asks.has(ask))
  tell({ kind: 'begin', asks: missing() })
  const text = await situationText(signal)
  const about = `${keyOfViewpoint(viewpoint)}\n${text}`
  if (about !== done.current.about) done.current = { about, asks: new Set() }
  const folder = JSON.parse(text) as SituationFiles
  const isRefused = folder.diagnostics.some(({ severity }) => severity === 'error')
  const wanted = missing()
  if (wanted.length === 0 || isRefused) {
    tell({ kind: 'folder', folder })
    tell({ kind: 'begin', asks: wanted })
    return null
  }
  const keyOf = keysOf({ folder, asks: wanted, viewpoint, seed, members, keys: {} })
  const found = await keptAnswers(keyOf, ['opened', ...wanted])
  if (signal.aborted) return null
  tell({ kind: 'folder', folder })
  tell({ kind: 'begin', asks: wanted })
  const opened = openedIn(found)
  if (opened !== null) tellFound(opened, found, wanted, beginning)
  const rest = missing().filter(
    (ask) => opened === null || isPut(ask, folder.ledger !== null, opened.ledgerErrors),
  )
  if (rest.length === 0) return null
  const parts: Part[] = ['opened', ...rest]
  const keys = Object.fromEntries(parts.map((part) => [part, keyOf(part)]))
  return compute({ folder, viewpoint, asks: rest, seed, members, keys }, opened !== null, beginning)
}

/** The name of each part, made once. */
function keysOf(request: ComputeRequest): (part: Part) => string {
  const known = new Map<Part, string>()
  const { keys: _, ...about } = request
  return (part) => {
    const key = known.get(part) ?? keyOfPart(part, about, engine)
    known.set(part, key)
    return key
  }
}

/** Shows what was kept, as if it had just been computed but for its date. */
function tellFound(
  opened: Opened,
  found: ReadonlyMap<Part, Found>,
  wanted: readonly Ask[],
  { done, tell, viewpoint }: Beginning,
): void {
  tell({ kind: 'opened', ...opened, viewpoint })
  for (const ask of wanted) {
    const kept = found.get(ask)
    if (kept === undefined) continue
    done.current.asks.add(ask)
    tell({ kind: 'answer', ask, value: kept.value, isLast: true, made: kept.made } as AnswerReply)
  }
}

function compute(request: ComputeRequest, isOpened: boolean, { signal, done, tell }: Beginning): Worker {
  const worker = startComputeWorker()
  worker.onmessage = ({ data }: MessageEvent<ComputeReply>) => {
    if (signal.aborted || (isOpened && data.kind === 'opened')) return
    if (data.kind === 'answer' && data.isLast) done.current.asks.add(data.ask)
    tell(data.kind === 'answer' ? { ...data, made: { on: new Date().toISOString(), version } } : data)
  }
  worker.onerror = (event) => {
    const trouble = { kind: 'fault', message: event.message } as const
    for (const ask of request.asks.filter((one) => !done.current.asks.has(one)))
      tell({ kind: 'trouble', ask, trouble })
  }
  worker.postMessage(request)
  return worker
}
