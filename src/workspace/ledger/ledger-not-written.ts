import type { NotWrittenReason } from '../../report/ledger/not-written-words.ts'

/** Nothing was added, and the ledger stands as before. */
export class LedgerNotWritten extends Error {
  override readonly name = 'LedgerNotWritten'
  readonly reason: NotWrittenReason
  /** Of a lock: its path and who holds it; of the disk: the system's own word. */
  readonly detail: string
  constructor(reason: NotWrittenReason, detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}

const reasons: Readonly<Record<string, NotWrittenReason>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'file-limit',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'read-only',
  EIO: 'disk',
  EBUSY: 'disk',
  ENOTSUP: 'no-links',
  EOPNOTSUPP: 'no-links',
  ENOSYS: 'no-links',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  ELOOP: 'not-a-file',
}

/** The system's refusal as ours; anything else as it is. */
export function asNotWritten(error: unknown): unknown {
  const code = codeOf(error)
  const reason = reasons[code]
  return reason === undefined ? error : new LedgerNotWritten(reason, code)
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? ''
}
