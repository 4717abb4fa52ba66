import { useMemo } from 'react'
import { evidenceOf } from '../../engine/evidence/evidence.ts'
import type { Update } from '../../engine/evidence/update.ts'
import type { Situation } from '../../language/situation.ts'
import { longDate } from '../../report/dates.ts'
import { entryLines } from '../../report/evidence/entry-lines.ts'
import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'
import { evidenceWordsOf } from '../../report/evidence/evidence-words-of.ts'
import { mostMoved } from '../../report/evidence/most-moved.ts'
import { signalLines } from '../../report/evidence/signal-lines.ts'
import { statusLines } from '../../report/evidence/status-lines.ts'
import { percent } from '../../report/figures.ts'
import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { pickText } from '../../report/text.ts'
import { titleOf } from '../../report/update/update-sheet.ts'
import type { PageView } from '../frame/page-view.ts'
import { TableButton } from '../frame/tables.tsx'
import { useSaving } from '../saving/saving.ts'
import { LedgerFindings } from '../states/ledger-findings.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { EntryList } from './entry-list.tsx'
import './evidence.css'
import { TakeAway } from '../take-away/take-away.tsx'
import { AddEntry } from './add-entry.tsx'
import { GradeClaim } from './grade-claim.tsx'
import { SignalTable } from './signal-table.tsx'
import { StatusTable } from './status-table.tsx'
import { KindKey, TimelineChart } from './timeline-chart.tsx'

/** The ledger: when what came, what each entry weighed and moved, how the indicators stand, what to look for next. */
export function EvidencePage(view: PageView) {
  const { opened, language, controls } = view
  const { situation } = opened.course
  const words = evidenceWordsOf(language)
  const phrases = phrasesOf(language)
  const { state } = useSaving()
  if (opened.ledgerErrors.length > 0) return <LedgerFindings {...view} />
  const asOf = evidenceOf(opened.entries, situation).asOf
  return (
    <>
      <p className="kicker">
        <span>{words.asOf(longDate(asOf, language))}</span>
        <span>{phrases.readingOf(pickText(situation.reading.title, language))}</span>
      </p>
      <Ledger view={view} words={words} asOf={asOf}>
        {controls}
      </Ledger>
      <Watch view={view} words={words} />
      {state !== 'read-only' && <AddEntry {...view} />}
      <GradeClaim view={view} />
    </>
  )
}

interface PartProps {
  readonly view: PageView
  readonly words: EvidenceWords
}

function Ledger({
  view,
  words,
  asOf,
  children,
}: PartProps & { readonly asOf: number; readonly children: React.ReactNode }) {
  const { session, opened, language, id } = view
  const { situation } = opened.course
  const phrases = phrasesOf(language)
  const work = session.works.update
  const update = updateHere(view)
  const entries = useMemo(
    () => entryLines(situation, opened.entries, update, language),
    [situation, opened.entries, update, language],
  )
  const counted = entries.filter(({ standing }) => standing === 'counts')
  if (entries.length === 0) {
    return (
      <>
        <h1>{words.titleEmpty}</h1>
        <p className="lede">{words.emptyWords}</p>
        {children}
      </>
    )
  }
  const last = longDate(asOf, language)
  const first = longDate(situation.from, language)
  return (
    <>
      <h1>{headline(situation, update, words, language) ?? words.titleCount(counted.length, last)}</h1>
      <p className="lede">{`${words.lede(counted.length)}${language === 'ja' ? '' : ' '}${words.silence(last)}`}</p>
      {children}
      <Progress
        {...view}
        work={work}
        phrases={phrases}
        working={update === null ? words.working : words.workingRough}
        stopped={words.stopped}
        label={words.working}
      />
      <NoAnswer {...view} work={work} />
      <section aria-labelledby="line">
        <div className="sec-head">
          <h2 id="line">{words.lineTitle}</h2>
          <p>{words.lineNote}</p>
        </div>
        <TimelineChart
          entries={entries}
          span={{ from: situation.from, to: asOf }}
          focus={id}
          ends={[first, last]}
          label={words.lineLabel(counted.length, first, last)}
        />
        <KindKey names={words.kinds} />
        <TakeAway of="chart" />
      </section>
      <EntryList view={view} entries={entries} focus={id} words={words} phrases={phrases} />
    </>
  )
}

/** The update of the reading in view; null while only that of another is there. */
function updateHere({ session, opened }: PageView): Update | null {
  const answer = session.works.update.answer
  const reading = opened.course.situation.reading.id
  return answer?.course.situation.reading.id === reading ? answer.value : null
}

/** What the ledger has done, as one sentence; null where nothing moved, or it is not known yet. */
function headline(
  situation: Situation,
  update: Update | null,
  words: EvidenceWords,
  language: Language,
): string | null {
  const most = update === null ? null : mostMoved(situation, update)
  if (most === null) return null
  const title = titleOf(situation, 'contingencies', most.name.id, language)
  const [before, after] = [percent(most.before, language), percent(most.after, language)]
  return words.title(title, before, after, most.after > most.before)
}

const signalsShown = 10

function Watch({ view, words }: PartProps) {
  const { session, language } = view
  const phrases = phrasesOf(language)
  const work = session.works.watch
  const { answer } = work
  const progress = (
    <>
      <Progress
        {...view}
        work={work}
        phrases={phrases}
        working={words.watchWorking}
        stopped={words.watchStopped}
        label={words.watchTitle}
      />
      {session.works.update.trouble === null && <NoAnswer {...view} work={work} />}
    </>
  )
  if (answer === null) {
    return (
      <section aria-labelledby="next">
        <div className="sec-head">
          <h2 id="next">{words.watchTitle}</h2>
        </div>
        {progress}
      </section>
    )
  }
  const { situation } = answer.course
  return (
    <>
      <StatusTable lines={statusLines(situation, answer.value.statuses, language)} words={words} />
      <section aria-labelledby="next">
        <div className="sec-head">
          <div className="title-line">
            <h2 id="next">{words.watchTitle}</h2>
            <TableButton phrases={phrases} />
          </div>
          <p>{words.watchNote(longDate(answer.value.horizon, language))}</p>
        </div>
        <SignalTable signals={signalLines(situation, answer.value, language, signalsShown)} words={words} />
        <TakeAway />
        {progress}
      </section>
    </>
  )
}
