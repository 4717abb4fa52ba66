import { isoDate, longDate } from '../../report/dates.ts'
import { entryLines, recentMoves } from '../../report/evidence/entry-lines.ts'
import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'
import { evidenceWordsOf } from '../../report/evidence/evidence-words-of.ts'
import { signalLines } from '../../report/evidence/signal-lines.ts'
import { overallWords } from '../../report/outlook/ledger-effect.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { Moved } from '../evidence/moved.tsx'
import { SignalTable } from '../evidence/signal-table.tsx'
import { ShowAll, useCutList } from '../frame/cut-list.tsx'
import type { PageView } from '../frame/page-view.ts'
import { Link } from '../frame/routing.tsx'
import { useIsNarrow } from '../frame/use-media.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import { Pending } from './pending.tsx'

const most = 5
const mostNarrow = 3

/** What the newest entries moved, and what to watch next: computed after the forecast, which stands above meanwhile. */
export function News({ view }: { readonly view: PageView }) {
  const words = evidenceWordsOf(view.language)
  const { situation } = view.opened.course
  const hasLedger = view.session.folder.ledger !== null && view.opened.ledgerErrors.length === 0
  return (
    <>
      {hasLedger && <Recent view={view} words={words} />}
      {situation.contingencies.length > 0 && view.opened.ledgerErrors.length === 0 && (
        <Signals view={view} words={words} />
      )}
    </>
  )
}

interface PartProps {
  readonly view: PageView
  readonly words: EvidenceWords
}

function Recent({ view, words }: PartProps) {
  const { session, language } = view
  const work = session.works.update
  const phrases = phrasesOf(language)
  const { answer } = work
  const moves =
    answer === null
      ? []
      : recentMoves(entryLines(answer.course.situation, answer.entries, answer.value, language), most)
  const list = useCutList(moves, useIsNarrow() ? mostNarrow : most)
  return (
    <section aria-labelledby="recent">
      <div className="sec-head">
        <h2 id="recent">{words.recentTitle}</h2>
        {answer !== null && <p>{overallWords(answer.course.situation, answer.value, language)}</p>}
        <p>{words.recentNote}</p>
      </div>
      {answer === null ? (
        <Pending view={view} work={work} working={words.working} stopped={words.stopped} />
      ) : moves.length === 0 ? (
        <p className="quiet">{words.recentNone}</p>
      ) : (
        <ol className="recent">
          {list.shown.map(({ entry, move }) => (
            <li key={entry.id}>
              <time dateTime={isoDate(entry.day)}>{entry.date}</time>
              <Link to={{ page: 'evidence', id: entry.id }}>{entry.what}</Link>
              <Moved move={move} phrases={phrases} />
            </li>
          ))}
        </ol>
      )}
      <ShowAll list={list} phrases={phrases} />
      <p className="small more">
        <Link to={{ page: 'evidence' }}>{words.allEntries}</Link>
      </p>
    </section>
  )
}

function Signals({ view, words }: PartProps) {
  const { session, language } = view
  const work = session.works.watch
  const { answer } = work
  const signals = answer === null ? [] : signalLines(answer.course.situation, answer.value, language, most)
  const list = useCutList(signals, useIsNarrow() ? mostNarrow : most)
  return (
    <section aria-labelledby="signals">
      <div className="sec-head">
        <h2 id="signals">{words.signalsTitle}</h2>
        {answer !== null && <p>{words.watchNote(longDate(answer.value.horizon, language))}</p>}
      </div>
      {answer === null ? (
        <Pending view={view} work={work} working={words.watchWorking} stopped={words.watchStopped} />
      ) : (
        <>
          <SignalTable signals={list.shown} words={words} />
          <ShowAll list={list} phrases={phrasesOf(language)} />
          <TakeAway />
        </>
      )}
    </section>
  )
}
