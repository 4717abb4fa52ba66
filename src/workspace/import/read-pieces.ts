import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { asRefused, ImportRefused } from './import-refused.ts'

const pieceBytes = 262_144

/**
 * Gives a file's bytes in pieces, a gzip archive unpacked, holding one piece at a time.
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
    if (await isGzip(path)) await pipeline(source, createGunzip({ chunkSize: pieceBytes }), drain)
    else await pipeline(source, drain)
    return state.size
  } catch (error) {
    throw asRefused(error, file)
  }
}

async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}
