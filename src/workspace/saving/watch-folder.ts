import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Editors write in several steps: what comes within this many milliseconds is one change. */
const calmMs = 80
/** How often the folder is looked at where the system tells nothing, as on network shares. */
const lookMs = 2000
const [deepest, mostFiles] = [3, 3000]

/**
 * Tells when files of a folder have changed, by whatever hand; hidden ones do not count. Returns what ends it.
 *
 * @param tell  called after a change has come to rest; never for a file that was only touched by reading
 */
export function watchFolder(directory: string, tell: () => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let known: string | null = null
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, calmMs)
  }
  const look = () => {
    looking = looking.then(async () => {
      const { folders, state } = await stateOf(directory)
      if (isOver) return
      follow(watchers, folders, soon)
      if (known !== null && known !== state) tell()
      known = state
    })
  }
  look()
  const regular = setInterval(look, lookMs)
  regular.unref()
  return () => {
    isOver = true
    clearTimeout(timer)
    clearInterval(regular)
    for (const watcher of watchers.values()) watcher.close()
  }
}

/** Lets the system tell of the folders that are there now; where it cannot, looking now and then must do. */
function follow(watchers: Map<string, FSWatcher>, folders: readonly string[], soon: () => void): void {
  for (const [folder, watcher] of watchers)
    if (!folders.includes(folder)) {
      watcher.close()
      watchers.delete(folder)
    }
  for (const folder of folders) {
    if (watchers.has(folder)) continue
    try {
      const watcher = watch(folder, { persistent: false }, soon)
      watcher.on('error', () => {
        watcher.close()
        watchers.delete(folder)
      })
      watchers.set(folder, watcher)
    } catch {
      // The folder has gone, or the system has no more watchers to give.
    }
  }
}

interface FolderState {
  readonly folders: readonly string[]
  /** Names, sizes, times and numbers of the files as one text. */
  readonly state: string
}

async function stateOf(directory: string): Promise<FolderState> {
  const folders: string[] = []
  const files: string[] = []
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if (entries === null) return
    folders.push(folder)
    for (const entry of entries) {
      if (entry.name.startsWith('.') || files.length >= mostFiles) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory() && depth < deepest) await visit(path, depth + 1)
      const found = entry.isDirectory() ? null : await stat(path).catch(() => null)
      if (found?.isFile()) files.push(`${path}\n${found.mtimeMs} ${found.size} ${found.ino}`)
    }
  }
  await visit(directory, 1)
  return { folders, state: files.sort().join('\n') }
}
