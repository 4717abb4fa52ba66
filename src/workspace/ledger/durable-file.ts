import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './ledger-not-written.ts'

/** Writes a file that does not exist yet, on the disk before it returns; whole or not at all. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await writeAll(handle, bytes)
    await handle.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** Puts a file in the place of another, by way of a passing name in the same folder: readers see the old or the new. */
export async function replaceFile(path: string, passing: string, bytes: Uint8Array): Promise<void> {
  await writeNewFile(passing, bytes)
  try {
    await rename(passing, path)
  } catch (error) {
    await rm(passing, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** A disk may take part of what it is given; the rest is offered again, which then says why not. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten
}

/** Some systems do not let a folder be opened, and keep its names without being asked. */
const needless: readonly string[] = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']

/** Makes the names in a folder last: a file's own sync does not. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!needless.includes(codeOf(error))) throw error
  }
}

/** Cuts a file to a length, on the disk before it returns. */
export async function cutFile(path: string, length: number): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(length)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
