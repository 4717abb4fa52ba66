import type { Estimate } from '../engine/forecast.ts'
import type { Language } from './language.ts'
import { certainWords, probabilityStep, probabilityWords } from './probability-words.ts'

/** A narrow space that does not break, as English sets it before a percent sign. */
const thinSpace = '\u202f'
const minus = '\u2212'

/** A band wider than this gives its answer to the nearest 5 %, with "about". */
const wideBand = 0.2
/** So does an interval of sampling error wider than this. */
const wideInterval = 0.05

/** A probability as it is said: the word, the number, and the two together. */
export interface SaidProbability {
  /** Index into `probabilityWords`; null where the answer is exactly 0 or 1. */
  readonly step: number | null
  readonly word: string
  readonly number: string
  readonly phrase: string
}

/** Whole percent, with the sign set as the language sets it. `percent` is 0..100. */
export function withPercentSign(percent: string, language: Language): string {
  return language === 'ja' ? `${percent}％` : `${percent}${thinSpace}%`
}

/** A share or probability in 0..1 as a whole percent; under 1 and over 99 in words. */
export function percent(probability: number, language: Language): string {
  if (probability === 0 || probability === 1) return withPercentSign(String(probability * 100), language)
  if (probability < 0.01) return under(1, language)
  if (probability > 0.99) return over(99, language)
  return withPercentSign(String(wholePercent(probability)), language)
}

/** Rounds to whole percents, but never up to 100 or down to 0, which would claim certainty. */
function wholePercent(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)))
}

function under(limit: number, language: Language): string {
  return language === 'ja' ? `${limit}％未満` : `under ${withPercentSign(String(limit), language)}`
}

function over(limit: number, language: Language): string {
  return language === 'ja' ? `${limit}％超` : `over ${withPercentSign(String(limit), language)}`
}

/** True where doubt or sampling error is so wide that whole percents would claim too much. */
function isCoarse(estimate: Estimate): boolean {
  const { band, interval } = estimate
  return (
    (band !== undefined && band.high - band.low > wideBand) ||
    (interval !== undefined && interval.high - interval.low > wideInterval)
  )
}

/** The number of an answer, no finer than its band or interval earns; an empty string where it has none. */
function probabilityNumber(estimate: Estimate, language: Language): string {
  const { value } = estimate
  if (value === null) return ''
  if (value === 0 && estimate.interval !== undefined) return under(1, language)
  if (value === 1 && estimate.interval !== undefined) return over(99, language)
  if (value < 0.01 || value > 0.99 || !isCoarse(estimate)) return percent(value, language)
  const nearest = Math.round(value * 20) * 5
  const number = nearest < 5 || nearest > 95 ? wholePercent(value) : nearest
  return language === 'ja' ? `約${number}％` : `about ${withPercentSign(String(number), language)}`
}

/** An answer as word and number together; null where it has no value. */
export function sayProbability(estimate: Estimate, language: Language): SaidProbability | null {
  const { value } = estimate
  if (value === null) return null
  const number = probabilityNumber(estimate, language)
  const sampled = estimate.interval !== undefined
  const certain = sampled ? null : value === 0 ? certainWords.never : value === 1 ? certainWords.always : null
  const step = certain === null ? probabilityStep(value) : null
  const word = (certain ?? probabilityWords[step!]!.word)[language]
  return { step, word, number, phrase: language === 'ja' ? `${word}（${number}）` : `${word}, ${number}` }
}

/** A span of probabilities as whole percents: `17〜33％`, `17 to 33 %`. */
export function percentSpan(low: number, high: number, language: Language): string {
  const from = low < 0.01 ? '' : String(wholePercent(low))
  const to = wholePercent(high)
  if (high < 0.01) return under(1, language)
  if (from === String(to)) return withPercentSign(from, language)
  if (from === '' && to === 1)
    return language === 'ja' ? '1％ほど' : `about ${withPercentSign('1', language)}`
  if (from === '')
    return language === 'ja' ? `1未満〜${to}％` : `under 1 to ${withPercentSign(String(to), language)}`
  return language === 'ja' ? `${from}〜${to}％` : `${from} to ${withPercentSign(String(to), language)}`
}

/** A number with its sign, U+2212 for minus; a plain 0 for nothing. */
export function signed(value: number, digits = 0): string {
  const text = trimmed(Math.abs(value), digits)
  return Number(text) === 0 ? text : `${value < 0 ? minus : '+'}${text}`
}

/** A rank correlation, always with two digits and its sign. */
export function correlationText(value: number): string {
  return `${value < 0 ? minus : '+'}${Math.abs(value).toFixed(2)}`
}

/** A number with at most so many digits after the point, U+2212 for minus, thousands set apart by commas. */
export function plainNumber(value: number, digits = 0): string {
  const text = trimmed(Math.abs(value), digits)
  return value < 0 && Number(text) !== 0 ? `${minus}${grouped(text)}` : grouped(text)
}

function trimmed(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function grouped(text: string): string {
  const [whole, rest] = text.split('.')
  const set = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? set : `${set}.${rest}`
}

/** Digits after the point that leave about three significant figures, for numbers whose precision nobody stated. */
export function fittingDigits(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || size >= 100) return 0
  return Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(size))))
}

/** The digits after the point that a spread earns: the first one that the spread does not swamp. */
export function earnedDigits(spread: number): number {
  if (!(spread > 0)) return 1
  return Math.min(3, Math.max(0, Math.ceil(-Math.log10(spread / 4))))
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A small bound as a power of ten, rounded up: `10⁻⁹`. */
export function smallNumber(bound: number): string {
  if (!(bound > 0)) return '0'
  const exponent = Math.ceil(Math.log10(bound))
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('')
  return exponent === 0 ? '1' : `10${exponent < 0 ? '⁻' : ''}${digits}`
}
