import { useDeferredValue, useMemo } from 'react'
import { withLimits } from '../../lenses/options/with-limits.ts'
import { claimWords } from '../../report/claim-words.ts'
import { methodSentences, optionsHeadline } from '../../report/options/options-headline.ts'
import { type OptionsPageSheet, optionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { pickText } from '../../report/text.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'
import type { PageView } from '../frame/page-view.ts'
import type { OptionsFound } from '../session/options-found.ts'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { Combinations } from './combinations.tsx'
import { CriterionSection } from './criterion-section.tsx'
import { Failures } from './failures.tsx'
import { Flips } from './flips.tsx'
import { HoldingTable } from './holding-table.tsx'
import { Information } from './information.tsx'
import { LimitSection } from './limit-section.tsx'
import { OutcomeMatrix } from './outcome-matrix.tsx'
import { OwnCombination } from './own-combination.tsx'
import { Signs } from './signs.tsx'
import { Tippings } from './tippings.tsx'
import { useLimits } from './use-limits.ts'
import './options.css'

/** Which option holds up: whichever reading is right, whatever one values, wherever the limits lie. */
export function OptionsPage(view: PageView) {
  const { session, opened, language } = view
  const work = session.works.options
  const found = work.answer?.value ?? null
  const words = optionsPageWordsOf(language)
  const isRough = found?.isRough === true
  const next = found === null || isRough ? undefined : found.awaited[0]
  return (
    <>
      <p className="kicker">
        {opened.readings.map(({ id, title }, place) => (
          <span key={id} className="nowrap">
            <ReadingKey place={place} />
            {id}
            {pickText(title, language) === '' ? '' : phrasesOf(language).colon}
            {pickText(title, language)}
          </span>
        ))}
      </p>
      {found === null ? <h1>{words.waiting}</h1> : <Found view={view} found={found} progress={progress()} />}
      {found === null && progress()}
      <NoAnswer {...view} work={work} />
    </>
  )

  function progress() {
    return (
      <Progress
        {...view}
        work={work}
        phrases={phrasesOf(language)}
        working={next === undefined ? words.working(isRough) : words.looking[next]}
        stopped={words.stopped(found !== null)}
        label={words.progress}
      />
    )
  }
}

interface FoundProps {
  readonly view: PageView
  readonly found: OptionsFound
  readonly progress: React.ReactNode
}

function Found({ view, found, progress }: FoundProps) {
  const { opened, language, session } = view
  const limits = useLimits(session.folder.name, found.finding.criteria)
  const own = useDeferredValue(limits.own)
  const finding = useMemo(() => withLimits(found.finding, found.kept, own), [found, own])
  const taken = session.works.options.answer!.viewpoint.options
  const sheet = useMemo(
    () =>
      optionsPageSheet(
        {
          situation: found.situation,
          finding,
          readings: opened.readings,
          judgement: (address) => found.judgements.get(address) ?? null,
        },
        taken,
        language,
      ),
    [found, finding, opened.readings, taken, language],
  )
  if (sheet.singles.length + sheet.combinations.length === 0 || finding.criteria.length === 0)
    return <NothingToChoose sheet={sheet} />
  const { title, sentences } = optionsHeadline(sheet)
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{sentences.join(language === 'ja' ? '' : ' ')}</p>
      {progress}
      <HoldingTable sheet={sheet} />
      <CriterionSection sheet={sheet} focus={view.id} />
      <OutcomeMatrix sheet={sheet} />
      {sheet.singles.length + sheet.combinations.length > 1 && (
        <>
          <Combinations sheet={sheet} />
          <OwnCombination sheet={sheet} taken={view.viewpoint.options} />
        </>
      )}
      <LimitSection sheet={sheet} limits={limits} />
      <Flips sheet={sheet} />
      <Tippings sheet={sheet} isAwaited={found.awaited.includes('tippings')} />
      <Failures sheet={sheet} isRough={found.isRough} />
      {!found.isRough && <Information sheet={sheet} />}
      <Signs sheet={sheet} found={found} />
      <Stands sheet={sheet} isRough={found.isRough} />
    </>
  )
}

function NothingToChoose({ sheet }: { readonly sheet: OptionsPageSheet }) {
  const words = optionsPageWordsOf(sheet.language)
  return (
    <>
      <h1>{sheet.words.nothingToChoose}</h1>
      <section className="state">
        <p>{sheet.words.nothingToChooseWords}</p>
        <details>
          <summary>{words.emptyAction}</summary>
          <pre>
            <code>{words.emptyExample}</code>
          </pre>
        </details>
      </section>
    </>
  )
}

function Stands({ sheet, isRough }: { readonly sheet: OptionsPageSheet; readonly isRough: boolean }) {
  const { finding, words, language, situation } = sheet
  const page = optionsPageWordsOf(language)
  const scope = words.scope(finding.readings.length, finding.plan.members, finding.values.length)
  const claim = claimWords(situation, language)
  return (
    <section aria-labelledby="stands">
      <div className="sec-head">
        <h2 id="stands">{words.method}</h2>
      </div>
      <ul className="stands">
        <li>
          {scope.split(/ {3}|\u3000/).join(words.separator)}
          {isRough && <span className="flag">{page.rough}</span>}
        </li>
        {methodSentences(sheet).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {finding.claims.length > 0 && (
        <details className="more small">
          <summary>
            {page.claims} <span className="quiet">{phrasesOf(language).claimsOf(finding.claims.length)}</span>
          </summary>
          <ul className="stands">
            {finding.claims.map(claim).map(({ id, says, readIn, grade, gradeWords }) => (
              <li key={id}>
                {says}{' '}
                <span className="quiet">
                  {readIn} {id}
                </span>{' '}
                {grade !== null && (
                  <span className="grade">
                    {grade}
                    <span className="vh"> {gradeWords}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
