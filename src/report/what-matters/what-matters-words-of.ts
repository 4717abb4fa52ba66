import type { Language } from '../language.ts'
import { en, type WhatMattersWords } from './what-matters-words-en.ts'
import { ja } from './what-matters-words-ja.ts'

export function whatMattersWordsOf(language: Language): WhatMattersWords {
  return language === 'ja' ? ja : en
}
