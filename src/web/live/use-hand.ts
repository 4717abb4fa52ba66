import { useEffect, useMemo, useState } from 'react'
import type { Course, Judgement } from '../../language/situation.ts'
import type { LiveAbout } from './live-protocol.ts'
import { type Live, useLive } from './use-live.ts'

/** The answers that follow a judgement while it is moved. */
export interface Hand {
  readonly live: Live
  /** Ids of the contingencies that follow, from when the judgement is taken; null before. */
  readonly followed: readonly string[] | null
}

/**
 * Lets some contingencies follow one judgement, as judged, without the ledger. Which ones is settled when it is taken, so that
 * nothing changes places under the hand; with another judgement what was begun for the one before ends.
 *
 * @param judgement  null: there is none that could be moved
 * @param value  where it has been moved, in its own unit; null: nowhere
 * @param isTaken  a hand is on its slider: its first move is then answered as fast as the others
 * @param follow  ids, as they are when it is taken
 */
export function useHand(
  course: Course,
  judgement: Judgement | null,
  value: number | null,
  isTaken: boolean,
  follow: readonly string[],
): Hand {
  const [held, setHeld] = useState<{ readonly address: string; readonly about: LiveAbout } | null>(null)
  const address = judgement?.address ?? null
  const isMoved = judgement !== null && value !== null && value !== judgement.nominal
  const isHeld = held !== null && held.address === address && held.about.course === course
  const isWanted = isMoved || isTaken
  // biome-ignore lint/correctness/useExhaustiveDependencies: who follows is said once
  useEffect(() => {
    if (isHeld) return
    if (!isWanted || address === null) return setHeld(null)
    const about = { course, entries: [], asOf: null, follow, slopesOf: [], dates: [], seed: 1 }
    setHeld({ address, about })
  }, [isHeld, isWanted, address, course])
  const about = isHeld ? held.about : null
  const live = useLive(about)
  const { hold, move, drop } = live
  const isPut = value !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken in hand once, however often it is then moved
  useEffect(() => {
    if (about === null || judgement === null) return
    if (isPut) hold(judgement.address, judgement.nominal)
    else drop()
  }, [about, isPut])
  useEffect(() => {
    if (about !== null && judgement !== null && value !== null) move(judgement.address, value)
  }, [about, judgement, value, move])
  return useMemo(() => ({ live, followed: about?.follow ?? null }), [live, about])
}
