import type { Language } from '../language.ts'
import { en, type ScoreWords } from './score-words-en.ts'
import { ja } from './score-words-ja.ts'

/** The words of forecasts and scores in a language. */
export function scoreWordsOf(language: Language): ScoreWords {
  return language === 'ja' ? ja : en
}
