import type { Language } from '../language.ts'
import type { TipWords } from './tip-words.ts'
import { tipWordsEn } from './tip-words-en.ts'
import { tipWordsJa } from './tip-words-ja.ts'

export function tipWordsOf(language: Language): TipWords {
  return language === 'ja' ? tipWordsJa : tipWordsEn
}
