import type { Estimate } from '../engine/forecast.ts'
import {
  earnedDigits,
  fittingDigits,
  percentSpan,
  plainNumber,
  type SaidProbability,
  sayProbability,
} from './figures.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** An answer ready to be shown: words, and the bare figures for charts. */
export interface AnswerLine {
  readonly said: SaidProbability | null
  /** Why there is no number; null where there is one. */
  readonly reason: string | null
  /** 0..1; null where there is none. */
  readonly value: number | null
  readonly band: { readonly low: number; readonly high: number } | null
  /** `17 to 33 %`; null without a band. */
  readonly bandWords: string | null
  readonly isRough: boolean
}

/** A probability as it is shown, with its band. */
export function answerLine(estimate: Estimate | undefined, language: Language): AnswerLine {
  const said = estimate === undefined ? null : sayProbability(estimate, language)
  const band = estimate?.band ?? null
  return {
    said,
    reason: said === null ? reasonWords(estimate?.reason, language) : null,
    value: estimate?.value ?? null,
    band: band === null ? null : { low: band.low, high: band.high },
    bandWords: band === null ? null : percentSpan(band.low, band.high, language),
    isRough: band?.rough === true,
  }
}

/** Why an answer has no number, in words. */
function reasonWords(reason: string | undefined, language: Language): string {
  const { reasons } = phrasesOf(language)
  return reasons[reason ?? 'other'] ?? reasons.other!
}

/** A mean or a count as it is shown, with no more digits than its spread earns. */
export function numberLine(
  estimate: Estimate,
  spread: { readonly low: number; readonly high: number } | null,
  language: Language,
): { readonly number: string; readonly range: string | null } {
  const { value } = estimate
  if (value === null) return { number: reasonWords(estimate.reason, language), range: null }
  const digits =
    spread === null
      ? fittingDigits(value)
      : Math.min(fittingDigits(value), earnedDigits(spread.high - spread.low))
  const write = (number: number) => plainNumber(number, digits)
  return {
    number: write(value),
    range: spread === null ? null : phrasesOf(language).span(write(spread.low), write(spread.high)),
  }
}
