import type { ReactNode } from 'react'
import { evidenceOf } from '../../engine/evidence/evidence.ts'
import { dayOfText, textOfDay } from '../../language/dates.ts'
import { longDate } from '../../report/dates.ts'
import { hasLeans } from '../../report/futures/has-leans.ts'
import { futuresTitle } from '../../report/futures/page-title.ts'
import type { FuturesPageWords } from '../../report/futures/page-words-en.ts'
import { futuresPageWordsOf } from '../../report/futures/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { pickText } from '../../report/text.ts'
import { Choice } from '../frame/choice.tsx'
import type { PageView } from '../frame/page-view.ts'
import { lookFrom, setParameter, useParameter } from '../frame/routing.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { FuturesFound } from './futures-found.tsx'
import { useSheets } from './use-sheets.ts'
import './futures.css'

/** Which futures hang together, side by side, what would break each, and the way there from today. */
export function FuturesPage(view: PageView) {
  const { session, opened, language, controls } = view
  const words = futuresPageWordsOf(language)
  const phrases = phrasesOf(language)
  const work = session.works.futures
  const { situation } = opened.course
  const { answer } = work
  const isLeaningAtFirst = hasLeans(situation)
  const asked = useParameter('leans')
  const isLeaning = asked === null ? isLeaningAtFirst : asked === 'on'
  const isHere = answer?.course.situation.reading.id === situation.reading.id
  const found = isHere ? (isLeaning ? answer.value.leaning : answer.value.plain) : null
  const sheets = useSheets(view, found)
  const told = sheets === null ? null : futuresTitle(sheets.sheet, words)
  if (situation.factors.length === 0) {
    return (
      <div className="state">
        <h1>{words.titleEmpty}</h1>
        <p>{words.emptyWords}</p>
      </div>
    )
  }
  return (
    <>
      <p className="kicker">
        <span>{phrases.pageNames.futures}</span>
        <span>{phrases.readingOf(pickText(situation.reading.title, language))}</span>
      </p>
      <h1>{told?.title ?? words.titleWaiting}</h1>
      {told !== null && <p className="lede">{told.lede}</p>}
      {controls}
      <div className="future-choices">
        {isLeaningAtFirst && <LeansChoice isLeaning={isLeaning} words={words} />}
        <StartChoice view={view} words={words} />
      </div>
      <Progress
        {...view}
        work={work}
        phrases={phrases}
        working={words.working}
        stopped={words.stopped}
        label={words.working}
      />
      <NoAnswer {...view} work={work} />
      {sheets !== null && <FuturesFound view={view} sheets={sheets} words={words} />}
    </>
  )
}

interface LeansChoiceProps {
  readonly isLeaning: boolean
  readonly words: FuturesPageWords
}

/** Where a situation has leans, they are taken in at first: what holds when nothing acts is the most that many of them say. */
function LeansChoice({ isLeaning, words }: LeansChoiceProps) {
  return (
    <Labelled label={words.counted}>
      <Choice
        label={words.counted}
        value={isLeaning ? 'on' : 'off'}
        options={[
          { value: 'off', label: words.plain },
          { value: 'on', label: words.leaning },
        ]}
        onChoose={(value) => setParameter('leans', value === 'on' ? null : value)}
      />
    </Labelled>
  )
}

/** Whether today is the start of the term or where the ledger puts it; nothing where there is no ledger. */
function StartChoice({ view, words }: { readonly view: PageView; readonly words: FuturesPageWords }) {
  const { opened, viewpoint, language } = view
  const { situation } = opened.course
  if (opened.ledgerErrors.length > 0) return <p className="quiet small">{words.ledgerBroken}</p>
  const day = viewpoint.asOf === null ? null : dayOfText(viewpoint.asOf)
  if (opened.entries.length === 0 && day === null) {
    return (
      <p className="quiet small">
        {words.from} {words.fromStart(longDate(situation.from, language))}
      </p>
    )
  }
  const last = day ?? evidenceOf(opened.entries, situation).asOf
  return (
    <Labelled label={words.from}>
      <Choice
        label={words.from}
        value={day === null ? 'start' : 'ledger'}
        options={[
          { value: 'start', label: words.fromStart(longDate(situation.from, language)) },
          { value: 'ledger', label: words.fromLedger(longDate(last, language)) },
        ]}
        onChoose={(value) => lookFrom({ asOf: value === 'start' ? null : textOfDay(last) })}
      />
    </Labelled>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="labelled">
      <span aria-hidden="true">{label}</span>
      {children}
    </span>
  )
}
