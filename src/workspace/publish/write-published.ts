import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { PublishedFacts } from '../../report/publish/published-facts.ts'

/** A file to be written, its name with `/` between folders. */
export interface FileToWrite {
  readonly name: string
  readonly bytes: Uint8Array
}

/** By this file a folder is known as one that was published and may be written anew. */
const markerName = 'kizashi-published.json'

interface Marker {
  readonly published: PublishedFacts
  readonly files: readonly string[]
}

/**
 * What in a folder was not put there by publishing, and keeps it from being published into; empty where it may be.
 *
 * @throws the system's error where the place cannot be read
 */
export async function strangersIn(folder: string): Promise<readonly string[]> {
  const names = await filesIn(folder)
  const marker = await readMarker(folder)
  const ours = new Set(marker === null ? [] : [markerName, ...marker.files])
  return names.filter((name) => !ours.has(name)).sort()
}

/**
 * Writes a published folder, whole or not at all: it is made beside its place under a passing name and then renamed.
 *
 * @throws the system's error where the place cannot be written; what was published there before is then still there
 */
export async function writePublished(
  folder: string,
  files: readonly FileToWrite[],
  published: PublishedFacts,
): Promise<void> {
  const place = resolve(folder)
  const passing = join(dirname(place), `.${basename(place)}-${process.pid}`)
  const former = `${passing}-former`
  try {
    for (const { name, bytes } of files) {
      await mkdir(dirname(join(passing, name)), { recursive: true })
      await writeFile(join(passing, name), bytes)
    }
    const marker: Marker = { published, files: files.map(({ name }) => name) }
    await writeFile(join(passing, markerName), `${JSON.stringify(marker, null, 1)}\n`)
    await putInPlace(place, passing, former)
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
}

/** What stood there is set aside, and put back where the new one cannot take its place. */
async function putInPlace(place: string, passing: string, former: string): Promise<void> {
  const wasThere = await rename(place, former).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
  try {
    await rename(passing, place)
  } catch (error) {
    if (wasThere) await rename(former, place)
    throw error
  }
  await rm(former, { recursive: true, force: true })
}

async function filesIn(folder: string): Promise<string[]> {
  const read = async (below: string): Promise<string[]> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true })
    const names = entries.map(async (entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? read(name) : [name]
    })
    return (await Promise.all(names)).flat()
  }
  try {
    return await read('')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function readMarker(folder: string): Promise<Marker | null> {
  try {
    const read = JSON.parse(await readFile(join(folder, markerName), 'utf8')) as Partial<Marker>
    return Array.isArray(read.files) ? (read as Marker) : null
  } catch {
    return null
  }
}
