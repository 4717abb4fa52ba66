import { LockedOut } from '../session/locked-out.ts'
import { knownTexts } from './known-texts.ts'

/** The texts of this window's folder. */
export const textsHere = knownTexts()

let given: string | null = null

/**
 * The folder's files as JSON of `SituationFiles`, as they now stand with the page's own server, and with what this window
 * has changed and is still bringing there. Where the server has gone, as they were last known.
 *
 * @throws LockedOut, or another error where the server does not answer and nothing is known yet
 */
export async function folderText(signal: AbortSignal): Promise<string> {
  const text = await newestText(signal)
  given = text
  return text
}

/** Whether the folder's texts, here or with the server, are no longer what `folderText` last gave. */
export async function isStale(signal: AbortSignal): Promise<boolean> {
  const isChangedHere = given !== null && textsHere.shown() !== given
  if (given === null || isChangedHere) return isChangedHere
  return (await newestText(signal)) !== given
}

async function newestText(signal: AbortSignal): Promise<string> {
  for (;;) {
    const age = textsHere.age()
    const text = await served(signal)
    // A change was saved meanwhile: the answer may be from before it.
    if (text !== null && age !== textsHere.age()) continue
    if (text !== null) textsHere.serve(text)
    const shown = textsHere.shown()
    if (shown === null) throw new Error('The server does not answer')
    return shown
  }
}

/** Null where the server does not answer. */
async function served(signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch('/api/situation', { signal })
    if (response.status === 401) throw new LockedOut()
    return response.ok ? await response.text() : null
  } catch (error) {
    if (signal.aborted || (error instanceof LockedOut && textsHere.shown() === null)) throw error
    return null
  }
}
