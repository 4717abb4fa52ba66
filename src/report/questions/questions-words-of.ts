import type { Language } from '../language.ts'
import { en, type QuestionsWords } from './questions-words-en.ts'
import { ja } from './questions-words-ja.ts'

export function questionsWordsOf(language: Language): QuestionsWords {
  return language === 'ja' ? ja : en
}
