import type { Language } from '../language.ts'
import { en, type PublishWords } from './publish-words-en.ts'
import { ja } from './publish-words-ja.ts'

export function publishWordsOf(language: Language): PublishWords {
  return language === 'ja' ? ja : en
}
