import { useEffect, useState } from 'react'
import { judgementEdit } from '../../report/contingency/judgement-edit.ts'
import type { JudgementRow } from '../../report/contingency/judgement-rows.ts'
import { whatIfId } from '../../report/contingency/what-if-id.ts'
import { judgedValue } from '../../report/judgement-words.ts'
import { writtenAt } from '../../report/judgements/judgement-rows.ts'
import { judgementsWordsOf } from '../../report/judgements/judgements-words-of.ts'
import type { Language } from '../../report/language.ts'
import { useText } from '../editing/use-text-in-hand.ts'
import { placeHere } from '../frame/address-bar.ts'
import { lookFrom } from '../frame/routing.tsx'
import type { Edits } from '../judgements/use-edits.ts'
import { useSaving } from '../saving/saving.ts'
import { type Viewpoint, viewpointOf } from '../session/viewpoint.ts'

/** What becomes of a judgement that was moved: a what-if in the folder, one in the address, or the judgement itself. */
export interface Keeping {
  readonly edits: Edits
  readonly canSave: boolean
  /** Whether what is shown of the judgement is what its text says: nothing is supposed on top of it. */
  readonly canWrite: boolean
  /** Keeps a trial, in YAML of one line, under a name; and looks from it. */
  readonly keep: (title: string, text: string) => void
  /** Writes a moved value to its judgement. */
  readonly write: (row: Pick<JudgementRow, 'placed' | 'subject'>, value: number) => void
}

/** @param edits  of the text, of which the outcome is shown where the judgement was moved */
export function useKeeping(edits: Edits, viewpoint: Viewpoint, language: Language): Keeping {
  const { files } = useText()
  const canSave = useSaving().state !== 'read-only'
  const [kept, setKept] = useState<string | null>(null)
  const words = judgementsWordsOf(language)
  const { outcome } = edits
  // The window knows what it has written, even before it has been saved.
  useEffect(() => {
    if (kept === null || outcome === null || outcome.kind === 'working') return
    setKept(null)
    if (outcome.kind === 'written') lookFrom({ whatIfs: [...viewpointOf(placeHere().search).whatIfs, kept] })
  }, [kept, outcome])
  return {
    edits,
    canSave,
    canWrite: canSave && viewpoint.options.length + viewpoint.whatIfs.length + viewpoint.changes.length === 0,
    keep: (title, text) => {
      if (!canSave) {
        lookFrom({ changes: [...viewpointOf(placeHere().search).changes, text] })
        return
      }
      const id = whatIfId(title, edits.situation)
      setKept(id)
      edits.run({ kind: 'what-if', id, title, changes: [text] }, words.kept(title))
    },
    write: ({ placed, subject }, value) => {
      const { judgement } = placed
      const edit = judgementEdit(edits.situation, placed, value, (one) => writtenAt(files, one))
      edits.run(edit, words.changed(subject, judgedValue(judgement, value, language)))
    },
  }
}
