import { type ReactNode, useMemo } from 'react'
import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { staleSentences } from '../../report/standpoint/stale-sentences.ts'
import { standpointWordsOf } from '../../report/standpoint/standpoint-words-of.ts'
import type { Session, Work } from '../session/session.ts'
import { keyOfViewpoint, type Viewpoint } from '../session/viewpoint.ts'
import { localDate } from './made-words.ts'

interface PastProps {
  readonly session: Session
  /** What the page tells first. */
  readonly told: Work<unknown> | null
  readonly viewpoint: Viewpoint
  readonly language: Language
  readonly again: () => void
  readonly children: ReactNode
}

/**
 * The page: paler while it still shows what is seen from elsewhere; beside a double rule, with its date and what has changed,
 * where it shows what was computed of other texts.
 */
export function Past({ session, told, viewpoint, language, again, children }: PastProps) {
  const { folder, phase, opened } = session
  const answer = told?.answer ?? null
  const changes = useMemo(
    () => (answer === null ? [] : staleSentences(answer.folder, folder, language)),
    [answer, folder, language],
  )
  const isRefused = phase === 'refused'
  const isOld = isRefused || changes.length > 0
  const shown = (answer ?? opened)?.viewpoint
  const isOfOther = shown !== undefined && keyOfViewpoint(shown) !== keyOfViewpoint(viewpoint)
  const words = standpointWordsOf(language)
  const made = answer?.made
  const sentences = [
    made ? words.stale(localDate(made.on, language)) : phrasesOf(language).lastResult,
    ...(changes.length > 0 ? changes : isRefused ? [words.staleErrors] : []),
    words.doNotQuote,
  ]
  // The page keeps its place among what stands here, so that nothing in hand is lost when its texts change.
  return (
    <div className={isOld ? 'old' : isOfOther ? 'waiting' : undefined}>
      {isOld && (
        <p className="stale" role="status">
          {sentences.join(language === 'ja' ? '' : ' ')}{' '}
          {told?.state !== 'working' && !isRefused && (
            <button type="button" className="as-table" onClick={again}>
              {phrasesOf(language).again}
            </button>
          )}
        </p>
      )}
      {children}
    </div>
  )
}
