import { opendir, realpath } from 'node:fs/promises'
import { basename, join, posix, resolve } from 'node:path'
import type { Diagnostic } from '../language/diagnostic.ts'
import { inFileOrder } from '../language/notice.ts'
import { loadBibtex } from '../language/sources/bibtex.ts'
import type { SourceFile } from '../language/span.ts'
import { type FolderLimits, folderLimits } from './folder-limits.ts'
import { ledgerName } from './ledger/ledger-files.ts'
import { isWithin, readText } from './read-text.ts'
import { Refusal, refusal } from './refusal.ts'
import { type SourcePath, sourcePaths } from './source-paths.ts'

/** A situation's folder as read from disk. */
export interface Folder {
  readonly name: string
  /** Every file of the situation but the ledger, in the order of their names; names are NFC. */
  readonly files: SourceFile[]
  readonly ledger: SourceFile | null
  readonly diagnostics: Diagnostic[]
}

interface Reading {
  readonly root: string
  readonly limits: FolderLimits
  readonly files: Map<string, SourceFile>
  readonly diagnostics: Diagnostic[]
  bytes: number
}

/**
 * Reads what belongs to a situation: `*.yaml` in the folder and in `readings/`, the ledger, and the bibliographies
 * named under `sources:`. Never throws for what is on disk: a file that cannot be read is told and left out.
 */
export async function readFolder(directory: string, limits: FolderLimits = folderLimits): Promise<Folder> {
  const name = basename(resolve(directory)).normalize('NFC')
  const root = await realpath(directory).catch(() => null)
  const reading: Reading = { root: root ?? '', limits, files: new Map(), diagnostics: [], bytes: 0 }
  await collect(reading, async () => {
    if (root === null) throw refusal('file-unreadable', { file: name, reason: 'missing' })
    await readAll(reading)
  })
  const ledger = reading.files.get(ledgerName) ?? null
  reading.files.delete(ledgerName)
  const files = [...reading.files.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  if (files.some((file) => file.name.toLowerCase().endsWith('.bib'))) await loadBibtex()
  return { name, files, ledger, diagnostics: inFileOrder(reading.diagnostics) }
}

async function readAll(reading: Reading): Promise<void> {
  const names = [...(await namesIn(reading, '')), ...(await namesIn(reading, 'readings'))]
  if (names.length > reading.limits.files)
    throw refusal('folder-too-full', { count: names.length, limit: reading.limits.files })
  for (const name of names) await collect(reading, () => readInto(reading, name, name))
  const inRoot = [...reading.files.values()].filter(({ name }) => !name.includes('/') && name !== ledgerName)
  for (const path of inRoot.flatMap(sourcePaths)) await collect(reading, () => readSourcePath(reading, path))
}

/** The files of the root or of one sub-folder that belong to a situation, as the disk calls them. */
async function namesIn(reading: Reading, folder: string): Promise<string[]> {
  const path = join(reading.root, folder)
  const directory = await opendir(path).catch((error: NodeJS.ErrnoException) => {
    if (folder !== '' && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw refusal('file-unreadable', { file: folder || basename(path), reason: 'forbidden' })
  })
  const names: string[] = []
  if (directory === null) return names
  if (folder !== '') await refuseOutside(reading, path, folder)
  for await (const { name } of directory) {
    const shown = posix.join(folder, name)
    if (name.startsWith('.')) continue
    if (name.endsWith('.yaml') || shown === ledgerName) names.push(shown)
    else if (/\.ya?ml$/i.test(name)) tellNotRead(reading, shown)
    if (names.length > reading.limits.files) break
  }
  return names.sort((a, b) => (a < b ? -1 : 1))
}

async function refuseOutside({ root }: Reading, path: string, name: string): Promise<void> {
  const target = await realpath(path)
  if (!isWithin(root, target)) throw refusal('path-leaves-folder', { file: name, target })
}

function tellNotRead(reading: Reading, name: string): void {
  const rename = name.replace(/\.[^.]+$/, '.yaml')
  reading.diagnostics.push(refusal('file-not-read', { file: name.normalize('NFC'), rename }).diagnostic)
}

async function readInto(reading: Reading, diskName: string, shownName: string): Promise<void> {
  const name = shownName.normalize('NFC')
  if (reading.files.has(name)) throw refusal('file-name-twice', { file: name })
  const bytesLeft = reading.limits.folderBytes - reading.bytes
  const { text, bytes } = await readText(
    reading.root,
    join(reading.root, diskName),
    name,
    bytesLeft,
    reading.limits,
  )
  reading.bytes += bytes
  reading.files.set(name, { name, text })
}

/** A bibliography named in the situation; one that does not exist is left to the language to tell. */
async function readSourcePath(reading: Reading, { path, at }: SourcePath): Promise<void> {
  const name = posix.normalize(path.normalize('NFC'))
  if (reading.files.has(name)) return
  const leaves = posix.isAbsolute(name) || /^[a-z]:|\\/i.test(name) || name === '..' || name.startsWith('../')
  if (leaves) throw refusal('path-leaves-folder', { file: path, target: path }, at)
  for (const form of ['NFC', 'NFD'] as const) {
    try {
      return await readInto(reading, name.normalize(form), name)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.diagnostic.facts.reason !== 'missing') throw new Refusal({ ...error.diagnostic, at })
    }
  }
}

/** Tells a refusal and goes on; anything else is a fault and is thrown. */
async function collect(reading: Reading, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code } = error.diagnostic
    const isTold = code === 'folder-too-large' && reading.diagnostics.some((known) => known.code === code)
    if (!isTold) reading.diagnostics.push(error.diagnostic)
  }
}
