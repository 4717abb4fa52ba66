import type { Language } from '../language.ts'
import { en, type UpdateWords } from './update-words-en.ts'
import { ja } from './update-words-ja.ts'

export function updateWordsOf(language: Language): UpdateWords {
  return language === 'ja' ? ja : en
}
