import { type FormEvent, useState } from 'react'
import type { JudgementRow } from '../../report/contingency/judgement-rows.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import { whatIfText } from '../../report/contingency/what-if-text.ts'
import { judgedValue } from '../../report/judgement-words.ts'
import type { Language } from '../../report/language.ts'
import type { Keeping } from './use-keeping.ts'

interface KeepWhatIfProps {
  readonly row: Pick<JudgementRow, 'placed' | 'subject'>
  /** Where the judgement has been moved, in its own unit. */
  readonly value: number
  readonly keeping: Keeping
  readonly language: Language
  readonly onDrop: () => void
  /** Writes it to the judgement; absent where that is done elsewhere, and the judgement stays in hand. */
  readonly onWrite?: () => void
}

/** Keeps the moved judgement under a name, writes it to the judgement itself, or lays it down again. */
export function KeepWhatIf({ row, value, keeping, language, onDrop, onWrite }: KeepWhatIfProps) {
  const [isNaming, setIsNaming] = useState(false)
  const [name, setName] = useState('')
  const words = liveWordsOf(language)
  const { placed, subject } = row
  const isMoved = value !== placed.judgement.nominal
  const usual = words.nameFor(subject, judgedValue(placed.judgement, value, language))
  const title = name.trim() || usual
  const text = isMoved ? whatIfText(placed, value, title) : null
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (text === null) return
    onDrop()
    keeping.keep(title, text)
  }
  return (
    <form className="keeping" onSubmit={keep}>
      {isNaming && isMoved && text !== null ? (
        <>
          <label>
            {words.nameOfIt}
            <input
              type="text"
              value={name}
              placeholder={usual}
              maxLength={120}
              // biome-ignore lint/a11y/noAutofocus: the person has just asked to name it
              autoFocus
              onChange={({ target }) => setName(target.value)}
            />
          </label>
          <button type="submit" className="btn main">
            {words.keepNow}
          </button>
          <span className="quiet">{keeping.canSave ? words.keptInFolder : words.keptIn}</span>
        </>
      ) : (
        <button type="button" className="btn main" disabled={text === null} onClick={() => setIsNaming(true)}>
          {words.keep}
        </button>
      )}
      {keeping.canWrite && onWrite !== undefined && (
        <button type="button" className="btn" disabled={!isMoved} onClick={onWrite}>
          {words.write}
        </button>
      )}
      <button type="button" className="btn" disabled={!isMoved && onWrite === undefined} onClick={onDrop}>
        {words.drop}
      </button>
      {isMoved && text === null && (
        <span className="quiet">
          {placed.place.kind === 'start' ? words.cannotKeep.start : words.cannotKeep.other}
        </span>
      )}
      {keeping.canSave && !keeping.canWrite && isMoved && onWrite !== undefined && (
        <span className="quiet">{words.writeElsewhere}</span>
      )}
    </form>
  )
}
