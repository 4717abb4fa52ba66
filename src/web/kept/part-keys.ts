import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { hashOfFiles } from '../../language/hash.ts'
import type { SourceFile } from '../../language/span.ts'
import type { Ask, ComputeRequest } from '../session/protocol.ts'
import { keyForAsk } from '../session/wishes.ts'

/** What can be kept: the situation as opened, and each answer. */
export type Part = 'opened' | Ask

interface Dependence {
  readonly ledger: boolean
  readonly issues: boolean
}

const onTexts = { ledger: false, issues: false }
const onLedger = { ledger: true, issues: false }

/** What else than the situation's texts a part depends on; where nothing is said, on everything. */
const dependences: Readonly<Partial<Record<Part, Dependence>>> = {
  opened: onLedger,
  forecast: onTexts,
  stability: onTexts,
  holding: onTexts,
  update: onLedger,
  watch: onLedger,
  options: onLedger,
  compare: onLedger,
}

/**
 * The name under which a part is kept: SHA-256, hex, over all that it depends on, so that what is found under a name is the
 * answer, whenever and wherever it was computed. The ends of lines and the order of files are no part of it.
 *
 * @param engine  what stands for the code that computes
 */
export function keyOfPart(
  part: Part,
  { folder, asks: _, ...settings }: Pick<ComputeRequest, 'folder' | 'asks'> & Settings,
  engine: string,
): string {
  const { ledger, issues } = dependences[part] ?? { ledger: true, issues: true }
  const { viewpoint, wishes } = settings
  const parts = [
    engine,
    part,
    hashOf(folder.files),
    ledger && folder.ledger !== null ? oneEnding(folder.ledger.text) : null,
    issues ? folder.issues.map(({ name, text }) => [name, text === null ? null : oneEnding(text)]) : null,
    {
      ...settings,
      viewpoint: ledger ? viewpoint : { ...viewpoint, asOf: null },
      wishes: part === 'opened' ? null : keyForAsk(part, wishes),
    },
  ]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(parts)))))
}

/** All of a request but its texts and what is asked. */
type Settings = Omit<ComputeRequest, 'folder' | 'asks' | 'keys'>

const hashes = new WeakMap<readonly SourceFile[], string>()

/** Worked out once for all parts of a folder. */
function hashOf(files: readonly SourceFile[]): string {
  const hash = hashes.get(files) ?? hashOfFiles(files)
  hashes.set(files, hash)
  return hash
}

function oneEnding(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
}

/** The same text for the same settings, in whatever order they were written. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]))
}
