import type { Language } from '../language.ts'
import { en, type FuturesPageWords } from './page-words-en.ts'
import { ja } from './page-words-ja.ts'

export function futuresPageWordsOf(language: Language): FuturesPageWords {
  return language === 'ja' ? ja : en
}
