import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ending = '.gz'

/** Answers that are shipped, by key. Only what stood in the folder at the start is served. */
export interface ShippedAnswers {
  /** Compressed with gzip; null where there are none. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>
}

export function shippedAnswers(folder: string | undefined): ShippedAnswers {
  const names = folder !== undefined && existsSync(folder) ? readdirSync(folder) : []
  const files = new Map(
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => [name.slice(0, -ending.length), join(folder!, name)]),
  )
  return {
    async read(key) {
      const file = files.get(key)
      if (file === undefined) return null
      return new Uint8Array(await readFile(file))
    },
  }
}
