import type { Language } from '../language.ts'
import { type AddingWords, addingWordsEn } from './adding-words-en.ts'
import { addingWordsJa } from './adding-words-ja.ts'

export function addingWordsOf(language: Language): AddingWords {
  return language === 'ja' ? addingWordsJa : addingWordsEn
}
