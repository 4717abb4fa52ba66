import { type ReactNode, useMemo } from 'react'
import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { staleSentences } from '../../report/standpoint/stale-sentences.ts'
import { standpointWordsOf } from '../../report/standpoint/standpoint-words-of.ts'
import type { Making } from '../kept/making.ts'
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
  // One element in every state: what a person has in hand on the page stays in their hands.
  return (
    <div className={isOld ? 'old' : isOfOther ? 'waiting' : undefined}>
      {isOld && (
        <Stale
          made={answer?.made ?? null}
          changes={changes}
          isRefused={isRefused}
          again={told?.state === 'working' || isRefused ? null : again}
          language={language}
        />
      )}
      {children}
    </div>
  )
}

interface StaleProps {
  readonly made: Making | null
  readonly changes: readonly string[]
  readonly isRefused: boolean
  /** Null where nothing is to be begun anew. */
  readonly again: (() => void) | null
  readonly language: Language
}

/** When what is shown was computed, what has changed since, and that it is not to be quoted. */
function Stale({ made, changes, isRefused, again, language }: StaleProps) {
  const words = standpointWordsOf(language)
  const phrases = phrasesOf(language)
  const sentences = [
    made === null ? phrases.lastResult : words.stale(localDate(made.on, language)),
    ...(changes.length > 0 ? changes : isRefused ? [words.staleErrors] : []),
    words.doNotQuote,
  ]
  return (
    <p className="stale" role="status">
      {sentences.join(language === 'ja' ? '' : ' ')}{' '}
      {again !== null && (
        <button type="button" className="as-table" onClick={again}>
          {phrases.again}
        </button>
      )}
    </p>
  )
}
