import { studyFaultText } from '../futures/study-words.ts'
import type { Language } from '../language.ts'
import type { OpeningRefusal } from './opening-contract.ts'
import { type OpeningWords, openingWordsEn } from './opening-words-en.ts'
import { openingWordsJa } from './opening-words-ja.ts'

export function openingWordsOf(language: Language): OpeningWords {
  return language === 'ja' ? openingWordsJa : openingWordsEn
}

/** Why nothing was opened or made, and what to do. */
export function openingRefusalText(refusal: OpeningRefusal, language: Language): string {
  const { refusals } = openingWordsOf(language)
  switch (refusal.kind) {
    case 'no-situation':
    case 'taken':
      return refusals[refusal.kind](refusal.directory)
    case 'no-name':
      return refusals['no-name']
    case 'unwritable':
      return refusals.unwritable(refusal.directory, refusal.reason)
    case 'study':
      return studyFaultText(refusal.file, refusal.fault, language)
  }
}
