import { stat } from 'node:fs/promises'
import { findSituation } from '../workspace/find-situation.ts'

/**
 * Parts words of a command line that may end in a situation: a folder that holds one, or the name of one that comes with
 * Kizashi. A file of that name is a file.
 */
export async function lastWordFolder(
  words: readonly string[],
): Promise<{ readonly words: readonly string[]; readonly folder: string | undefined }> {
  const last = words.at(-1)
  if (last === undefined || words.length < 2) return { words, folder: undefined }
  const isFile = await stat(last).then(
    (state) => state.isFile(),
    () => false,
  )
  const isSituation = !isFile && 'directory' in (await findSituation(last))
  return isSituation ? { words: words.slice(0, -1), folder: last } : { words, folder: undefined }
}
