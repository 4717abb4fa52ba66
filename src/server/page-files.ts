import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
}

/** The built pages. Only what stood in the folder at the start is served, so no request can name any other file. */
export interface PageFiles {
  read(
    path: string,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string } | null>
}

export function pageFiles(directory: string): PageFiles {
  const files = new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(directory, file).split(sep).join('/')}`, file]),
  )
  return {
    async read(path) {
      const file = files.get(path)
      if (file === undefined) return null
      const contentType = contentTypes[extname(file)] ?? 'application/octet-stream'
      return { bytes: new Uint8Array(await readFile(file)), contentType }
    },
  }
}
