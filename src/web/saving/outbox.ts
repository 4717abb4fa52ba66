/** A file of a change on its way, with the text that it was made from; null: there is no such file. */
export interface PendingFile {
  readonly name: string
  readonly base: string | null
  readonly text: string | null
}

/** A change that has not reached the files yet. */
export interface PendingChange {
  /** The same for as long as it is tried, so that it is saved once. */
  readonly request: string
  readonly title: string
  readonly files: readonly PendingFile[]
}

/** Where changes are kept until they have reached the files, in the order in which they were made. */
export interface Outbox {
  readonly list: () => readonly PendingChange[]
  /** Returns whether it will outlive the window. */
  readonly add: (change: PendingChange) => boolean
  readonly remove: (request: string) => void
  /** Puts a change in the place of another, in its turn. */
  readonly replace: (request: string, change: PendingChange) => void
}

interface Kept extends PendingChange {
  readonly turn: number
}

/** The part of a browser's storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * The changes of a folder that this browser keeps, each under a name of its own, so that several tabs never write over
 * each other's. What the browser has no room for is kept by this window alone.
 */
export function outboxIn(shelf: Shelf, folder: string): Outbox {
  const start = `kizashi-outbox/${folder}/`
  const loose = new Map<string, Kept>()
  const all = () => {
    const found = new Map(loose)
    for (let index = 0; index < shelf.length; index++) {
      const key = shelf.key(index)
      const kept = key?.startsWith(start) ? read(shelf.getItem(key)) : null
      if (kept !== null) found.set(kept.request, kept)
    }
    return [...found.values()].sort((a, b) => a.turn - b.turn || (a.request < b.request ? -1 : 1))
  }
  const put = (kept: Kept) => {
    try {
      shelf.setItem(start + kept.request, JSON.stringify(kept))
      return true
    } catch {
      loose.set(kept.request, kept)
      return false
    }
  }
  const remove = (request: string) => {
    loose.delete(request)
    shelf.removeItem(start + request)
  }
  return {
    list: all,
    add: (change) => put({ ...change, turn: (all().at(-1)?.turn ?? 0) + 1 }),
    remove,
    replace: (request, change) => {
      const turn = all().find((kept) => kept.request === request)?.turn ?? 0
      put({ ...change, turn })
      if (change.request !== request) remove(request)
    },
  }
}

/** Null for what another version, or another program, has left there. */
function read(text: string | null): Kept | null {
  try {
    const value = JSON.parse(text ?? 'null') as Kept | null
    const isWhole =
      typeof value?.request === 'string' && typeof value.turn === 'number' && Array.isArray(value.files)
    return isWhole ? value : null
  } catch {
    return null
  }
}
