import type { Language } from '../language.ts'
import { en, type OutlookWords } from './outlook-words-en.ts'
import { ja } from './outlook-words-ja.ts'

export function outlookWordsOf(language: Language): OutlookWords {
  return language === 'ja' ? ja : en
}
