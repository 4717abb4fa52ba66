import type { Forecast } from '../engine/forecast.ts'
import type { Situation } from '../language/situation.ts'
import { numberLine } from './answer-line.ts'
import { type CurveData, curveData } from './chart/curve-data.ts'
import type { Language } from './language.ts'
import { pickText } from './text.ts'

/** A quantity at the end of the term. */
export interface QuantityLine {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly mean: string
  /** The range that holds nine in ten of the futures or, in an exact answer, of the trials; null where neither is known. */
  readonly range: string | null
  readonly curve: CurveData | null
}

/** The quantities of a situation at the end of its term, in the order of their ids. */
export function quantityLines(
  situation: Situation,
  forecast: Pick<Forecast, 'quantities' | 'series'>,
  language: Language,
): QuantityLine[] {
  return situation.quantities.flatMap((quantity) => {
    const answer = forecast.quantities[quantity.id]
    if (answer === undefined) return []
    const spread = spreadOf(answer)
    const { number, range } = numberLine(answer.mean, spread, language)
    return [
      {
        id: quantity.id,
        title: pickText(quantity.title, language),
        unit: pickText(quantity.unit, language),
        mean: number,
        range,
        curve: curveData(forecast.series.dates, forecast.series.quantities[quantity.id]),
      },
    ]
  })
}

/** The 5 % and 95 % quantiles over futures where they are known, else the band over the judgements. */
function spreadOf({ mean, quantiles }: Forecast['quantities'][string]): { low: number; high: number } | null {
  const at = (level: number) => Object.entries(quantiles ?? {}).find(([key]) => levelOf(key) === level)?.[1]
  const [low, high] = [at(0.05), at(0.95)]
  if (low !== undefined && high !== undefined) return { low, high }
  return mean.band === undefined ? null : { low: mean.band.low, high: mean.band.high }
}

/** Quantile keys may be written `0.05`, `5` or `5%`. */
function levelOf(key: string): number {
  const number = Number.parseFloat(key)
  return number > 1 ? number / 100 : number
}
