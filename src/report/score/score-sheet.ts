import type { Situation } from '../../language/situation.ts'
import type { Forecaster } from '../../lenses/score/forecaster.ts'
import type { ScoreReport } from '../../lenses/score/score-report.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import type { Paint } from '../terminal/paint.ts'
import type { ScoreWords } from './score-words-en.ts'

/** What every part of the report is written on. */
export interface ScoreSheet {
  readonly situation: Situation
  readonly report: ScoreReport
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly say: ScoreWords
}

/** What a table of scores is made from, wherever it is shown. */
export type ScoreTableSheet = Pick<ScoreSheet, 'report' | 'language' | 'say'>

/** A forecaster's name as it is shown. */
export function forecasterName({ kind, name }: Forecaster, { say }: Pick<ScoreSheet, 'say'>): string {
  if (kind === 'pool') return say.pools[name] ?? name
  return kind === 'reading' ? say.reading(name) : name
}

/** A Brier score, or a part of one. */
export function brierText(value: number): string {
  return value.toFixed(3).replace('-', '−')
}

/** A score with its sign; an infinity as a mark. */
export function scoreFigure(value: number | null, digits: number): string {
  if (value === null) return ''
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '+∞'
  const text = Math.abs(value).toFixed(digits)
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`
}

/** A share that may be negative. */
export function shareText(share: number, language: Language): string {
  const text = `${plainNumber(share * 100)}`
  return language === 'ja' ? `${text}％` : `${text} %`
}
