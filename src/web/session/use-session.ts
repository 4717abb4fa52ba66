import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { type Found, keptAnswers, openedIn } from '../kept/kept-answers.ts'
import { keyOfPart, type Part } from '../kept/part-keys.ts'
import { LockedOut } from './locked-out.ts'
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
import type { Wishes } from './wishes.ts'

/** Stands for the code that computes: what another engine computed is never taken for an answer of this one. */
const engine: string = import.meta.env.VITE_KIZASHI_ENGINE

const version: string = import.meta.env.VITE_KIZASHI_VERSION

interface SessionControls {
  readonly session: Session
  readonly stop: () => void
  readonly again: () => void
}

/** What has been answered to the end, each with the name, the viewpoint and the texts of what it was the answer to. */
type Done = ReadonlyMap<Ask, string>

/**
 * Fetches the situation from the page's own server and gives what the page in view asks for: what is kept at once, the rest
 * computed in a worker. A worker ends as soon as its work is no longer wanted: on another page, from another viewpoint, when
 * somebody stops it. What was answered to the end stays, as long as neither the files nor the viewpoint change.
 *
 * @param viewpoint  the same object while it is the same
 * @param wishes  the same object while they are the same
 * @param asks  what to answer, in this order; the same array while it asks for the same
 */
export function useSession(viewpoint: Viewpoint, wishes: Wishes, asks: readonly Ask[]): SessionControls {
  const [session, tell] = useReducer(nextSession, newSession)
  const [attempt, setAttempt] = useState(0)
  const worker = useRef<Worker | null>(null)
  const done = useRef<Done>(new Map())

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches and computes anew
  useEffect(() => {
    const leaving = new AbortController()
    begin({ viewpoint, wishes, asks, signal: leaving.signal, done, tell })
      .then((started) => {
        worker.current = started
        if (leaving.signal.aborted) started?.terminate()
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) tell({ kind: error instanceof LockedOut ? 'locked-out' : 'unreachable' })
      })
    return () => {
      leaving.abort()
      worker.current?.terminate()
      tell({ kind: 'stop' })
    }
  }, [viewpoint, wishes, asks, attempt])

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
  readonly wishes: Wishes
  readonly asks: readonly Ask[]
  readonly signal: AbortSignal
  readonly done: { current: Done }
  readonly tell: (event: SessionEvent) => void
}

/** Null where all is answered, or the files already say that nothing can be. */
async function begin(beginning: Beginning): Promise<Worker | null> {
  const { viewpoint, wishes, asks, signal, done, tell } = beginning
  tell({ kind: 'begin', asks: asks.filter((ask) => !done.current.has(ask)) })
  const text = await situationText(signal)
  const folder = JSON.parse(text) as SituationFiles
  const settings = { folder, viewpoint, wishes, seed, members }
  const keyOf = keysOf({ ...settings, asks, keys: {} })
  const about = (ask: Ask) => [keyOf(ask), keyOfViewpoint(viewpoint), text].join('\n')
  const isDone = (ask: Ask) => done.current.get(ask) === about(ask)
  const finish = (ask: Ask) => {
    done.current = new Map(done.current).set(ask, about(ask))
  }
  const isRefused = folder.diagnostics.some(({ severity }) => severity === 'error')
  const wanted = asks.filter((ask) => !isDone(ask))
  if (wanted.length === 0 || isRefused) {
    tell({ kind: 'folder', folder })
    tell({ kind: 'begin', asks: wanted })
    return null
  }
  // What is begun anew is no longer answered, even if what it was about is asked for again before it ends.
  done.current = new Map([...done.current].filter(([ask]) => !wanted.includes(ask)))
  const found = await keptAnswers(keyOf, ['opened', ...wanted])
  if (signal.aborted) return null
  tell({ kind: 'folder', folder })
  tell({ kind: 'begin', asks: wanted })
  const opened = openedIn(found)
  if (opened !== null) tellFound({ ...opened, viewpoint }, found, wanted, tell)
  for (const ask of wanted) if (opened !== null && found.has(ask)) finish(ask)
  const rest = wanted.filter(
    (ask) => !isDone(ask) && (opened === null || isPut(ask, folder.ledger !== null, opened.ledgerErrors)),
  )
  if (rest.length === 0) return null
  const parts: Part[] = ['opened', ...rest]
  const keys = Object.fromEntries(parts.map((part) => [part, keyOf(part)]))
  return compute({ ...settings, asks: rest, keys }, { isOpened: opened !== null, signal, finish, tell })
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
  tell: Beginning['tell'],
): void {
  tell({ kind: 'opened', ...opened })
  for (const ask of wanted) {
    const kept = found.get(ask)
    if (kept === undefined) continue
    tell({ kind: 'answer', ask, value: kept.value, isLast: true, made: kept.made } as AnswerReply)
  }
}

interface Computing extends Pick<Beginning, 'signal' | 'tell'> {
  /** Whether the situation was kept as opened: it is then shown already. */
  readonly isOpened: boolean
  readonly finish: (ask: Ask) => void
}

function compute(request: ComputeRequest, { isOpened, signal, finish, tell }: Computing): Worker {
  const unfinished = new Set(request.asks)
  const worker = startComputeWorker()
  worker.onmessage = ({ data }: MessageEvent<ComputeReply>) => {
    if (signal.aborted || (isOpened && data.kind === 'opened')) return
    if (data.kind === 'answer' && data.isLast) {
      finish(data.ask)
      unfinished.delete(data.ask)
    }
    tell(data.kind === 'answer' ? { ...data, made: { on: new Date().toISOString(), version } } : data)
  }
  worker.onerror = (event) => {
    const trouble = { kind: 'fault', message: event.message } as const
    for (const ask of unfinished) tell({ kind: 'trouble', ask, trouble })
  }
  worker.postMessage(request)
  return worker
}
