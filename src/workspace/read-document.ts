import { readFile, stat } from 'node:fs/promises'

/** Bytes: a results document with every curve is some megabytes. */
const largest = 64 * 2 ** 20

/** A JSON document that somebody names; null where there is no such file or it holds no JSON. */
export async function readDocument(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path)
    if (size > largest) return null
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
