import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { SourceFile } from '../../language/span.ts'
import { useSaving } from '../saving/saving.ts'

/** A text that somebody changed here, and those that it was made from; what is read from the server may still be one of them. */
interface Held {
  readonly before: readonly (string | null)[]
  readonly text: string
}

export interface TextInHand {
  /** The files with what was changed here and may not have been read back yet. */
  readonly files: readonly SourceFile[]
  /** Saves new texts under a name for what was done, and keeps them in hand. */
  readonly write: (title: string, texts: readonly { readonly file: string; readonly text: string }[]) => void
}

const nothing: TextInHand = { files: [], write: () => {} }

export const TextInHandContext = createContext<TextInHand>(nothing)

/** The text that is being edited, the same for every page and for the text beside them. */
export function useText(): TextInHand {
  return useContext(TextInHandContext)
}

/**
 * The files of the folder as they are being edited. What was written here counts at once, and until the folder is read
 * again with it, with something newer, or until it was taken back.
 */
export function useTextInHand(folder: readonly SourceFile[]): TextInHand {
  const saving = useSaving()
  const [held, setHeld] = useState<ReadonlyMap<string, Held>>(new Map())
  const files = useMemo(() => together(folder, held), [folder, held])
  const now = useRef(files)
  useEffect(() => {
    now.current = files
  }, [files])
  useEffect(() => setHeld((before) => stillHeld(folder, before)), [folder])

  const { save, redoes } = saving
  // What was taken back anywhere is read anew, and no longer held.
  useEffect(() => {
    if (redoes !== null) setHeld(new Map())
  }, [redoes])
  const write = useCallback<TextInHand['write']>(
    (title, texts) => {
      const known = new Map(now.current.map(({ name, text }) => [name, text]))
      const changed = texts.filter(({ file, text }) => known.get(file) !== text)
      if (changed.length === 0) return
      save({ title, files: changed.map(({ file, text }) => ({ name: file, text })) })
      setHeld((before) => {
        const next = new Map(before)
        for (const { file, text } of changed)
          next.set(file, { before: [...(before.get(file)?.before ?? []), known.get(file) ?? null], text })
        return next
      })
    },
    [save],
  )
  return useMemo(() => ({ files, write }), [files, write])
}

function together(folder: readonly SourceFile[], held: ReadonlyMap<string, Held>): readonly SourceFile[] {
  if (held.size === 0) return folder
  const known = new Set(folder.map(({ name }) => name))
  const added = [...held].flatMap(([name, { text }]) => (known.has(name) ? [] : [{ name, text }]))
  return [...folder.map((file) => ({ ...file, text: held.get(file.name)?.text ?? file.text })), ...added]
}

/** What the folder does not have yet: a text that is neither as it was nor as it was written is newer. */
function stillHeld(
  folder: readonly SourceFile[],
  held: ReadonlyMap<string, Held>,
): ReadonlyMap<string, Held> {
  if (held.size === 0) return held
  const kept = [...held].filter(([name, { before, text }]) => {
    const read = folder.find((file) => file.name === name)?.text ?? null
    return read !== text && before.includes(read)
  })
  return kept.length === held.size ? held : new Map(kept)
}
