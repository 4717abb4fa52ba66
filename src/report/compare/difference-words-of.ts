import type { Language } from '../language.ts'
import { type DifferenceWords, en } from './difference-words-en.ts'
import { ja } from './difference-words-ja.ts'

export function differenceWordsOf(language: Language): DifferenceWords {
  return language === 'ja' ? ja : en
}
