import { join } from 'node:path'
import { ledgerId } from '../../language/ledger-id.ts'
import { ledgerLines } from '../../language/ledger-line.ts'
import type { LedgerPlace, LedgerVerdict } from '../../language/ledger-verdict.ts'
import type { SourceFile } from '../../language/span.ts'
import { bytesOfLedger } from './ledger-bytes.ts'
import { ledgerName } from './ledger-files.ts'
import { ledgerParts } from './ledger-lines.ts'
import { hashOfLine, readSeals } from './ledger-seal.ts'

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

function placesIn(file: SourceFile): LedgerPlace[] {
  return ledgerLines(file, () => undefined).map(({ members, at }) => ({
    id: typeof members.id === 'string' ? members.id : ledgerId(members),
    line: file.text.slice(0, at.start).split('\n').length,
    text: file.text.slice(at.start, at.end),
  }))
}
