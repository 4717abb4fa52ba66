import type { Language } from '../language.ts'
import { en, type StandpointWords } from './standpoint-words-en.ts'
import { ja } from './standpoint-words-ja.ts'

export function standpointWordsOf(language: Language): StandpointWords {
  return language === 'ja' ? ja : en
}
