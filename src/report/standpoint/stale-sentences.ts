import type { SourceFile } from '../../language/span.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { standpointWordsOf } from './standpoint-words-of.ts'

/** The texts that an answer is about. */
export interface Texts {
  readonly files: readonly SourceFile[]
  readonly ledger: SourceFile | null
}

const namedAtMost = 3

/** What has changed between the texts of an answer and those of now, a sentence each; none where nothing has. */
export function staleSentences(then: Texts, now: Texts, language: Language): string[] {
  const words = standpointWordsOf(language)
  const names = changedFiles(then.files, now.files)
  const more = names.length - namedAtMost
  const shown = names.slice(0, namedAtMost)
  const { and, andOthers } = phrasesOf(language)
  return [
    ...(names.length === 0 ? [] : [words.staleFiles(and(more > 0 ? [...shown, andOthers(more)] : shown))]),
    ...(then.ledger?.text === now.ledger?.text ? [] : [words.staleLedger(newLines(then.ledger, now.ledger))]),
  ]
}

function changedFiles(then: readonly SourceFile[], now: readonly SourceFile[]): string[] {
  const [before, after] = [then, now].map((files) => new Map(files.map(({ name, text }) => [name, text])))
  const names = new Set([...before!.keys(), ...after!.keys()])
  return [...names].filter((name) => before!.get(name) !== after!.get(name)).sort()
}

/** Lines that only came after those that there were; 0 where the ledger changed otherwise. */
function newLines(then: SourceFile | null, now: SourceFile | null): number {
  const before = then?.text ?? ''
  if (now === null || !now.text.startsWith(before)) return 0
  return now.text
    .slice(before.length)
    .split('\n')
    .filter((line) => line.trim() !== '').length
}
