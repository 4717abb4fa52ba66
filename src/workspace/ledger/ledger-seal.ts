import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './durable-file.ts'
import { sealName } from './ledger-files.ts'
import { codeOf } from './ledger-not-written.ts'

/** That a line was written: the SHA-256 of its text, and the id of its entry. */
export interface Seal {
  readonly hash: string
  readonly id: string
}

export interface Seals {
  readonly seals: readonly Seal[]
  /** Numbers, from 1, of lines in the file that are no seal. */
  readonly unreadable: readonly number[]
}

/** A line without its line end, so that an editor or git may change `\n` into `\r\n` and back. */
export function hashOfLine(line: string): string {
  return createHash('sha256').update(line.trim()).digest('hex')
}

/** The seals of a ledger; none where nothing has been sealed yet. */
export async function readSeals(folder: string): Promise<Seals> {
  const text = await readFile(join(folder, sealName), 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }))
  const written = lines.filter(({ line }) => line !== '')
  const seals = new Map<string, Seal>()
  const unreadable: number[] = []
  for (const { line, number } of written) {
    const [, hash, id] = /^([0-9a-f]{64}) (\S.*)$/.exec(line) ?? []
    if (hash === undefined || id === undefined) unreadable.push(number)
    else seals.set(hash, { hash, id })
  }
  return { seals: [...seals.values()], unreadable }
}

/**
 * Writes the seals as a set, one a line, in the order of their hashes: git merges two branches' seals by keeping the
 * lines of both, and a line that stands twice says nothing new. To be called under the ledger's lock.
 */
export async function writeSeals(folder: string, seals: readonly Seal[]): Promise<void> {
  const lines = seals.map(({ hash, id }) => `${hash} ${id}\n`)
  const text = [...new Set(lines)].sort().join('')
  await replaceFile(join(folder, sealName), join(folder, `.${sealName}.${process.pid}`), Buffer.from(text))
}
