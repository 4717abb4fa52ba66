import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const shippedFolder = fileURLToPath(new URL('../../situations', import.meta.url))
const rootFile = 'situation.yaml'

/**
 * The folder of the situation that somebody names: a folder, its `situation.yaml`, or the name of one that comes with
 * Kizashi. Without a name, the current folder. Where there is none, the names of those that come with Kizashi.
 */
export async function findSituation(
  named: string | undefined,
): Promise<{ readonly directory: string } | { readonly shipped: readonly string[] }> {
  const place = resolve(named ?? '.')
  if (await isFile(join(place, rootFile))) return { directory: place }
  if (place.endsWith(rootFile) && (await isFile(place))) return { directory: resolve(place, '..') }
  const shipped = await shippedSituations()
  const name = named?.normalize('NFC')
  return name !== undefined && shipped.includes(name) ? { directory: shippedDirectory(name) } : { shipped }
}

/** Names of the situations that come with Kizashi, in order. */
export async function shippedSituations(): Promise<string[]> {
  const names = await readdir(shippedFolder).catch(() => [])
  const isSituation = await Promise.all(names.map((name) => isFile(join(shippedFolder, name, rootFile))))
  return names.filter((_, index) => isSituation[index]).sort()
}

/** The folder of one that comes with Kizashi. */
export function shippedDirectory(name: string): string {
  return join(shippedFolder, name)
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (state) => state.isFile(),
    () => false,
  )
}
