import { dayOfText } from '../../language/dates.ts'
import { longDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { publishWordsOf } from './publish-words-of.ts'
import type { PublishedFacts } from './published-facts.ts'

const hashShown = 12

/** That a page is read-only, of which day it is, and of which text. */
export function publishedSentence({ made, version, hash }: PublishedFacts, language: Language): string {
  const day = dayOfText(made)
  const date = day === null ? made : longDate(day, language)
  return publishWordsOf(language).published(date, version, hash.slice(0, hashShown))
}
