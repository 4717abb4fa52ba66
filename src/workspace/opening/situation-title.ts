import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Text } from '../../language/situation.ts'
import { titleIn } from '../../language/title-in.ts'

/** A root file beyond this is not read for its title alone. */
const mostBytes = 2_000_000

/** The title of the situation in a folder: empty where it has none, null where there is no situation. */
export async function situationTitle(directory: string): Promise<Text | null> {
  const file = join(directory, 'situation.yaml')
  try {
    if ((await stat(file)).size > mostBytes) return {}
    return titleIn({ name: 'situation.yaml', text: await readFile(file, 'utf8') }) ?? {}
  } catch {
    return null
  }
}
