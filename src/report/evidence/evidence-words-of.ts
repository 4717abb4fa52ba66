import type { Language } from '../language.ts'
import { type EvidenceWords, en } from './evidence-words-en.ts'
import { ja } from './evidence-words-ja.ts'

export function evidenceWordsOf(language: Language): EvidenceWords {
  return language === 'ja' ? ja : en
}
