import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

/** A folder that was opened, and when. */
export interface RecentFolder {
  readonly directory: string
  /** `2026-11-22T09:30:00.000Z` */
  readonly openedAt: string
}

const kept = 12
const fileName = 'recent.json'

/** The folders opened last, the newest first. A list that cannot be read is an empty one: nothing hangs on it. */
export async function recentFolders(settings: string): Promise<RecentFolder[]> {
  try {
    const found: unknown = JSON.parse(await readFile(join(settings, fileName), 'utf8'))
    return Array.isArray(found) ? found.filter(isRecent) : []
  } catch {
    return []
  }
}

/** Puts a folder at the head of the list. A list that cannot be written is not: opening does not hang on it. */
export async function rememberFolder(settings: string, directory: string, now: Date): Promise<void> {
  const others = (await recentFolders(settings)).filter((one) => one.directory !== directory)
  const list = [{ directory, openedAt: now.toISOString() }, ...others].slice(0, kept)
  const passing = join(settings, `${fileName}.${process.pid}`)
  try {
    await mkdir(settings, { recursive: true })
    await writeFile(passing, `${JSON.stringify(list, null, 2)}\n`)
    await rename(passing, join(settings, fileName))
  } catch {
    // a place that may not be written remembers nothing
  }
}

function isRecent(value: unknown): value is RecentFolder {
  if (typeof value !== 'object' || value === null) return false
  const { directory, openedAt } = value as Partial<RecentFolder>
  return typeof directory === 'string' && typeof openedAt === 'string'
}
