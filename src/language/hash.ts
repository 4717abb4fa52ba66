import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { compareText } from './notice.ts'
import type { SourceFile } from './span.ts'

/**
 * What identifies the text of a situation, whatever the order of its files and the ends of its lines: SHA-256 over
 * names and texts in the order of names. The ledger is no part of it.
 */
export function hashOfFiles(files: readonly SourceFile[]): string {
  const counted = files.filter((file) => !file.name.endsWith('.jsonl'))
  const sorted = [...counted].sort((a, b) => compareText(a.name, b.name))
  const texts = sorted.map(({ name, text }) => [
    name.normalize('NFC'),
    text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
  ])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(texts))))
}
