import type { Language } from '../language.ts'
import { en, type MapWords } from './map-words-en.ts'
import { ja } from './map-words-ja.ts'

export function mapWordsOf(language: Language): MapWords {
  return language === 'ja' ? ja : en
}
