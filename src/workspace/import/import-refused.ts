/**
 * Why a file is not imported: no plain file, not there, not allowed; a zip archive of several files, a workbook, a PDF or
 * other binary; an archive that is broken or cut short; nothing in it; a header that lacks columns; no rule for its format.
 */
export type RefusedReason =
  | 'missing'
  | 'forbidden'
  | 'not-a-file'
  | 'disk'
  | 'zip-of-several'
  | 'workbook'
  | 'pdf'
  | 'binary'
  | 'broken-gzip'
  | 'broken-zip'
  | 'empty'
  | 'columns-missing'

/** Nothing was imported. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly reason: RefusedReason
  readonly facts: {
    readonly file: string
    readonly columns?: readonly string[]
    readonly found?: readonly string[]
  }
  constructor(reason: RefusedReason, facts: ImportRefused['facts']) {
    super(`${reason}: ${facts.file}`)
    this.reason = reason
    this.facts = facts
  }
}

const reasons: Readonly<Record<string, RefusedReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'not-a-file',
  EIO: 'disk',
  Z_DATA_ERROR: 'broken-gzip',
  Z_BUF_ERROR: 'broken-gzip',
}

/** The system's refusal as ours; anything else as it is. */
export function asRefused(error: unknown, file: string): unknown {
  const reason = reasons[(error as NodeJS.ErrnoException | null)?.code ?? '']
  return reason === undefined ? error : new ImportRefused(reason, { file })
}
