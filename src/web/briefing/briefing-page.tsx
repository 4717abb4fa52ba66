import { type ReactNode, useMemo } from 'react'
import type { Course } from '../../language/situation.ts'
import { areOptionsJudged } from '../../lenses/options/holding-finding.ts'
import { outlookBriefing } from '../../report/briefing.ts'
import type { Language } from '../../report/language.ts'
import type { Outlook } from '../../report/outlook/outlook.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { Provenance } from '../../report/provenance.ts'
import { Empty } from '../states/empty.tsx'
import { ContingencyList } from './contingency-list.tsx'
import { Ladder } from './ladder.tsx'
import { Options } from './options.tsx'
import { Quantities } from './quantities.tsx'
import { Questions } from './questions.tsx'
import { RestsSection } from './rests-section.tsx'

/** A list of options this short stands beside the quantities; a longer one has a place of its own. */
const optionsBeside = 6

interface BriefingPageProps {
  readonly course: Course
  readonly outlook: Outlook
  readonly provenance: Provenance
  readonly language: Language
  /** The choice of reading. */
  readonly controls: ReactNode
  /** How far the computation has come. */
  readonly progress: ReactNode
  /** What the ledger moved, what to watch next, which options hold up. */
  readonly news: ReactNode
}

/** What the answers add up to: the judgement, the list, quantities, questions, options, and what it rests on. */
export function BriefingPage(props: BriefingPageProps) {
  const { course, outlook, provenance, language, controls, progress, news } = props
  const phrases = phrasesOf(language)
  const { forecast, update } = outlook
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outlook is made anew on each drawing, what it holds is not
  const briefing = useMemo(
    () => outlookBriefing(course, outlook, provenance, language),
    [course, forecast, update?.update, provenance, language],
  )
  const hasQuantities = briefing.quantities.length > 0
  const hasOptions = briefing.options.length > 0 && !areOptionsJudged(course.situation)
  const isShort = briefing.options.length <= optionsBeside
  return (
    <>
      <div className="hero">
        <div>
          <p className="kicker">
            {briefing.kicker.map((part) => (
              <span key={part}>{part}</span>
            ))}
          </p>
          <h1>{briefing.title}</h1>
          {briefing.lede !== '' && <p className="lede">{briefing.lede}</p>}
          {controls}
        </div>
        <Ladder briefing={briefing} phrases={phrases} />
      </div>
      {progress}
      {briefing.rows.length === 0 ? (
        <Empty phrases={phrases} />
      ) : (
        <ContingencyList briefing={briefing} phrases={phrases} />
      )}
      {news}
      <div className={hasQuantities && hasOptions && isShort ? 'two' : undefined}>
        {hasQuantities && <Quantities briefing={briefing} phrases={phrases} />}
        {hasOptions && isShort && <Options briefing={briefing} phrases={phrases} />}
      </div>
      {briefing.questions.length > 0 && <Questions briefing={briefing} phrases={phrases} />}
      {hasOptions && !isShort && <Options briefing={briefing} phrases={phrases} />}
      <RestsSection briefing={briefing} phrases={phrases} />
    </>
  )
}
