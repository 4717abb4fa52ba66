import type { Forecast } from '../../engine/forecast.ts'
import type { Day } from '../../language/day.ts'
import { longDate } from '../dates.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import type { Provenance } from '../provenance.ts'
import { methodWords } from '../rests.ts'
import { type TakeAwayWords, takeAwayWordsOf } from './take-away-words.ts'

/** What figures were computed from. */
export interface FigurePlan {
  /** Histories of each answer; 0 where it is exact. */
  readonly runs: number
  /** Draws of the ranges; 0 for none. */
  readonly members: number
}

/** What a figure stands on once it has left its page. */
export interface CaptionFacts {
  readonly situation: string
  readonly reading: string
  /** The day on which it is taken away. */
  readonly today: Day
  /** Null on a page that shows none. */
  readonly forecast: Forecast | null
  /** How the figures of a page without a forecast were computed; null where none are. */
  readonly plan: FigurePlan | null
  readonly provenance: Provenance
  readonly seed: number
}

const hashShown = 12

/** The line below a figure: of what, whose judgements, the day, the method, the seed, the version and the text. */
export function captionText(facts: CaptionFacts, language: Language): string {
  const { situation, reading, today, forecast, plan, provenance, seed } = facts
  const words = takeAwayWordsOf(language)
  const phrases = phrasesOf(language)
  const { version, hash } = provenance
  const head = [situation, phrases.readingOf(reading), longDate(today, language)]
  if (forecast !== null)
    return `${head.join(' · ')}${language === 'ja' ? '。' : '. '}${methodWords(forecast, provenance, phrases, language)}`
  const rest = [...planWords(plan, words), words.seed(seed), words.version(version)]
  return [...head, ...rest, ...(hash === undefined ? [] : [words.text(hash.slice(0, hashShown))])].join(' · ')
}

function planWords(plan: FigurePlan | null, words: TakeAwayWords): string[] {
  if (plan === null) return []
  const { runs, members } = plan
  return [
    runs === 0 ? words.exact : words.histories(plainNumber(runs)),
    ...(members === 0 ? [] : [words.draws(plainNumber(members))]),
  ]
}
