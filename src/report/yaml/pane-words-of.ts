import type { Language } from '../language.ts'
import { en, type PaneWords } from './pane-words-en.ts'
import { ja } from './pane-words-ja.ts'

export function paneWordsOf(language: Language): PaneWords {
  return language === 'ja' ? ja : en
}
