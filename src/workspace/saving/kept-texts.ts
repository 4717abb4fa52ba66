import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../ledger/durable-file.ts'
import { codeOf } from '../ledger/ledger-not-written.ts'
import { NotSaved } from './not-saved.ts'
import type { SavingFolder } from './saving-folder.ts'

/** The SHA-256 of a text as UTF-8, under which it is kept; null where there is no file. */
export type TextHash = string | null

export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Keeps a text, on the disk before it returns. A text is kept once, however many changes went from or to it. */
export async function keepText(folder: SavingFolder, text: string | null, token: string): Promise<TextHash> {
  if (text === null) return null
  const hash = hashOfText(text)
  const path = join(folder.texts, hash)
  if ((await readKept(path)) === text) return hash
  await replaceFile(path, `${path}.${token}`, Buffer.from(text))
  return hash
}

/** @throws NotSaved where the text is gone or reads otherwise than it was kept */
export async function keptText({ texts }: SavingFolder, hash: TextHash): Promise<string | null> {
  if (hash === null) return null
  const text = await readKept(join(texts, hash))
  if (text === null || hashOfText(text) !== hash) throw new NotSaved('journal-damaged', '', hash.slice(0, 12))
  return text
}

async function readKept(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
}

/** Bytes of each text that is kept. */
export async function keptSizes({ texts }: SavingFolder): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const name of await readdir(texts)) sizes.set(name, (await stat(join(texts, name))).size)
  return sizes
}

export async function dropTexts({ texts }: SavingFolder, names: Iterable<string>): Promise<void> {
  for (const name of names) await rm(join(texts, name), { force: true })
}
