import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { exactJsonOf, exactValueOf } from './exact-json.ts'
import type { Making } from './making.ts'

/** A value as it is kept, in a browser or in a file: a text that says itself whether it is whole. */
export interface KeptPart {
  /** What it is the answer to: see `keyOfPart`. */
  readonly key: string
  readonly made: Making
  /** SHA-256, hex, over the rest. */
  readonly digest: string
  /** The value as exact JSON, in one line. */
  readonly text: string
}

/** @throws TypeError where the value cannot be kept exactly */
export function keptPart(key: string, made: Making, value: unknown): KeptPart {
  const text = exactJsonOf(value)
  return { key, made, digest: digestOf({ key, made, text }), text }
}

/** The value of what was kept under a key; null where it is damaged, whatever happened to it. */
export function valueOfKept(kept: KeptPart | undefined, key: string): { readonly value: unknown } | null {
  try {
    if (kept?.key !== key || digestOf(kept) !== kept.digest) return null
    return { value: exactValueOf(kept.text) }
  } catch {
    return null
  }
}

function digestOf({ key, made: { on, version }, text }: Omit<KeptPart, 'digest'>): string {
  return bytesToHex(sha256(utf8ToBytes(`${key}\n${on}\n${version}\n${text}`)))
}

/** Parts as one text, two lines each. */
export function textOfParts(parts: readonly KeptPart[]): string {
  return parts.map(({ text, ...head }) => `${JSON.stringify(head)}\n${text}\n`).join('')
}

/** The parts of such a text by key; those whose head cannot be read are left out. */
export function partsOfText(text: string): Map<string, KeptPart> {
  const lines = text.split('\n')
  const parts = new Map<string, KeptPart>()
  for (let place = 0; place + 1 < lines.length; place += 2) {
    const head = headOf(lines[place]!)
    if (head !== null) parts.set(head.key, { ...head, text: lines[place + 1]! })
  }
  return parts
}

function headOf(line: string): Omit<KeptPart, 'text'> | null {
  try {
    return JSON.parse(line) as Omit<KeptPart, 'text'>
  } catch {
    return null
  }
}
