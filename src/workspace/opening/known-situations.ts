import { basename } from 'node:path'
import type { Text } from '../../language/situation.ts'
import { shippedDirectory, shippedSituations } from '../find-situation.ts'
import { recentFolders } from './recent-folders.ts'
import { situationTitle } from './situation-title.ts'

/** A situation that can be opened from a list. */
export interface KnownSituation {
  readonly directory: string
  /** Name of its folder. */
  readonly name: string
  readonly title: Text
  /** When it was opened last; null for one that comes with Kizashi. */
  readonly openedAt: string | null
}

/** What can be opened without naming a folder: what was opened last, as far as it is still there, and what is shipped. */
export async function knownSituations(
  settings: string,
): Promise<{ readonly recent: readonly KnownSituation[]; readonly shipped: readonly KnownSituation[] }> {
  const recent = await Promise.all(
    (await recentFolders(settings)).map(({ directory, openedAt }) => known(directory, openedAt)),
  )
  const names = await shippedSituations()
  const shipped = await Promise.all(names.map((name) => known(shippedDirectory(name), null)))
  return { recent: recent.flatMap((one) => one ?? []), shipped: shipped.flatMap((one) => one ?? []) }
}

async function known(directory: string, openedAt: string | null): Promise<KnownSituation | null> {
  const title = await situationTitle(directory)
  return title === null ? null : { directory, name: basename(directory).normalize('NFC'), title, openedAt }
}
