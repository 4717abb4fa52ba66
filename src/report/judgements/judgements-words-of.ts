import type { Language } from '../language.ts'
import { en, type JudgementsWords } from './judgements-words-en.ts'
import { ja } from './judgements-words-ja.ts'

export function judgementsWordsOf(language: Language): JudgementsWords {
  return language === 'ja' ? ja : en
}
