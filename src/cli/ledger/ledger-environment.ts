import { randomBytes } from 'node:crypto'
import type { LedgerEnvironment } from '../../workspace/ledger/ledger-files.ts'

/** This machine's clock and randomness. */
export const ledgerEnvironment: LedgerEnvironment = { clock: () => Date.now(), randomBytes }

/** The date on which somebody here writes, as their own calendar has it: `2026-05-01`. */
export function dateHere(now: Date): string {
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return [now.getFullYear(), ...parts].join('-')
}
