import { useMemo } from 'react'
import { asOfDay } from '../../language/ledger-standing.ts'
import { compareHeadline, methodSentences, topQuestion } from '../../report/compare/compare-headline.ts'
import { type CompareSheet, compareSheet } from '../../report/compare/compare-sheet.ts'
import { differingInterests } from '../../report/compare/differing-interests.ts'
import { gapRows, rowOf } from '../../report/compare/gap-rows.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { plainPaint } from '../../report/terminal/paint.ts'
import { ReadingKicker } from '../chart/reading-kicker.tsx'
import type { PageView } from '../frame/page-view.ts'
import type { CompareFound } from '../session/compare-found.ts'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { BeginReading } from './begin-reading.tsx'
import { DifferingJudgements } from './differing-judgements.tsx'
import { Gaps } from './gaps.tsx'
import { Harms, Interests, Silences, Supposed } from './other-differences.tsx'
import { OtherParts } from './other-parts.tsx'
import { RecordSection } from './record-section.tsx'
import { Settling } from './settling.tsx'
import { SideChoice } from './side-choice.tsx'
import { Waterfall } from './waterfall.tsx'
import './readings.css'

/** Two analysts side by side: where they differ, by how much, and which judgements make it. */
export function ReadingsPage(view: PageView) {
  const { session, opened, language } = view
  const work = session.works.compare
  const words = comparePageWordsOf(language)
  if (opened.readings.length < 2) return <OneReading view={view} />
  const found = work.answer?.value ?? null
  const progress = (
    <Progress
      {...view}
      work={work}
      phrases={phrasesOf(language)}
      working={words.working[found?.stage ?? 'nothing']}
      stopped={words.stopped}
      label={words.progress}
    />
  )
  return (
    <>
      {found === null && <h1>{words.waiting}</h1>}
      {found === null && progress}
      {found !== null && <Found view={view} found={found} progress={progress} />}
      <NoAnswer {...view} work={work} />
      <BeginReading {...view} />
    </>
  )
}

interface FoundProps {
  readonly view: PageView
  readonly found: CompareFound
  readonly progress: React.ReactNode
}

function Found({ view, found, progress }: FoundProps) {
  const { language, opened } = view
  const { situations, finding, judgements } = found
  const words = comparePageWordsOf(language)
  const sheet = useMemo(() => {
    const judgement = (side: number, address: string) => judgements[side]?.get(address) ?? null
    return compareSheet({ situations, finding, judgement }, language, 80, plainPaint)
  }, [situations, finding, judgements, language])
  const hasAnswers = finding.answers.length > 1 && finding.questions.length > 0
  const head = hasAnswers ? compareHeadline(sheet) : null
  return (
    <>
      <ReadingKicker readings={finding.readings} language={language} />
      <h1>{head?.title ?? words.waiting}</h1>
      {head !== null && <p className="lede">{head.sentences.join(language === 'ja' ? '' : ' ')}</p>}
      <SideChoice
        readings={opened.readings}
        sides={finding.sides.map(({ reading }) => reading)}
        language={language}
      />
      {progress}
      {finding.questions.length === 0 && (
        <p className="quiet">
          {words.nothingAsked(
            (finding.comparisons[0]?.agreement?.differing.length ?? 0) > 0,
            differingInterests(sheet).length > 0,
          )}
        </p>
      )}
      {hasAnswers && <Answers sheet={sheet} found={found} view={view} />}
      <Interests sheet={sheet} />
      <OtherParts sheet={sheet} />
      <Silences sheet={sheet} />
      <DifferingJudgements sheet={sheet} isOpen={!hasAnswers} />
      {hasAnswers && <Method sheet={sheet} isRough={found.stage === 'rough'} />}
    </>
  )
}

function Answers({ sheet, found, view }: Omit<FoundProps, 'progress'> & { readonly sheet: CompareSheet }) {
  const { session, id } = view
  const contingencies = useMemo(() => gapRows('contingency', sheet), [sheet])
  const questions = useMemo(() => gapRows('question', sheet), [sheet])
  const focus = rowOf(id, [...contingencies, ...questions], topQuestion(sheet))
  const after = asOfDay(session.works.compare.answer!.entries) ?? sheet.situations[0]!.from
  return (
    <>
      <Gaps contingencies={contingencies} questions={questions} focus={focus?.place ?? -1} sheet={sheet} />
      {focus !== undefined && <Waterfall row={focus} sheet={sheet} />}
      <div className="two">
        <Settling sheet={sheet} after={after} />
        <RecordSection
          sheet={sheet}
          found={found}
          entries={session.works.compare.answer!.entries.length}
          isDone={session.works.compare.state === 'ready'}
        />
      </div>
      <Supposed sheet={sheet} />
      <Harms sheet={sheet} />
    </>
  )
}

function Method({ sheet, isRough }: { readonly sheet: CompareSheet; readonly isRough: boolean }) {
  return (
    <section aria-labelledby="method">
      <div className="sec-head">
        <h2 id="method">{sheet.words.method}</h2>
      </div>
      <ul className="stands">
        {methodSentences(sheet).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {isRough && <li>{comparePageWordsOf(sheet.language).working.rough}</li>}
      </ul>
    </section>
  )
}

/** What stands where nobody else has judged yet: what a second reading would show, and how it is written. */
function OneReading({ view }: { readonly view: PageView }) {
  const { language } = view
  const words = comparePageWordsOf(language)
  return (
    <>
      <h1>{words.alone}</h1>
      <section className="state">
        <p>{words.aloneWords}</p>
      </section>
      <BeginReading {...view} />
      <section className="state">
        <details>
          <summary>{words.aloneAction}</summary>
          <p className="small quiet">{words.aloneFile}</p>
          <pre>
            <code>{words.aloneExample}</code>
          </pre>
        </details>
      </section>
    </>
  )
}
