import { useMemo } from 'react'
import { standingEntries } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { lastKnownStates } from '../../lenses/score/last-known-states.ts'
import { contingencyOrder } from '../../report/briefing.ts'
import { whatIfId } from '../../report/contingency/what-if-id.ts'
import { plainNumber } from '../../report/figures.ts'
import { judgementsFound } from '../../report/judgements/judgements-found.ts'
import { judgementsWordsOf } from '../../report/judgements/judgements-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { pickText } from '../../report/text.ts'
import { useText } from '../editing/use-text-in-hand.ts'
import { openTextAt } from '../editing/yaml-address.ts'
import type { PageView } from '../frame/page-view.ts'
import { useKeeping } from '../live/use-keeping.ts'
import { useSlopes } from '../live/use-slopes.ts'
import { useSaving } from '../saving/saving.ts'
import { AddingSection } from './adding-section.tsx'
import { EffectSection } from './effect-section.tsx'
import { InfluenceSection } from './influence-section.tsx'
import { JudgementList } from './judgement-list.tsx'
import './judgements.css'
import { useEdits } from './use-edits.ts'

/** The judgements: what moves what, in a grid that is edited in place; all others in a list; and what an edit changes. */
export function JudgementsPage(view: PageView) {
  const { opened, language, controls } = view
  const words = judgementsWordsOf(language)
  const isEditable = useSaving().state !== 'read-only'
  const { reading } = opened.viewpoint
  const inView = opened.readings.findIndex(({ id }) => id === reading)
  const readingFile = inView > 0 ? (opened.readings[inView]!.at?.file ?? null) : null
  const edits = useEdits(opened.course.situation, reading)
  const { situation } = edits
  const { files } = useText()
  const keeping = useKeeping(edits, view.viewpoint, language)
  const first = useMemo(() => inOrderOfConcern(view), [view])
  const found = useSlopes(view, first)
  const slopes = found.known === found.all ? found.slopes : null
  const { title, standing } = useMemo(
    () => judgementsFound(situation, slopes, language),
    [situation, slopes, language],
  )
  const today = useMemo(() => todayOf(situation, view), [situation, view])
  const count = useMemo(() => placedJudgements(situation).length, [situation])
  return (
    <>
      <p className="kicker">
        <span>{phrasesOf(language).readingOf(pickText(situation.reading.title, language))}</span>
        <span>{words.scope(plainNumber(situation.factors.length), plainNumber(count))}</span>
      </p>
      <h1 className="of-judgements">{title}</h1>
      <p className="lede">
        {standing !== '' && `${standing}${language === 'ja' ? '' : ' '}`}
        {words.lede}
      </p>
      {controls}
      {!isEditable && <p className="quiet">{words.readOnly}</p>}
      {situation.factors.length === 0 ? (
        <p className="quiet">{words.noFactors}</p>
      ) : (
        <InfluenceSection
          view={view}
          found={found}
          keeping={keeping}
          situation={situation}
          today={today}
          edits={edits}
          isEditable={isEditable}
          readingFile={readingFile}
          words={words}
          language={language}
        />
      )}
      <EffectSection
        view={view}
        words={words}
        isEditable={isEditable}
        onKeep={(title, changes) =>
          edits.run({ kind: 'what-if', id: whatIfId(title, situation), title, changes }, words.kept(title))
        }
      />
      {isEditable && (
        <AddingSection
          situation={opened.course.situation}
          reading={reading}
          isInReading={readingFile !== null}
          words={words}
          language={language}
        />
      )}
      <JudgementList
        view={view}
        found={found}
        keeping={keeping}
        situation={situation}
        files={files}
        edits={edits}
        isEditable={isEditable}
        words={words}
        language={language}
        onInText={({ at }) => openTextAt(at.file, at.start)}
      />
    </>
  )
}

/** The contingencies as the briefing has them, as far as their chances are known. */
function inOrderOfConcern({ opened, session }: PageView): string[] {
  const { answer } = session.works.forecast
  return contingencyOrder(opened.course, answer?.value ?? { contingencies: {} })
}

/** Where everything was last known to be. */
function todayOf(situation: Situation, { opened }: PageView) {
  const entries = standingEntries(opened.entries)
  const last = entries.reduce((day, entry) => Math.max(day, entry.day), situation.from)
  return lastKnownStates(situation, entries, last)
}
