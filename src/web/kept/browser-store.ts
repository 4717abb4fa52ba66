import type { KeptPart } from './kept-part.ts'

const database = 'kizashi-kept'
const parts = 'parts'
const byAge = 'age'

/** Characters that all kept parts may take together. */
const usualRoom = 48 * 2 ** 20
/** How long a page waits for what may have been kept, in milliseconds: it is never in the way. */
const patience = 1500

interface StoredPart extends KeptPart {
  /** Milliseconds since 1970. */
  readonly since: number
  readonly length: number
}

/** What this browser has kept under the keys; nothing where it keeps nothing, or takes too long. */
export async function readStored(keys: readonly string[]): Promise<Map<string, KeptPart>> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const found = await Promise.race([withStore((store) => readAll(store, keys)), late])
  return new Map((found ?? []).map((part) => [part.key, part]))
}

/** Keeps a part in this browser; the oldest go where all take more than the room, in characters. */
export async function store(part: KeptPart, room = usualRoom): Promise<void> {
  if (part.text.length > room) return
  await withStore(async (database) => {
    const stored: StoredPart = { ...part, since: Date.now(), length: part.text.length }
    await done(database.transaction(parts, 'readwrite').objectStore(parts).put(stored))
    await makeRoom(database, room)
  })
}

/** Lets go of a part that turned out damaged. */
export async function dropStored(key: string): Promise<void> {
  await withStore((database) => done(database.transaction(parts, 'readwrite').objectStore(parts).delete(key)))
}

async function readAll(database: IDBDatabase, keys: readonly string[]): Promise<KeptPart[]> {
  const table = database.transaction(parts).objectStore(parts)
  const found = await Promise.all(
    keys.map((key) => done(table.get(key) as IDBRequest<StoredPart | undefined>)),
  )
  return found.filter((part) => part !== undefined)
}

/** Walks from the newest to the oldest by what the index alone knows: age and length. */
function makeRoom(database: IDBDatabase, room: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let total = 0
    const table = database.transaction(parts, 'readwrite').objectStore(parts)
    const request = table.index(byAge).openKeyCursor(null, 'prev')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      if (cursor === null) return resolve()
      const [, length] = cursor.key as [number, number]
      total += length
      if (total > room) table.delete(cursor.primaryKey)
      cursor.continue()
    }
  })
}

/** A browser may forbid storage, or be out of it: then nothing is kept and nothing found. */
async function withStore<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result | null> {
  let opened: IDBDatabase | null = null
  try {
    opened = await openDatabase()
    return await work(opened)
  } catch {
    return null
  } finally {
    opened?.close()
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1)
  request.onupgradeneeded = () =>
    request.result.createObjectStore(parts, { keyPath: 'key' }).createIndex(byAge, ['since', 'length'])
  return done(request)
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
