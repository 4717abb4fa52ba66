import type { Language } from '../language.ts'
import { type LiveWords, liveWordsEn } from './live-words-en.ts'
import { liveWordsJa } from './live-words-ja.ts'

export function liveWordsOf(language: Language): LiveWords {
  return language === 'ja' ? liveWordsJa : liveWordsEn
}
