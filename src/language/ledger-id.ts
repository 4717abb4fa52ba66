import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalText } from './canonical-text.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const lettersShown = 6

/**
 * An id for an entry that has none: its date and six letters of the SHA-256 of its content, so that the same
 * content has the same id wherever it is read, in whatever order its members are written.
 */
export function ledgerId(members: Readonly<Record<string, unknown>>): string {
  const { id: _, ...content } = members
  const digest = sha256(utf8ToBytes(canonicalText(content)))
  const name = Array.from(digest.subarray(0, lettersShown), (byte) => letters[byte % letters.length]).join('')
  const date = content.date ?? content['as-of']
  return typeof date === 'string' ? `${date.slice(0, 10)}-${name}` : name
}
