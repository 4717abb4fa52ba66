import type { Language } from '../language.ts'
import { type ComparePageWords, en } from './page-words-en.ts'
import { ja } from './page-words-ja.ts'

export function comparePageWordsOf(language: Language): ComparePageWords {
  return language === 'ja' ? ja : en
}
