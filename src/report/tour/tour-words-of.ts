import type { Language } from '../language.ts'
import { type TourWords, tourWordsEn } from './tour-words-en.ts'
import { tourWordsJa } from './tour-words-ja.ts'

export function tourWordsOf(language: Language): TourWords {
  return language === 'ja' ? tourWordsJa : tourWordsEn
}
