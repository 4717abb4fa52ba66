import type { Language } from '../language.ts'
import { en, type StabilityPageWords } from './page-words-en.ts'
import { ja } from './page-words-ja.ts'

export function stabilityPageWordsOf(language: Language): StabilityPageWords {
  return language === 'ja' ? ja : en
}
