import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { LockedOut } from './locked-out.ts'
import type { Ask, ComputeReply, ComputeRequest, SituationFiles } from './protocol.ts'
import { members, newSession, nextSession, type Session, type SessionEvent } from './session.ts'
import { situationText } from './situation-text.ts'
import { startComputeWorker } from './start-worker.ts'
import { keyOfViewpoint, type Viewpoint } from './viewpoint.ts'
import { keyForAsk, type Wishes } from './wishes.ts'

/** Of all random numbers of the workbench. */
export const seed = 1

interface SessionControls {
  readonly session: Session
  readonly stop: () => void
  readonly again: () => void
}

/** What has been answered to the end, each with the text, the viewpoint and the wishes that it was about. */
type Done = ReadonlyMap<Ask, string>

/**
 * Fetches the situation from the page's own server and computes what the page in view asks for, in a worker. A worker
 * ends as soon as its work is no longer wanted: on another page, from another viewpoint, when somebody stops it. What
 * was answered to the end stays, as long as neither the files nor the viewpoint change.
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
  const seen = `${keyOfViewpoint(viewpoint)}\n${text}`
  const about = (ask: Ask) => `${keyForAsk(ask, wishes)}\n${seen}`
  const missing = () => asks.filter((ask) => done.current.get(ask) !== about(ask))
  const folder = JSON.parse(text) as SituationFiles
  const wanted = missing()
  // What is begun anew is no longer answered, even if what it was about is asked for again before it ends.
  done.current = new Map([...done.current].filter(([ask]) => !wanted.includes(ask)))
  tell({ kind: 'folder', folder })
  tell({ kind: 'begin', asks: wanted })
  if (wanted.length === 0 || folder.diagnostics.some(({ severity }) => severity === 'error')) return null
  const worker = startComputeWorker()
  worker.onmessage = ({ data }: MessageEvent<ComputeReply>) => {
    if (signal.aborted) return
    if (data.kind === 'answer' && data.isLast)
      done.current = new Map(done.current).set(data.ask, about(data.ask))
    tell(data)
  }
  worker.onerror = (event) => {
    const trouble = { kind: 'fault', message: event.message } as const
    for (const ask of missing()) tell({ kind: 'trouble', ask, trouble })
  }
  worker.postMessage({ folder, viewpoint, wishes, asks: wanted, seed, members } satisfies ComputeRequest)
  return worker
}
