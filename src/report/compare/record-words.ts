import { exponential } from '../../numeric/exponential.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { comparePageWordsOf } from './page-words-of.ts'

/** How likely a reading held what came; null where it gave some of it no chance. */
export interface ForeseenRecord {
  /** Natural logarithm. */
  readonly logLikelihood: number | null
  readonly interval?: { readonly low: number; readonly high: number }
}

/** Which of two readings the record fits, and how far that goes. */
export interface RecordWords {
  readonly title: string
  readonly words: string
}

/** Ratios up to which the record tells hardly anything, something, and much (after Jeffreys, rounded). */
const steps = [3, 10, 100]
/** More than this is not told apart. */
const greatest = 10_000

/** @param names  of the two sides */
export function recordWords(
  [first, second]: readonly [ForeseenRecord, ForeseenRecord],
  names: readonly [string, string],
  language: Language,
): RecordWords {
  const words = comparePageWordsOf(language)
  const [one, other] = [first.logLikelihood, second.logLikelihood]
  if (one === null && other === null) return { title: words.recordNeither, words: words.recordNeitherWords }
  if (one === null) return { title: words.recordOnly(names[1]), words: words.recordOnlyWords(names[0]) }
  if (other === null) return { title: words.recordOnly(names[0]), words: words.recordOnlyWords(names[1]) }
  const favoured = other > one ? 1 : 0
  const ratio = exponential(Math.min(Math.log(greatest), Math.abs(other - one)))
  const [error, otherError] = [halfWidth(first), halfWidth(second)]
  const noise = Math.sqrt(error ** 2 + otherError ** 2)
  if (Math.abs(other - one) <= noise) return { title: words.recordEven, words: words.recordNoise }
  const step = steps.findIndex((limit) => ratio < limit)
  return {
    title:
      ratio >= greatest
        ? words.recordMost(names[favoured]!)
        : words.record(names[favoured]!, plainNumber(ratio, ratio < 10 ? 1 : 0)),
    words: words.recordStrength[step < 0 ? steps.length : step]!,
  }
}

function halfWidth({ interval }: ForeseenRecord): number {
  return interval === undefined ? 0 : (interval.high - interval.low) / 2
}
