import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { codeOf } from '../ledger/ledger-not-written.ts'
import { isWithin } from '../read-text.ts'
import { NotSaved } from './not-saved.ts'
import { isWritable } from './writable-name.ts'

/**
 * Where a file of the folder lies on the disk, links followed: so a link stays a link, and what it leads to is what is
 * written. A Japanese name may stand there in either of its Unicode forms.
 *
 * @param root  the folder, links followed
 * @param name  a writable name
 * @throws NotSaved where a link leads out of the folder or to a file that is not written this way
 */
export async function savedPlace(root: string, name: string): Promise<string> {
  for (const form of [name, name.normalize('NFD')]) {
    const target = await realpath(join(root, form)).catch(unlessMissing)
    if (target !== null) return checked(root, target, name)
  }
  const path = join(root, name)
  const isBrokenLink = await lstat(path).then(
    () => true,
    () => false,
  )
  if (isBrokenLink) throw new NotSaved('not-a-file', name)
  await checkParents(root, dirname(path), name)
  return path
}

async function checked(root: string, target: string, name: string): Promise<string> {
  if (!isWithin(root, target)) throw new NotSaved('name-leaves-folder', name)
  if (!isWritable(relative(root, target).split(sep).join('/'))) throw new NotSaved('name-not-writable', name)
  return target
}

/** The nearest folder that exists must lie within. */
async function checkParents(root: string, folder: string, name: string): Promise<void> {
  const target = await realpath(folder).catch(unlessMissing)
  if (target === null) return checkParents(root, dirname(folder), name)
  if (target !== root && !isWithin(root, target)) throw new NotSaved('name-leaves-folder', name)
  if (!isWritable(`${relative(root, target).split(sep).join('/')}/x.yaml`.replace(/^\//, '')))
    throw new NotSaved('name-not-writable', name)
}

function unlessMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
  throw error
}
