import type { AnswerLine } from './answer-line.ts'
import type { CurveData } from './chart/curve-data.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** A change of the whole curve that is worth a word, in probability. */
const noticeable = 0.03
/** A step at an occasion that is worth naming: this share of the whole climb. */
const largeStep = 0.2

/** What a curve shows, in one line: where it ends, and at which occasion its largest step lies if one stands out. */
export function curveTitle(
  curve: CurveData | null,
  kind: 'comes' | 'holds',
  { said }: AnswerLine,
  occasions: readonly { readonly day: number; readonly title: string }[],
  language: Language,
): string {
  const { curveTitle: titles } = phrasesOf(language)
  if (curve === null || said === null) return said?.phrase ?? ''
  const { word, number } = said
  const span = Math.max(...curve.values) - Math.min(...curve.values)
  if (span < noticeable) return titles.flat(word, number)
  if (kind === 'holds') return titles.holds(word, number)
  const step = largestStep(curve, occasions)
  return step !== null && step.size > largeStep * span
    ? titles.steps(word, number, step.title)
    : titles.comes(word, number)
}

/** The occasion at whose date the curve rises most, beyond the pace of the interval before it. */
function largestStep(
  { dates, values }: CurveData,
  occasions: readonly { readonly day: number; readonly title: string }[],
): { readonly title: string; readonly size: number } | null {
  const steps = occasions.flatMap(({ day, title }) => {
    const after = dates.findIndex((date) => date >= day)
    if (after < 2) return []
    const pace = (values[after - 1]! - values[after - 2]!) / (dates[after - 1]! - dates[after - 2]!)
    return [{ title, size: values[after]! - values[after - 1]! - pace * (dates[after]! - dates[after - 1]!) }]
  })
  return steps.reduce<(typeof steps)[number] | null>(
    (best, step) => (best === null || step.size > best.size ? step : best),
    null,
  )
}
