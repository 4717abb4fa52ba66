import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { asRefused, ImportRefused } from './import-refused.ts'
import { unzipped } from './unzipped.ts'

const pieceBytes = 262_144

/**
 * Gives a file's bytes in pieces, a gzip archive or the one file in a zip archive unpacked, holding one piece at a time.
 *
 * @param take  is given each piece, and how many bytes of the file have been read
 * @returns how many bytes the file has
 * @throws ImportRefused
 */
export async function readPieces(
  path: string,
  file: string,
  take: (bytes: Uint8Array, read: number) => Promise<void>,
): Promise<number> {
  try {
    const state = await stat(path)
    // A pipe may not end, a device may not either.
    if (!state.isFile()) throw new ImportRefused('not-a-file', { file })
    const source = createReadStream(path, { highWaterMark: pieceBytes })
    const drain = async (pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) await take(piece, source.bytesRead)
    }
    const beginning = await beginningOf(path)
    if (beginning.startsWith(gzip)) await pipeline(source, createGunzip({ chunkSize: pieceBytes }), drain)
    else if (beginning.startsWith(zip)) await pipeline(source, (bytes) => unzipped(bytes, file), drain)
    else await pipeline(source, drain)
    return state.size
  } catch (error) {
    throw asRefused(error, file)
  }
}

/** What the bytes of archives begin with, in hexadecimal digits. */
const gzip = '1f8b'
const zip = '504b0304'

async function beginningOf(path: string): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(4), 0, 4, 0)
    return Buffer.from(buffer.subarray(0, bytesRead)).toString('hex')
  } finally {
    await handle.close()
  }
}
