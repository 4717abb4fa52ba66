import type { Language } from '../language.ts'
import { en, type Phrases } from './en.ts'
import { ja } from './ja.ts'

const catalogues: Readonly<Record<Language, Phrases>> = { ja, en }

/** The words of the interface in a language. */
export function phrasesOf(language: Language): Phrases {
  return catalogues[language]
}
