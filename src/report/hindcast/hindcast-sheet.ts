import type { Situation } from '../../language/situation.ts'
import type { HindcastForecaster } from '../../lenses/hindcast/forecasters.ts'
import type { HindcastReport } from '../../lenses/hindcast/hindcast-report.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import type { HindcastWords } from './hindcast-words-en.ts'
import { hindcastWordsOf } from './hindcast-words-of.ts'

/** What every part of the page is written on. */
export interface HindcastSheet {
  /** The same situation in each reading, the main one first. */
  readonly situations: readonly Situation[]
  readonly report: HindcastReport
  readonly language: Language
  readonly say: HindcastWords
}

export function hindcastSheet(
  situations: readonly Situation[],
  report: HindcastReport,
  language: Language,
): HindcastSheet {
  return { situations, report, language, say: hindcastWordsOf(language) }
}

/** A forecaster's name as it is shown. */
export function forecasterName({ kind, name }: HindcastForecaster, { say }: HindcastSheet): string {
  return kind === 'reading' ? say.reading(name) : (say.forecasters[name] ?? name)
}

/** The title of an event or a question. */
export function titleIn(
  elements: readonly { readonly id: string; readonly title: Readonly<Record<string, string>> }[],
  id: string,
  { language }: HindcastSheet,
): string {
  const title = elements.find((element) => element.id === id)?.title
  return (title && pickText(title, language)) || id
}

/** A score with three digits; an infinity as a mark, nothing as a dash. */
export function scoreText(value: number | null): string {
  if (value === null) return '–'
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞'
  return value
    .toFixed(3)
    .replace('-', '−')
    .replace(/^−(0\.0+)$/, '$1')
}

/** A probability to a tenth of a percent. */
export function shareText(probability: number | null, { language }: HindcastSheet): string {
  if (probability === null) return '–'
  const digits = (probability * 100).toFixed(1)
  return language === 'ja' ? `${digits}％` : `${digits} %`
}
