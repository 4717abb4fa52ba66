import type { Forecast } from '../../engine/forecast.ts'
import type { Day } from '../../language/day.ts'
import { longDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import type { Provenance } from '../provenance.ts'
import { methodWords } from '../rests.ts'
import { takeAwayWordsOf } from './take-away-words.ts'

/** What a figure stands on once it has left its page. */
export interface CaptionFacts {
  readonly situation: string
  readonly reading: string
  /** The day on which it is taken away. */
  readonly today: Day
  /** Null on a page that shows none. */
  readonly forecast: Forecast | null
  readonly provenance: Provenance
  readonly seed: number
}

const hashShown = 12

/** The line below a figure: of what, whose judgements, the day, the method, the seed, the version and the text. */
export function captionText(facts: CaptionFacts, language: Language): string {
  const { situation, reading, today, forecast, provenance, seed } = facts
  const words = takeAwayWordsOf(language)
  const phrases = phrasesOf(language)
  const { version, hash } = provenance
  const head = [situation, phrases.readingOf(reading), longDate(today, language)]
  if (forecast !== null)
    return `${head.join(' · ')}${language === 'ja' ? '。' : '. '}${methodWords(forecast, provenance, phrases, language)}`
  const rest = [words.seed(seed), words.version(version)]
  return [...head, ...rest, ...(hash === undefined ? [] : [words.text(hash.slice(0, hashShown))])].join(' · ')
}
