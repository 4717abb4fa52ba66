import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { SourceFile } from '../../language/span.ts'
import type { ComputeReply, ComputeRequest } from './protocol.ts'
import { members, newSession, nextSession, type Session, type SessionEvent } from './session.ts'

const seed = 1

interface SessionControls {
  readonly session: Session
  readonly stop: () => void
  readonly again: () => void
}

/** Fetches the situation from the page's own server and computes its answers in a worker, anew for each reading. */
export function useSession(reading: string | null): SessionControls {
  const [session, tell] = useReducer(nextSession, newSession)
  const [attempt, setAttempt] = useState(0)
  const worker = useRef<Worker | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches and computes anew
  useEffect(() => {
    const leaving = new AbortController()
    tell({ kind: 'begin' })
    begin(reading, leaving.signal, tell)
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
    }
  }, [reading, attempt])

  const stop = useCallback(() => {
    worker.current?.terminate()
    tell({ kind: 'stop' })
  }, [])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  return { session, stop, again }
}

interface SituationFiles {
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly diagnostics?: readonly Diagnostic[]
}

/** Null where the files already say that nothing can be computed. */
async function begin(
  reading: string | null,
  signal: AbortSignal,
  tell: (event: SessionEvent) => void,
): Promise<Worker | null> {
  const response = await fetch('/api/situation', { signal })
  if (!response.ok) throw new Error(`The server answered ${response.status}`)
  const { name, files, diagnostics = [] } = (await response.json()) as SituationFiles
  tell({ kind: 'files', name, files, diagnostics })
  if (diagnostics.some(({ severity }) => severity === 'error')) return null
  const worker = new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<ComputeReply>) => {
    if (!signal.aborted) tell(data)
  }
  worker.onerror = (event) => tell({ kind: 'fault', message: event.message })
  worker.postMessage({ files, reading, seed, members } satisfies ComputeRequest)
  return worker
}
