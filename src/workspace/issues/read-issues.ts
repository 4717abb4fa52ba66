import { readdir, realpath } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { folderLimits } from '../folder-limits.ts'
import { readText } from '../read-text.ts'
import { Refusal } from '../refusal.ts'

export const issuesFolder = 'issues'

/** A file of a situation's `issues` folder; its text is null where it cannot be read. */
export interface IssueFile {
  /** As it is shown: `issues/…`. */
  readonly name: string
  readonly text: string | null
}

/** The frozen forecasts of a situation's folder, in the order of their names; none where there is no such folder, or no situation's. */
export async function readIssues(folder: string): Promise<IssueFile[]> {
  const root = await realpath(folder).catch(() => null)
  if (root === null) return []
  const names = await readdir(join(root, issuesFolder)).catch(() => [])
  const files: IssueFile[] = []
  let bytesLeft = folderLimits.folderBytes
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const shown = posix.join(issuesFolder, name.normalize('NFC'))
    const read = await readText(root, join(root, issuesFolder, name), shown, bytesLeft, folderLimits).catch(
      (error) => {
        if (error instanceof Refusal) return null
        throw error
      },
    )
    bytesLeft -= read?.bytes ?? 0
    files.push({ name: shown, text: read?.text ?? null })
  }
  return files
}
