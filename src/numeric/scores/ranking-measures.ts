import type { ScoredForecast } from './scored-forecast.ts'

/**
 * The chance that of a case that came and one that did not, the first was given the greater probability (ties count
 * half): 0.5 is no better than chance. NaN where all went one way.
 *
 * Checked: tests/reference/scoring/vectors.json, `auc`.
 */
export function areaUnderCurve(forecasts: readonly ScoredForecast[]): number {
  const [came, not] = [true, false].map((way) => forecasts.filter(({ isYes }) => isYes === way))
  let won = 0
  for (const { probability } of came!)
    for (const other of not!)
      won += probability > other.probability ? 1 : probability === other.probability ? 0.5 : 0
  return won / (came!.length * not!.length)
}

/** The mean precision over the cases that came, going down from the greatest probability: for rare events. */
export function averagePrecision(forecasts: readonly ScoredForecast[]): number {
  const levels = [...new Set(forecasts.map(({ probability }) => probability))].sort((a, b) => b - a)
  const total = forecasts.filter(({ isYes }) => isYes).length
  let before = 0
  let sum = 0
  for (const level of levels) {
    const taken = forecasts.filter(({ probability }) => probability >= level)
    const hits = taken.filter(({ isYes }) => isYes).length
    sum += ((hits - before) / total) * (hits / taken.length)
    before = hits
  }
  return sum
}
