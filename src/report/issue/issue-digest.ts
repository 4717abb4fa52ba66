import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalText } from '../../language/canonical-text.ts'

/** SHA-256 of some content: the same however its JSON is spaced, ordered or its lines end. */
export function contentDigest(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(content))))
}

/** The hash by which a frozen forecast can be checked: of everything in it but the hash itself. */
export function issueDigest(document: Readonly<Record<string, unknown>>): string {
  const { digest: _, ...content } = document
  return contentDigest(content)
}

const shownDigits = 12

/** The hash as it stands in a file's name and may stand in the message of a commit. */
export function shortDigest(digest: string): string {
  return digest.slice(0, shownDigits)
}
