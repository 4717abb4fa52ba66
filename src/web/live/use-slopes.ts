import { useEffect, useMemo, useRef } from 'react'
import type { Slopes } from '../../report/judgements/moved-answers.ts'
import type { PageView } from '../frame/page-view.ts'
import { keyOfViewpoint } from '../session/viewpoint.ts'
import type { LiveAbout } from './live-protocol.ts'
import { useLive } from './use-live.ts'

/** How every contingency moves with every judgement, as far as it has been worked out. */
export interface SlopesFound {
  /** As judged, without the ledger. Where the text was changed and they are made anew, those of before stand in. */
  readonly slopes: Slopes
  /** The chances that these are the derivatives of, 0..1. */
  readonly answers: Readonly<Record<string, number | null>>
  /** Contingencies whose derivatives are of what is now opened, of how many. */
  readonly known: number
  readonly all: number
  /** The contingencies in the order in which they were asked for. */
  readonly first: readonly string[]
}

type Told = Pick<SlopesFound, 'slopes' | 'answers'>

/** Worked out once in a window for the same text seen from the same place. */
const done = new Map<string, Told>()
const mostKept = 8

/** Works out the derivatives of all contingencies, those of `first` first, in a thread of its own that ends with the page. */
export function useSlopes({ opened }: Pick<PageView, 'opened'>, first: readonly string[]): SlopesFound {
  const key = `${opened.hash} ${keyOfViewpoint({ ...opened.viewpoint, asOf: null })}`
  const kept = done.get(key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is opened, and the order is that of the first call
  const about = useMemo((): LiveAbout | null => {
    if (kept !== undefined) return null
    const { course } = opened
    const ids = course.situation.contingencies.map(({ id }) => id)
    const slopesOf = [...first.filter((id) => ids.includes(id)), ...ids.filter((id) => !first.includes(id))]
    return { course, entries: [], asOf: null, follow: [], slopesOf, dates: [], seed: 1 }
  }, [key])
  const { slopes, answers } = useLive(about)
  const all = opened.course.situation.contingencies.length
  const known = kept === undefined ? Object.keys(slopes).length : all
  const before = useRef<Told>({ slopes: {}, answers: {} })
  const now = useMemo(() => kept ?? { slopes, answers }, [kept, slopes, answers])
  useEffect(() => {
    if (known < all) return
    before.current = now
    if (done.size >= mostKept) done.clear()
    done.set(key, now)
  }, [known, all, key, now])
  const told =
    known === all
      ? now
      : {
          slopes: { ...before.current.slopes, ...slopes },
          answers: { ...before.current.answers, ...answers },
        }
  return { ...told, known, all, first }
}
