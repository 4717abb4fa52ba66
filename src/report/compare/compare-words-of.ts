import type { Language } from '../language.ts'
import { type CompareWords, en } from './compare-words-en.ts'
import { ja } from './compare-words-ja.ts'

export function compareWordsOf(language: Language): CompareWords {
  return language === 'ja' ? ja : en
}
