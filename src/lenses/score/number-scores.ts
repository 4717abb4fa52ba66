import type { Question, Situation } from '../../language/situation.ts'
import { quantileCrps, sampleCrps } from '../../numeric/scores/continuous-ranked-probability-score.ts'
import { intervalScore } from '../../numeric/scores/interval-score.ts'
import { skillScore } from '../../numeric/scores/skill-score.ts'
import { timeAverage } from '../../numeric/scores/time-average.ts'
import { dailyStatements } from './daily-track.ts'
import type { Forecaster } from './forecaster.ts'
import type { QuestionLife } from './question-life.ts'
import { noChangeNumber } from './references.ts'
import { intervalConfidence, type Statement, type Track } from './statements.ts'

/** How one forecaster did on a question that asks for a number. In the question's unit, small is good. */
export interface NumberScore {
  readonly forecaster: Forecaster
  readonly days: number
  readonly coverage: number
  /** The continuous ranked probability score, mean over the days on which a forecast stood. */
  readonly crps: number
  /** The share of the score of no change that was saved; null where no change was right. */
  readonly skill: number | null
  /** Of the opening range at 80 %, and whether it held the number; null where none was given. */
  readonly interval: { readonly score: number; readonly holds: boolean } | null
}

export interface NumberTask {
  readonly situation: Situation
  readonly question: Question
  readonly tracks: readonly Track[]
  readonly life: QuestionLife
  readonly observed: number
}

/** The scores of all who forecast a number, and of the people together: their best guesses taken as a sample. */
export function numberScores({ situation, question, tracks, life, observed }: NumberTask): NumberScore[] {
  const noChange = sampleCrps([noChangeNumber(question, situation)], observed)
  const members = tracks.map(({ forecaster, statements }) => ({
    forecaster,
    daily: dailyStatements(statements, life),
  }))
  const scored = (forecaster: Forecaster, losses: readonly (number | null)[], opening?: Statement | null) => {
    const own = losses.filter((loss) => loss !== null)
    const crps = timeAverage(own.map((score) => ({ score, days: 1 })))
    if (crps === null) return []
    const interval = opening?.interval ?? null
    return [
      {
        forecaster,
        days: own.length,
        coverage: own.length / life.scheduledDays,
        crps,
        skill: skillScore(crps, noChange),
        interval: interval && {
          score: intervalScore(interval, 1 - intervalConfidence, observed),
          holds: interval.low <= observed && observed <= interval.high,
        },
      },
    ]
  }
  const people = members.filter(({ forecaster }) => forecaster.kind === 'person')
  const sample = people[0]?.daily.map((_, day) => {
    const said = people.flatMap(({ daily }) => daily[day]?.number?.expected ?? [])
    return said.length === 0 ? null : sampleCrps(said, observed)
  })
  return [
    ...members.flatMap(({ forecaster, daily }) =>
      scored(
        forecaster,
        daily.map((statement) => statement && lossOf(statement, observed)),
        daily.find((statement) => statement !== null) ?? null,
      ),
    ),
    ...(people.length < 2 ? [] : scored({ kind: 'pool', name: 'people-sample' }, sample ?? [])),
  ]
}

function lossOf({ number }: Statement, observed: number): number | null {
  if (number === null) return null
  return number.quantiles.length > 1
    ? quantileCrps(number.quantiles, observed)
    : sampleCrps([number.expected], observed)
}
