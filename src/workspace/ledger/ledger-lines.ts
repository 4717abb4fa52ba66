const newline = 0x0a
const carriageReturn = 0x0d

/** A ledger's bytes, parted where its entries end. */
export interface LedgerParts {
  /** Lines written to their end. The last may lack its line end: an editor's doing, or of a writer that died just then. */
  readonly whole: Uint8Array
  /** The beginning of a line that was not finished; empty where the ledger ends as it should. */
  readonly torn: Uint8Array
}

export function ledgerParts(bytes: Uint8Array): LedgerParts {
  const end = bytes.lastIndexOf(newline) + 1
  const rest = bytes.subarray(end)
  return isObject(rest)
    ? { whole: bytes, torn: new Uint8Array() }
    : { whole: bytes.subarray(0, end), torn: rest }
}

/** How the lines of a ledger end, by its last; so one that git or an editor writes as Windows does stays so. */
export function lineEndOf(bytes: Uint8Array): '\n' | '\r\n' {
  const end = bytes.lastIndexOf(newline)
  return end > 0 && bytes[end - 1] === carriageReturn ? '\r\n' : '\n'
}

function isObject(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
