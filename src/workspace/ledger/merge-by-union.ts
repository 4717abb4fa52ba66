import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ledgerName, sealName } from './ledger-files.ts'
import { codeOf } from './ledger-not-written.ts'

/** What git is told of a situation's folder: of two branches' ledgers, keep the lines of both. */
export const mergeLines = [`${ledgerName} merge=union`, `${sealName} merge=union`] as const

/** Tells git so in a folder that does not say it yet. Returns whether something was written. */
export async function mergeByUnion(folder: string): Promise<boolean> {
  const path = join(folder, '.gitattributes')
  const text = await readFile(path, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const present = text.split('\n').map((line) => line.trim())
  const missing = mergeLines.filter((line) => !present.includes(line))
  if (missing.length === 0) return false
  const separator = text === '' || text.endsWith('\n') ? '' : '\n'
  await appendFile(path, `${separator}${missing.join('\n')}\n`)
  return true
}
