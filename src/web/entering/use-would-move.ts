import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { WouldMove } from '../../lenses/would-move.ts'
import type { PageView } from '../frame/page-view.ts'
import type { Trouble } from '../session/protocol.ts'
import { seed } from '../session/session.ts'
import { startWouldMoveWorker } from './start-would-move-worker.ts'
import type { WouldMoveReply, WouldMoveRequest } from './would-move-protocol.ts'

/** How far it is known what an entry would move. */
export interface WouldMoveWork {
  readonly state: 'working' | 'stopped' | 'ready' | 'trouble'
  readonly share: number
  /** The newest answer; null before the first, and where the entry bears on nothing that is forecast. */
  readonly found: WouldMove | null
  readonly trouble: Trouble | null
}

const begun: WouldMoveWork = { state: 'working', share: 0, found: null, trouble: null }

/**
 * Works out what an entry would move that is looked at and not written, in a thread that ends with its answer, when it is
 * stopped, and when another entry is looked at.
 *
 * @param entry  as the server read it, with the id that it would get
 */
export function useWouldMove(
  { opened }: Pick<PageView, 'opened'>,
  entry: LedgerEntry,
): WouldMoveWork & { readonly stop: () => void; readonly again: () => void } {
  const [work, setWork] = useState(begun)
  const [attempt, setAttempt] = useState(0)
  const { course, entries } = opened
  const request = useMemo((): WouldMoveRequest => {
    const before = entries.filter(({ id }) => id !== entry.id)
    return { course, entering: { id: entry.id, before, after: [...before, entry] }, seed }
  }, [course, entries, entry])
  const [worker, setWorker] = useState<Worker | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt begins anew
  useEffect(() => {
    const started = startWouldMoveWorker()
    setWorker(started)
    setWork(begun)
    started.onmessage = ({ data }: MessageEvent<WouldMoveReply>) => setWork((now) => next(now, data))
    started.onerror = ({ message }) =>
      setWork((now) => ({ ...now, state: 'trouble', trouble: { kind: 'fault', message } }))
    started.postMessage(request)
    return () => started.terminate()
  }, [request, attempt])
  const stop = useCallback(() => {
    worker?.terminate()
    setWork((now) => ({ ...now, state: 'stopped' }))
  }, [worker])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...work, stop, again }
}

function next(work: WouldMoveWork, reply: WouldMoveReply): WouldMoveWork {
  switch (reply.kind) {
    case 'progress':
      return { ...work, share: reply.share }
    case 'found':
      return { ...work, found: reply.found, state: reply.isLast ? 'ready' : 'working' }
    case 'nothing':
      return { ...work, state: 'ready' }
    case 'impossible':
      return { ...work, state: 'trouble', trouble: reply }
    case 'trouble':
      return { ...work, state: 'trouble', trouble: reply.trouble }
  }
}
