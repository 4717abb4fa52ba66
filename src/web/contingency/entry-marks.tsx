import { memo } from 'react'
import type { GivenLedger } from '../../report/contingency/given-ledger.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { Link } from '../frame/routing.tsx'

/** The numbered entries of the axis, in words, with what each did. */
export const EntryMarks = memo(function EntryMarks({
  given,
  language,
}: {
  readonly given: GivenLedger
  readonly language: Language
}) {
  const words = liveWordsOf(language)
  const phrases = phrasesOf(language)
  if (given.marks.length === 0) return <p className="note">{words.marksNone}</p>
  return (
    <ol className="marks" aria-label={words.marksTitle}>
      {given.marks.map(({ id, date, what, direction, size }, index) => (
        <li key={index}>
          <span className={direction === 'raises' ? 'numbered r' : 'numbered'}>{index + 1}</span>
          <time dateTime={date}>{date}</time>
          {id === null ? <span>{what}</span> : <Link to={{ page: 'evidence', id }}>{what}</Link>}
          <span className={direction === 'raises' ? 'pt up' : 'pt down'}>
            <span aria-hidden="true">{direction === 'raises' ? '▲' : '▽'}</span>
            <span className="vh">{direction === 'raises' ? phrases.raises : phrases.lowers}</span> {size}
          </span>
        </li>
      ))}
    </ol>
  )
})
