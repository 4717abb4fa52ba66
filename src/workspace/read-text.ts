import { constants } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import { decodeUtf8 } from './decode-utf8.ts'
import type { FolderLimits } from './folder-limits.ts'
import { refusal } from './refusal.ts'

/**
 * The text of one file of a situation's folder, with its byte-order mark if it has one.
 * What is not a plain file within the folder and within the limits is refused before it is opened, so that a pipe
 * cannot hang the reader nor a device fill its memory.
 *
 * @param root       the folder, every link in its path followed
 * @param path       the file's path on disk
 * @param name       what the file is called in messages
 * @param bytesLeft  how much the folder may still hold
 * @throws Refusal
 */
export async function readText(
  root: string,
  path: string,
  name: string,
  bytesLeft: number,
  limits: FolderLimits,
): Promise<{ text: string; bytes: number }> {
  try {
    const target = await realpath(path)
    if (!isWithin(root, target)) throw refusal('path-leaves-folder', { file: name, target })
    // A pipe or a device is not even opened: opening one can already have an effect.
    refuseUnlessReadable(await stat(target), name, limits)
    // Should the file be swapped for a pipe at this moment, opening must still not wait for a writer.
    const handle = await open(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const bytes = await readBytes(handle, name, bytesLeft, limits)
      return { text: decodeUtf8(bytes, name), bytes: bytes.length }
    } finally {
      await handle.close()
    }
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined) throw error
    throw refusal('file-unreadable', { file: name, reason })
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ELOOP: 'link-circle',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  ENAMETOOLONG: 'missing',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  EIO: 'io',
  EMFILE: 'io',
}

/** Whether a path, links followed, lies in a folder. */
export function isWithin(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

interface FileState {
  readonly size: number
  isFile(): boolean
}

function refuseUnlessReadable(state: FileState, name: string, limits: FolderLimits): void {
  if (!state.isFile()) throw refusal('file-unreadable', { file: name, reason: 'not-a-file' })
  if (state.size > limits.fileBytes)
    throw refusal('file-too-large', { file: name, bytes: state.size, limit: limits.fileBytes })
}

/** Reads no more than the limit, also of a file that grows meanwhile or gives no size. */
async function readBytes(
  handle: FileHandle,
  name: string,
  bytesLeft: number,
  limits: FolderLimits,
): Promise<Uint8Array> {
  const state = await handle.stat()
  refuseUnlessReadable(state, name, limits)
  if (state.size > bytesLeft)
    throw refusal('folder-too-large', {
      bytes: limits.folderBytes - bytesLeft + state.size,
      limit: limits.folderBytes,
    })
  const buffer = new Uint8Array(state.size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
    length += bytesRead
    if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, Math.min(length, state.size))
  }
}
