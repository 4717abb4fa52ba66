import { enoughToCalibrate } from '../../numeric/scores/calibration.ts'
import { binRows, countsOf } from '../../report/score/opening-lines.ts'
import { againstRows, forecasterRows } from '../../report/score/score-rows.ts'
import { forecasterName } from '../../report/score/score-sheet.ts'
import { scoreWordsOf } from '../../report/score/score-words-of.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import type { QuestionPart } from './question-part.ts'
import { ScoreTable } from './score-table.tsx'

/** How the forecasts did: means, against baselines, and calibration where there is enough of it. */
export function Scores({ view: { language }, words, score }: QuestionPart) {
  if (score === null) return null
  const { report, leftOut } = score
  const say = scoreWordsOf(language)
  const sheet = { report, language, say }
  const named = (head: readonly string[]) => head.map((one, place) => (place === 0 ? words.forecaster : one))
  const notes = [
    ...(report.inHindsight === 0 ? [] : [say.hindsight(report.inHindsight, report.issues)]),
    ...leftOut.map(({ file, fault }) => say.leftOut(file, say.faults[fault])),
  ]
  return (
    <section aria-labelledby="scores">
      <div className="sec-head">
        <h2 id="scores">{words.scoresTitle}</h2>
        {report.forecasters.length > 0 && <p>{`${countsIn(score, words)} ${say.scale}`}</p>}
      </div>
      {report.forecasters.length === 0 ? (
        <p>{words.noScores}</p>
      ) : (
        <>
          <ScoreTable
            head={named(say.forecasterHead)}
            rows={forecasterRows(sheet)}
            label={say.sections.forecasters}
          />
          <p className="note">{say.forecastersNote}</p>
          <h3 id="against">{words.againstTitle}</h3>
          <ScoreTable
            head={named(say.againstHead)}
            rows={againstRows(sheet)}
            texts={1}
            label={say.sections.against}
          />
          <p className="note">{say.againstNote}</p>
          <h3 id="calibration">{words.calibrationTitle}</h3>
          {report.forecasters
            .filter(({ opening }) => opening.isEnough)
            .map((summary) => (
              <div key={forecasterName(summary.forecaster, sheet)}>
                <p className="strong">{forecasterName(summary.forecaster, sheet)}</p>
                <ScoreTable
                  head={say.calibrationHead.map(String)}
                  rows={binRows(summary, sheet)}
                  label={say.sections.calibration}
                />
              </div>
            ))}
          <FewCounts sheet={sheet} />
        </>
      )}
      {report.forecasters.length > 0 && <TakeAway of="table" />}
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </section>
  )
}

function countsIn(
  { report: { questions } }: NonNullable<QuestionPart['score']>,
  words: QuestionPart['words'],
) {
  const came = (outcome: string) => questions.filter((one) => one.outcome === outcome).length
  const numbers = questions.filter(({ outcome }) => typeof outcome === 'number').length
  return words.counts(came('yes'), came('no'), numbers)
}

/** Those with too few questions: the counts alone. */
function FewCounts({ sheet }: { readonly sheet: Parameters<typeof binRows>[1] }) {
  const few = sheet.report.forecasters.filter(({ opening }) => !opening.isEnough)
  if (few.length === 0) return null
  return (
    <>
      <p className="small">{sheet.say.tooFew(enoughToCalibrate)}</p>
      <ul className="counts-list">
        {few.map((summary) => (
          <li key={forecasterName(summary.forecaster, sheet)} className="quiet small">
            {countsOf(summary, sheet)}
          </li>
        ))}
      </ul>
    </>
  )
}
