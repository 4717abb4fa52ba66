import type { Language } from '../language.ts'
import { type EnteringWords, en } from './entering-words-en.ts'
import { ja } from './entering-words-ja.ts'

export function enteringWordsOf(language: Language): EnteringWords {
  return language === 'ja' ? ja : en
}
