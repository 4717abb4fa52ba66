import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SavingEnvironment } from '../../src/workspace/saving/saving-folder.ts'

export const environment: SavingEnvironment = { clock: () => Date.now(), randomBytes, rename }

/** Runs some work in a folder of its own with these files. */
export async function withFolder(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kizashi-saving-'))
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The texts of a folder by their names, hidden ones left out. */
export async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  const texts: Record<string, string> = {}
  for (const name of names) texts[name] = await readFile(join(folder, name), 'utf8')
  return texts
}

/** Hidden names of a folder but that of the changes: what a writer has left behind. */
export async function leftoversIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('.') && name !== '.kizashi')
}

export async function put(folder: string, name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text)
}
