import { brierScore } from '../../numeric/scores/brier-score.ts'
import { logarithmicScore } from '../../numeric/scores/logarithmic-score.ts'
import type { HindcastForecaster } from './forecasters.ts'
import type { SettledQuestion } from './settled-questions.ts'

/** How one forecaster did on the questions of yes or no whose date has passed. */
export interface QuestionScore {
  readonly forecaster: HindcastForecaster
  readonly questions: number
  /** Each question counts once: the mean over its issues. 0..1. */
  readonly brier: number
  readonly log: number
}

export function questionScores(
  due: readonly SettledQuestion[],
  forecasters: readonly HindcastForecaster[],
): QuestionScore[] {
  return forecasters.flatMap((forecaster, place) => {
    const scored = due.flatMap(({ outcome, issues }) => {
      const said = issues.flatMap((issue) => issue.said[place] ?? [])
      if (typeof outcome === 'number' || said.length === 0) return []
      const isYes = outcome === 'yes'
      return [
        {
          brier: mean(said.map((probability) => brierScore(probability, isYes))),
          log: mean(said.map((probability) => logarithmicScore(isYes ? probability : 1 - probability))),
        },
      ]
    })
    if (scored.length === 0) return []
    return [
      {
        forecaster,
        questions: scored.length,
        brier: mean(scored.map(({ brier }) => brier)),
        log: mean(scored.map(({ log }) => log)),
      },
    ]
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
