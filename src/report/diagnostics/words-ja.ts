import { checkWords } from './ja/check-words.ts'
import { folderWords } from './ja/folder-words.ts'
import { languageWords } from './ja/language-words.ts'
import { ledgerWords } from './ja/ledger-words.ts'
import { sourceWords } from './ja/source-words.ts'
import type { WordsByCode } from './words-of-code.ts'

export const wordsJa: WordsByCode = {
  ...languageWords,
  ...checkWords,
  ...sourceWords,
  ...ledgerWords,
  ...folderWords,
}
