import type { Language } from '../language.ts'
import { en, type OptionsPageWords } from './page-words-en.ts'
import { ja } from './page-words-ja.ts'

export function optionsPageWordsOf(language: Language): OptionsPageWords {
  return language === 'ja' ? ja : en
}
