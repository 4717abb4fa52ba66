import type { Language } from '../language.ts'
import { en, type KeyWords } from './key-words-en.ts'
import { ja } from './key-words-ja.ts'

export type Kind = keyof KeyWords

/** What a key means where it stands, in a language; null where the language's pages say nothing of it. */
export function keyMeaning(kind: Kind | null, key: string, language: Language): string | null {
  const words: KeyWords = language === 'ja' ? ja : en
  const own =
    kind === null
      ? undefined
      : (words[kind][key] ?? (kind === 'contingency' ? words.question[key] : undefined))
  return own ?? words.shared[key] ?? null
}
