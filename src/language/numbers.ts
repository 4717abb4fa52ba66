import { daysPerYear } from './day.ts'
import type { Scale } from './situation.ts'

/** A number as written, in the unit of its scale (see `Judgement`). */
export interface Quantified {
  readonly low: number
  readonly high: number
  readonly nominal: number
}

/** Why a number cannot be used; `low` and `high` as written. */
export interface NumberProblem {
  readonly problem: 'unreadable' | 'empty' | 'touches-zero' | 'out-of-bounds'
  readonly low?: number
  readonly high?: number
}

interface Range {
  readonly low: number
  readonly high: number
}

const digits = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?`
const range = String.raw`(${digits})(%?)(?: *\.\. *(${digits})(%?))?`
const unit = '(day|week|month|year)s?'
const rangePattern = new RegExp(`^${range}$`, 'i')
const perPattern = new RegExp(`^${range} +(?:per|a|an|/) +${unit}$`, 'i')
const oncePattern = new RegExp(`^once in +(?:${range} +)?(?:an? +)?${unit}$`, 'i')
const withinPattern = new RegExp(String.raw`^${range} +within +(?:an? +|(\d+(?:\.\d+)?) +)?${unit}$`, 'i')
const durationPattern = new RegExp(`^(?:an? +|one +)?(?:${range} *)?${unit}$`, 'i')

const yearsIn = { day: 1 / daysPerYear, week: 7 / daysPerYear, month: 1 / 12, year: 1 } as const

/** Full-width digits and signs as the narrow ones, a wave dash as the two points of a range; the same text where there are none. */
export function narrowed(text: string): string {
  return text
    .replace(/[\uff5e\u301c]/g, '..')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2212\u2010-\u2012]/g, '-')
    .replace(/\u2025/g, '..')
}

/** Reads a number of a scale, in any of the forms of the language, from narrow text. */
export function readNumber(text: string, scale: Scale): Quantified | NumberProblem {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (scale === 'rate') return rateOf(trimmed)
  if (scale === 'tempo') return tempoOf(trimmed)
  const match = rangePattern.exec(trimmed)
  if (!match) return { problem: 'unreadable' }
  const read = rangeOf(match, 1)
  if (read.low > read.high) return { problem: 'empty', ...read }
  if (scale === 'chance' && (read.low < 0 || read.high > 1)) return { problem: 'out-of-bounds', ...read }
  return { ...read, nominal: read.low === read.high ? read.low : (read.low + read.high) / 2 }
}

/** Whether what was read is a number. */
export function isNumber(read: Quantified | NumberProblem): read is Quantified {
  return 'nominal' in read
}

/** Days in a stretch of time such as `2 weeks`, `monthly` or `a quarter`'s adverb `quarterly`; null where it is none. */
export function daysOf(text: string): number | null {
  const word = text.trim().toLowerCase()
  const adverb = Object.hasOwn(adverbs, word) ? adverbs[word] : undefined
  if (adverb !== undefined) return adverb * daysPerYear
  const read = tempoOf(text.trim())
  return isNumber(read) && read.low === read.high ? read.nominal * daysPerYear : null
}

const adverbs: Readonly<Record<string, number>> = {
  daily: yearsIn.day,
  weekly: yearsIn.week,
  fortnightly: 2 * yearsIn.week,
  monthly: yearsIn.month,
  quarterly: 3 * yearsIn.month,
  'half-yearly': 6 * yearsIn.month,
  yearly: 1,
}

/** The adverbs that say how often one looks. */
export const lookAdverbs = Object.keys(adverbs)

function rateOf(text: string): Quantified | NumberProblem {
  const per = perPattern.exec(text)
  if (per) {
    const years = yearsOf(per[5]!)
    return positive(rangeOf(per, 1), (value) => value / years)
  }
  const once = oncePattern.exec(text)
  if (once) {
    const years = yearsOf(once[5]!)
    const span = once[1] === undefined ? { low: 1, high: 1 } : rangeOf(once, 1)
    return span.low > 0 ? positive(span, (value) => 1 / (value * years), true) : problemOf(span)
  }
  const within = withinPattern.exec(text)
  if (within) {
    const years = Number(within[5] ?? 1) * yearsOf(within[6]!)
    const chance = rangeOf(within, 1)
    if (!(years > 0) || chance.high >= 1) return { problem: 'out-of-bounds', ...chance }
    return positive(chance, (value) => -Math.log1p(-value) / years)
  }
  const bare = rangePattern.exec(text)
  return bare && Number(bare[1]) === 0 && bare[3] === undefined
    ? { low: 0, high: 0, nominal: 0 }
    : { problem: 'unreadable' }
}

function tempoOf(text: string): Quantified | NumberProblem {
  const match = durationPattern.exec(text)
  if (!match) return { problem: 'unreadable' }
  const years = yearsOf(match[5]!)
  const span = match[1] === undefined ? { low: 1, high: 1 } : rangeOf(match, 1)
  if (span.low === 0 && span.high === 0) return { problem: 'touches-zero', ...span }
  return positive(span, (value) => value * years)
}

/** A range of positive numbers, mapped, with the geometric mean of what comes of it as nominal. Zero alone stays zero. */
function positive(
  written: Range,
  map: (value: number) => number,
  falling = false,
): Quantified | NumberProblem {
  if (written.low > written.high || written.low < 0) return problemOf(written)
  if (written.low === 0 && written.high > 0) return problemOf(written)
  const low = map(falling ? written.high : written.low)
  const high = map(falling ? written.low : written.high)
  if (!Number.isFinite(high)) return { problem: 'out-of-bounds', ...written }
  return { low, high, nominal: low === high ? low : Math.sqrt(low * high) }
}

function problemOf(written: Range): NumberProblem {
  if (written.low > written.high) return { problem: 'empty', ...written }
  return { problem: written.high > 0 && written.low === 0 ? 'touches-zero' : 'out-of-bounds', ...written }
}

/** The range whose four groups begin at an index; a percent sign after the second number holds for both. */
function rangeOf(match: RegExpExecArray, index: number): Range {
  const [first, firstPercent, second, secondPercent] = match.slice(index, index + 4)
  if (second === undefined) {
    const value = scaled(first!, firstPercent === '%')
    return { low: value, high: value }
  }
  return {
    low: scaled(first!, firstPercent === '%' || secondPercent === '%'),
    high: scaled(second, secondPercent === '%'),
  }
}

function scaled(text: string, percent: boolean): number {
  return percent ? Number(text) / 100 : Number(text)
}

function yearsOf(name: string): number {
  return yearsIn[name.toLowerCase() as keyof typeof yearsIn]
}
