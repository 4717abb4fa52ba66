import type { Language } from '../language.ts'
import { en, type SavingWords } from './saving-words-en.ts'
import { ja } from './saving-words-ja.ts'

const words: Readonly<Record<Language, SavingWords>> = { en, ja }

export function savingWordsOf(language: Language): SavingWords {
  return words[language]
}
