import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LedgerEnvironment } from '../../src/workspace/ledger/ledger-files.ts'
import { verifyLedger } from '../../src/workspace/ledger/verify-ledger.ts'
import { ledgerSituation } from './ledger-situation.ts'

export const writerProgram = fileURLToPath(new URL('keep-writing.mjs', import.meta.url))

export const environment: LedgerEnvironment = { clock: () => Date.now(), randomBytes }

export interface Written {
  /** Ids that the writer was told are safe. */
  readonly acknowledged: readonly string[]
  readonly complaint: string
}

/** Lets a process write, and kills it so many milliseconds after its first entry; null: lets it finish. */
export function runWriter(
  folder: string,
  name: string,
  { killAfterMs = null, count }: { killAfterMs?: number | null; count?: number },
): Promise<Written> {
  const words = [writerProgram, folder, name, ...(count === undefined ? [] : [String(count)])]
  return runCommand([process.execPath, ...words], killAfterMs)
}

/** Runs a command line that ends in the writer. */
export function runCommand(
  [command, ...words]: readonly string[],
  killAfterMs: number | null = null,
): Promise<Written> {
  return new Promise((resolve) => {
    const situation = JSON.stringify(ledgerSituation)
    const child = spawn(command!, words, { env: { ...process.env, LEDGER_SITUATION: situation } })
    let out = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (out === '' && killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text
    })
    child.on('error', ({ message }) => resolve({ acknowledged: [], complaint: message }))
    child.on('close', () => resolve({ acknowledged: out.split('\n').slice(0, -1), complaint }))
  })
}

/** Acknowledged ids that are not among the ledger's whole lines, and what the seals find amiss. */
export async function lossesIn(folder: string, acknowledged: readonly string[]) {
  const text = await readFile(join(folder, 'ledger.jsonl'), 'utf8')
  const lines = text.split('\n').slice(0, -1)
  const ids = new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id))
  const { changed, vanished } = await verifyLedger(folder)
  return {
    lost: acknowledged.filter((id) => !ids.has(id)),
    glued: lines.filter((line) => line.split('"id":').length !== 2),
    changed,
    vanished,
  }
}

export const noLosses = { lost: [], glued: [], changed: [], vanished: [] }
