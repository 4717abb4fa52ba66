import type { StandingFile } from '../../report/saving/saving-answer.ts'
import type { SituationFiles } from '../session/protocol.ts'
import type { PendingChange } from './outbox.ts'

/** What this window knows of a folder's texts: as the server gave them, and with what is still on its way there. */
export interface KnownTexts {
  /** Counts the changes that the server has answered; what was asked for before one may be older than it. */
  readonly age: () => number
  /** Takes in what the server gave, as JSON of `SituationFiles`. */
  readonly serve: (text: string) => void
  readonly saved: (files: readonly StandingFile[]) => void
  readonly setPending: (pending: readonly PendingChange[]) => void
  /** JSON of `SituationFiles` with what is on its way; null before anything is known. */
  readonly shown: () => string | null
  /** The text of a file as it is shown; null where there is none. */
  readonly textOf: (name: string) => string | null
}

export function knownTexts(): KnownTexts {
  let served: string | null = null
  let folder: SituationFiles | null = null
  let pending: readonly PendingChange[] = []
  let age = 0
  const parsed = () => {
    folder ??= served === null ? null : (JSON.parse(served) as SituationFiles)
    return folder
  }
  return {
    age: () => age,
    serve: (text) => {
      if (text !== served) folder = null
      served = text
    },
    saved: (files) => {
      age += 1
      const known = parsed()
      if (known === null) return
      folder = { ...known, files: withTexts(known.files, files) }
      served = JSON.stringify(folder)
    },
    setPending: (changes) => {
      pending = changes
    },
    shown: () => {
      const known = pending.length === 0 ? null : parsed()
      return known === null ? served : JSON.stringify({ ...known, files: withPending(known.files, pending) })
    },
    textOf: (name) => {
      const files = withPending(parsed()?.files ?? [], pending)
      return files.find((file) => file.name === name)?.text ?? null
    },
  }
}

function withPending(files: SituationFiles['files'], pending: readonly PendingChange[]) {
  return pending.reduce((texts, change) => withTexts(texts, change.files), files)
}

function withTexts(
  files: SituationFiles['files'],
  changes: readonly StandingFile[],
): SituationFiles['files'] {
  const names = new Set(changes.map(({ name }) => name))
  const put = changes.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]))
  const kept = files.filter(({ name }) => !names.has(name))
  return [...kept, ...put].sort((a, b) => (a.name < b.name ? -1 : 1))
}
