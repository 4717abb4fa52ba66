import { lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../ledger/durable-file.ts'
import { codeOf } from '../ledger/ledger-not-written.ts'
import { NotSaved } from './not-saved.ts'

/** What saving needs from outside. */
export interface SavingEnvironment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** Gives a file another name, in the place of the file that has it. */
  readonly rename: (from: string, to: string) => Promise<void>
}

/** Where a situation's folder keeps its changes: heads of changes, and the texts that they went from and to. */
export interface SavingFolder {
  /** The situation's folder, links followed. */
  readonly root: string
  readonly home: string
  readonly heads: string
  readonly texts: string
}

/** The places in a folder, which need not exist. */
export function savingFolder(root: string): SavingFolder {
  const home = join(root, '.kizashi')
  return { root, home, heads: join(home, 'changes'), texts: join(home, 'texts') }
}

/** Makes the places, with a word to git to leave them alone. @throws NotSaved where something else stands there */
export async function makeSavingFolder(folder: SavingFolder, token: string): Promise<void> {
  for (const path of [folder.home, folder.heads, folder.texts]) {
    await mkdir(path).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    // A link would lead writing out of the folder.
    if (!(await lstat(path)).isDirectory()) throw new NotSaved('not-a-file', '.kizashi')
  }
  const ignore = join(folder.home, '.gitignore')
  const isThere = await lstat(ignore).then(
    () => true,
    () => false,
  )
  if (!isThere) await replaceFile(ignore, `${ignore}.${token}`, Buffer.from('*\n'))
}
