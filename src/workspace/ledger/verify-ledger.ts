import { join } from 'node:path'
import { ledgerId } from '../../language/ledger-id.ts'
import { ledgerLines } from '../../language/ledger-line.ts'
import type { SourceFile } from '../../language/span.ts'
import { bytesOfLedger } from './ledger-bytes.ts'
import { ledgerName } from './ledger-files.ts'
import { ledgerParts } from './ledger-lines.ts'
import { hashOfLine, readSeals } from './ledger-seal.ts'

/** A line of the ledger: its number, from 1, its entry's id, and its text. */
export interface LedgerPlace {
  readonly id: string
  readonly line: number
  readonly text: string
}

/** What the seals say of the ledger. */
export interface LedgerVerdict {
  readonly entries: number
  readonly sealed: number
  /** Lines that read otherwise than when they were sealed. */
  readonly changed: readonly LedgerPlace[]
  /** Ids of entries that were sealed and are not there any more. */
  readonly vanished: readonly string[]
  /** Lines without a seal: written by hand, or by a writer that died before it sealed. */
  readonly unsealed: readonly LedgerPlace[]
  /** Numbers of lines of the seal file that are no seal. */
  readonly unreadableSeals: readonly number[]
  /** The last line was not written to its end. */
  readonly isTorn: boolean
}

/** Holds a ledger against its seals. Reads the seals first: lines are written before they are sealed. */
export async function verifyLedger(folder: string): Promise<LedgerVerdict> {
  const { seals, unreadable } = await readSeals(folder)
  const bytes = (await bytesOfLedger(join(folder, ledgerName))) ?? new Uint8Array()
  const { whole, torn } = ledgerParts(bytes)
  const places = placesIn({ name: ledgerName, text: new TextDecoder().decode(whole) })
  const hashes = new Set(places.map(({ text }) => hashOfLine(text)))
  const known = new Set(seals.map(({ hash }) => hash))
  const missing = seals.filter(({ hash }) => !hashes.has(hash))
  const missingIds = new Set(missing.map(({ id }) => id))
  const withoutSeal = places.filter(({ text }) => !known.has(hashOfLine(text)))
  const isChanged = ({ id }: LedgerPlace) => missingIds.has(id)
  const changed = withoutSeal.filter(isChanged)
  const changedIds = new Set(changed.map(({ id }) => id))
  return {
    entries: places.length,
    sealed: places.length - withoutSeal.length,
    changed,
    vanished: [...missingIds].filter((id) => !changedIds.has(id)).sort(),
    unsealed: withoutSeal.filter((place) => !isChanged(place)),
    unreadableSeals: unreadable,
    isTorn: torn.length > 0,
  }
}

/** Whether every entry that was sealed stands as it was written. */
export function isUntouched({ changed, vanished }: LedgerVerdict): boolean {
  return changed.length === 0 && vanished.length === 0
}

function placesIn(file: SourceFile): LedgerPlace[] {
  return ledgerLines(file, () => undefined).map(({ members, at }) => ({
    id: typeof members.id === 'string' ? members.id : ledgerId(members),
    line: file.text.slice(0, at.start).split('\n').length,
    text: file.text.slice(at.start, at.end),
  }))
}
