import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import { judgementsWordsOf } from '../../report/judgements/judgements-words-of.ts'
import type { Language } from '../../report/language.ts'
import { EditOutcomeLine } from '../judgements/edit-outcome.tsx'
import { useSaving } from '../saving/saving.ts'
import type { Keeping } from './use-keeping.ts'

interface KeptLineProps {
  readonly keeping: Keeping
  readonly language: Language
}

/** What was written of a judgement that was moved, line by line, and the way back. */
export function KeptLine({ keeping: { edits }, language }: KeptLineProps) {
  const { undoes, undo } = useSaving()
  const words = liveWordsOf(language)
  const { outcome } = edits
  return (
    <div role="status" className="kept-line">
      <EditOutcomeLine
        outcome={outcome}
        insist={edits.insist}
        words={judgementsWordsOf(language)}
        language={language}
      />
      {outcome?.kind === 'written' && undoes !== null && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            undo()
            edits.forget()
          }}
        >
          {words.undo}
        </button>
      )}
    </div>
  )
}
