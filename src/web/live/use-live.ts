import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { LiveAbout, LiveReply, LiveRequest } from './live-protocol.ts'
import { type LiveState, nextLive, noLive } from './live-state.ts'
import { startLiveWorker } from './start-live-worker.ts'

/** A judgement taken in hand, moved, and laid down again, with the answer that follows it. */
export interface Live extends LiveState {
  readonly hold: (address: string, value: number) => void
  readonly move: (address: string, value: number) => void
  readonly drop: () => void
}

/**
 * Follows answers while a judgement is moved, in a thread that stays for as long as the page does.
 *
 * @param about  the same object while it asks for the same; null: nothing is followed, and what was begun ends
 */
export function useLive(about: LiveAbout | null): Live {
  const [state, tell] = useReducer(nextLive, noLive)
  const worker = useRef<Worker | null>(null)
  const openings = useRef(0)
  const moves = useRef(0)
  const send = useCallback((request: LiveRequest) => worker.current?.postMessage(request), [])

  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
    },
    [],
  )
  useEffect(() => {
    openings.current += 1
    const opening = openings.current
    tell({ kind: 'opened', opening })
    if (about === null) return send({ kind: 'close' })
    if (worker.current === null) {
      worker.current = startLiveWorker()
      worker.current.onmessage = ({ data }: MessageEvent<LiveReply>) => tell(data)
      worker.current.onerror = ({ message }) =>
        tell({ kind: 'trouble', opening: openings.current, trouble: { kind: 'fault', message } })
    }
    send({ kind: 'open', opening, about })
  }, [about, send])

  const hold = useCallback(
    (address: string, value: number) => {
      tell({ kind: 'held', address, value })
      send({ kind: 'hold', address })
    },
    [send],
  )
  const move = useCallback(
    (address: string, value: number) => {
      moves.current += 1
      const number = moves.current
      tell({ kind: 'moved', number, value })
      send({ kind: 'move', number, address, value })
    },
    [send],
  )
  const drop = useCallback(() => tell({ kind: 'dropped' }), [])
  return { ...state, hold, move, drop }
}
