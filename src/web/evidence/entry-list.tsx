import { useEffect, useRef, useState } from 'react'
import { isoDate } from '../../report/dates.ts'
import type { EntryLine } from '../../report/evidence/entry-lines.ts'
import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import type { PageView } from '../frame/page-view.ts'
import { Link } from '../frame/routing.tsx'
import { useTables } from '../frame/tables.tsx'
import { EntryDetail } from './entry-detail.tsx'
import { Moved } from './moved.tsx'

interface EntryListProps {
  readonly view: PageView
  readonly entries: readonly EntryLine[]
  readonly focus: string | undefined
  readonly words: EvidenceWords
  readonly phrases: Phrases
}

const shownAtFirst = 12
const movesShown = 2

/** The entries, the newest first; the one in focus, which the address names, lies open. */
export function EntryList({ view, entries, focus, words, phrases }: EntryListProps) {
  const [isWhole, setIsWhole] = useState(false)
  const place = entries.findIndex(({ id }) => id === focus)
  const isLong = entries.length > shownAtFirst + 3
  const { isWhole: isTakenWhole } = useTables()
  const isAll = isWhole || isTakenWhole || !isLong || place >= shownAtFirst
  const shown = isAll ? entries : entries.slice(0, shownAtFirst)
  return (
    <section aria-labelledby="entries">
      <div className="sec-head">
        <h2 id="entries">{words.listTitle}</h2>
        <p>{words.listNote}</p>
      </div>
      {focus !== undefined && place < 0 && <p className="quiet">{words.unknown(focus)}</p>}
      <ol className="entries">
        <li className="cols" aria-hidden="true">
          <div className="entry">
            <span>{words.heads.date}</span>
            <span>{words.heads.entry}</span>
            <span className="n">{words.heads.chance}</span>
            <span>{words.heads.moved}</span>
          </div>
        </li>
        {shown.map((entry) => (
          <Entry
            key={entry.id}
            view={view}
            entry={entry}
            isOpen={entry.id === focus}
            words={words}
            phrases={phrases}
          />
        ))}
      </ol>
      {isLong && place < shownAtFirst && (
        <p className="small">
          <button
            type="button"
            className="as-table"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? words.showFewer : words.showAll(entries.length)}
          </button>
        </p>
      )}
    </section>
  )
}

interface EntryProps extends Omit<EntryListProps, 'entries' | 'focus'> {
  readonly entry: EntryLine
  readonly isOpen: boolean
}

function Entry({ view, entry, isOpen, words, phrases }: EntryProps) {
  const { id, day, date, what, kind, standing, weight } = entry
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li ref={row} className={isOpen ? 'is-open' : undefined}>
      <div className="entry">
        <time dateTime={isoDate(day)}>{date}</time>
        <div>
          <h3 className={standing === 'counts' ? undefined : 'quiet'}>
            <Link to={isOpen ? { page: 'evidence' } : { page: 'evidence', id }} isCurrent={isOpen} isHere>
              {what}
            </Link>
          </h3>
          {standing !== 'counts' && <span className="flag">{words[standing]}</span>}
        </div>
        <p className="n num">
          <span className="label">{words.heads.chance} </span>
          {weight === null ? '–' : kind === 'event' ? words.rate(weight.logLikelihood) : weight.chance}
        </p>
        <div className="effects">
          {weight?.moves.slice(0, movesShown).map((move) => (
            <Moved key={`${move.name.kind} ${move.name.id}`} move={move} phrases={phrases} />
          ))}
          {weight?.moves.length === 0 && <span className="quiet">{words.noMove}</span>}
        </div>
      </div>
      {isOpen && <EntryDetail view={view} entry={entry} words={words} phrases={phrases} />}
    </li>
  )
}
