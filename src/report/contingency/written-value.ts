import { narrowed } from '../../language/numbers.ts'
import type { Judgement } from '../../language/situation.ts'

/**
 * A judgement's new value as it is written in the text, in the form that stands there: a range is moved along with it, as
 * wide as it was; of rates and tempos in proportion.
 *
 * @param value  in the judgement's own unit: points, a chance in 0..1, a rate per year, a tempo in years
 */
export function writtenValue(judgement: Judgement, value: number, written: string): string {
  const text = narrowed(written).toLowerCase()
  const { low, high } = movedRange(judgement, value)
  switch (judgement.scale) {
    case 'points':
    case 'number':
      return rangeText(low, high, (one) => String(Number(one.toFixed(2)) || 0))
    case 'chance':
      return rangeText(low, high, (one) => `${figures(one * 100)}%`)
    case 'tempo':
      return tempoText(low, high, text)
    case 'rate':
      return rateText(low, high, text)
  }
}

function movedRange(
  { scale, low, high, nominal }: Judgement,
  value: number,
): { readonly low: number; readonly high: number } {
  if (low === high) return { low: value, high: value }
  if (scale === 'rate' || scale === 'tempo')
    return { low: (low * value) / nominal, high: (high * value) / nominal }
  const isChance = scale === 'chance'
  // A chance keeps its value as the middle of its range, which narrows where it meets 0 or 1.
  const reach = isChance ? Math.min((high - low) / 2, value, 1 - value) : 0
  return isChance
    ? { low: value - reach, high: value + reach }
    : { low: low + value - nominal, high: high + value - nominal }
}

const yearsIn = { day: 1 / 365.25, week: 7 / 365.25, month: 1 / 12, year: 1 } as const

function unitOf(text: string): keyof typeof yearsIn {
  const found = /(day|week|month|year)s?\s*$/.exec(text)?.[1]
  return (found as keyof typeof yearsIn | undefined) ?? 'year'
}

function tempoText(low: number, high: number, text: string): string {
  const unit = unitOf(text)
  return `${rangeText(low / yearsIn[unit], high / yearsIn[unit], figures)} ${unit}s`
}

function rateText(low: number, high: number, text: string): string {
  const unit = unitOf(text)
  const years = yearsIn[unit]
  if (text.startsWith('once in')) {
    return `once in ${rangeText(1 / high / years, 1 / low / years, figures)} ${unit}s`
  }
  if (/% within (?:an? )?year$/.test(text)) {
    return `${rangeText(1 - Math.exp(-low), 1 - Math.exp(-high), (one) => `${figures(one * 100)}%`)} within a year`
  }
  return `${rangeText(low, high, figures)} per year`
}

/** Three significant figures are more than anybody judges, and enough for the answer to stay where it was shown. */
function figures(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function rangeText(low: number, high: number, write: (value: number) => string): string {
  return write(low) === write(high) ? write(low) : `${write(low)}..${write(high)}`
}
