import type { Language } from '../language.ts'
import { en, type HindcastWords } from './hindcast-words-en.ts'
import { ja } from './hindcast-words-ja.ts'

/** The words of the hindcast page in a language. */
export function hindcastWordsOf(language: Language): HindcastWords {
  return language === 'ja' ? ja : en
}
