import { folderText } from '../saving/folder-text.ts'

/**
 * The situation's files as JSON of `SituationFiles`, as they now stand with the page's own server, and with what this
 * window is still bringing there.
 *
 * @throws LockedOut, or another error where the server does not answer and nothing is known yet
 */
export function situationText(signal: AbortSignal): Promise<string> {
  return folderText(signal)
}
