import { checkWords } from './en/check-words.ts'
import { folderWords } from './en/folder-words.ts'
import { languageWords } from './en/language-words.ts'
import { ledgerWords } from './en/ledger-words.ts'
import { sourceWords } from './en/source-words.ts'
import type { WordsByCode } from './words-of-code.ts'

export const wordsEn: WordsByCode = {
  ...languageWords,
  ...checkWords,
  ...sourceWords,
  ...ledgerWords,
  ...folderWords,
}
