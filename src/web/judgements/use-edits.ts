import { useCallback, useEffect, useRef, useState } from 'react'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Edit, EditRefusal, FileEdit } from '../../language/edit/edit.ts'
import { filesWith } from '../../language/edit/files-with.ts'
import { hasError } from '../../language/notice.ts'
import type { Situation } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'
import { textThread } from '../editing/text-thread.ts'
import { useText } from '../editing/use-text-in-hand.ts'

/** What came of an edit, or would come of it. */
export type EditOutcome =
  | { readonly kind: 'refused'; readonly reason: EditRefusal }
  /** It would make an error, and was not written. */
  | {
      readonly kind: 'erring'
      readonly edits: readonly FileEdit[]
      readonly diagnostics: readonly Diagnostic[]
      readonly title: string
    }
  | { readonly kind: 'sound' | 'written'; readonly edits: readonly FileEdit[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'working' }

export interface Edits {
  /** As the text now reads; newer than what has been computed. */
  readonly situation: Situation
  readonly outcome: EditOutcome | null
  /** Writes an edit, unless it is refused or makes an error. */
  readonly run: (edit: Edit, title: string) => void
  /** Writes what makes an error all the same. */
  readonly insist: () => void
  /** Says no more of the last edit, as when it was taken back. */
  readonly forget: () => void
  /** What an edit would come to, without writing it; null where nothing is being typed. */
  readonly preview: EditOutcome | null
  readonly look: (edit: Edit | null) => void
  /** The edit as a trial that can be looked from; null where there is none. */
  readonly asTrial: (edit: Edit) => Promise<string | null>
}

const pause = 250

/** Edits of the text from forms, one after another, each about the text as the last one left it. */
export function useEdits(opened: Situation, reading: string | null): Edits {
  const { files, write } = useText()
  const current = useRef(files)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const [local, setLocal] = useState<Situation | null>(null)
  const [outcome, setOutcome] = useState<EditOutcome | null>(null)
  const [preview, look] = usePreview(current, reading)
  // The text changes beside the forms too: by an undo, in the text itself, by somebody else.
  useEffect(() => {
    if (isSameText(files, current.current)) return
    current.current = files
    textThread()
      .ask<'read'>(files, reading, { kind: 'read' })
      .then((answer) => {
        if (answer !== null && isSameText(files, current.current)) setLocal(answer.situation)
      })
  }, [files, reading])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read anew is newer than what was edited here
  useEffect(() => setLocal(null), [opened])

  const writeNow = useCallback(
    (edits: readonly FileEdit[], title: string) => {
      current.current = filesWith(current.current, edits)
      write(title, edits)
      setOutcome({ kind: 'written', edits })
    },
    [write],
  )
  const run = useCallback(
    (edit: Edit, title: string) => {
      look(null)
      setOutcome({ kind: 'working' })
      queue.current = queue.current.then(async () => {
        const answer = await textThread().ask<'edit'>(current.current, reading, { kind: 'edit', edit })
        if (answer === null) return setOutcome({ kind: 'failed' })
        const { edited, situation } = answer
        if (edited.kind === 'refused') return setOutcome(edited)
        if (hasError(edited.diagnostics)) {
          return setOutcome({ kind: 'erring', edits: edited.edits, diagnostics: edited.diagnostics, title })
        }
        writeNow(edited.edits, title)
        setLocal(situation)
      })
    },
    [reading, writeNow, look],
  )
  const insist = useCallback(() => {
    if (outcome?.kind === 'erring') writeNow(outcome.edits, outcome.title)
  }, [outcome, writeNow])
  const asTrial = useCallback(
    async (edit: Edit) => {
      const answer = await textThread().ask<'try'>(current.current, reading, { kind: 'try', edit })
      return answer?.change ?? null
    },
    [reading],
  )
  const forget = useCallback(() => setOutcome(null), [])
  return { situation: local ?? opened, outcome, run, insist, forget, preview, look, asTrial }
}

function isSameText(files: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  if (files === others) return true
  const texts = new Map(others.map(({ name, text }) => [name, text]))
  return files.length === others.length && files.every(({ name, text }) => texts.get(name) === text)
}

/** What an edit would come to, asked for when somebody has stopped typing for a moment. */
function usePreview(
  current: { readonly current: ReturnType<typeof useText>['files'] },
  reading: string | null,
): [EditOutcome | null, (edit: Edit | null) => void] {
  const [preview, setPreview] = useState<EditOutcome | null>(null)
  const latest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = useCallback(
    (edit: Edit | null) => {
      const number = ++latest.current
      clearTimeout(timer.current)
      if (edit === null) return setPreview(null)
      timer.current = setTimeout(async () => {
        const answer = await textThread().ask<'edit'>(current.current, reading, { kind: 'edit', edit })
        if (number !== latest.current || answer === null) return
        const { edited } = answer
        if (edited.kind === 'refused') return setPreview(edited)
        const { edits, diagnostics } = edited
        setPreview(
          hasError(diagnostics)
            ? { kind: 'erring', edits, diagnostics, title: '' }
            : { kind: 'sound', edits },
        )
      }, pause)
    },
    [current, reading],
  )
  return [preview, look]
}
