import type { SavingFault, SavingReason } from '../../report/saving/saving-answer.ts'
import { asNotWritten, LedgerNotWritten } from '../ledger/ledger-not-written.ts'
import { Refusal } from '../refusal.ts'

/** Nothing was saved, and the files stand as before. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved'
  readonly fault: SavingFault
  constructor(reason: SavingReason, file = '', detail = '') {
    super(`${reason}: ${file} ${detail}`)
    this.fault = { reason, file, detail }
  }
}

const reasonsOfRefusal: Readonly<Record<string, SavingReason>> = {
  'path-leaves-folder': 'name-leaves-folder',
  'not-utf-8': 'not-utf-8',
  'file-too-large': 'file-too-large',
  'folder-too-large': 'folder-too-large',
}

/** What the disk, the lock or the reader refuses, as ours; anything else as it is. */
export function asNotSaved(error: unknown, file = ''): unknown {
  if (error instanceof Refusal) {
    const { code, facts } = error.diagnostic
    const reason = reasonsOfRefusal[code] ?? (facts.reason === 'forbidden' ? 'forbidden' : 'not-a-file')
    return new NotSaved(reason, String(facts.file ?? file), String(facts.limit ?? ''))
  }
  const known = asNotWritten(error)
  if (!(known instanceof LedgerNotWritten)) return error
  const { reason, detail } = known
  if (reason === 'too-large') return new NotSaved('file-too-large', file, detail)
  return new NotSaved(reason === 'lock-unreadable' ? 'busy' : reason, file, detail)
}
