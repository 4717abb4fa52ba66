import { useEffect, useRef, useState } from 'react'
import type { Situation } from '../../language/situation.ts'
import {
  type Addable,
  type AddingDraft,
  addable,
  editOfDraft,
  emptyAdding,
} from '../../report/judgements/adding-draft.ts'
import type { AddingWords } from '../../report/judgements/adding-words-en.ts'
import { addingWordsOf } from '../../report/judgements/adding-words-of.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import type { Language } from '../../report/language.ts'
import '../entering/entering.css'
import { AddingFields } from './adding-fields.tsx'
import { EditOutcomeLine } from './edit-outcome.tsx'
import { type Edits, useEdits } from './use-edits.ts'

interface AddingSectionProps {
  readonly situation: Situation
  readonly reading: string | null
  /** Whether it is written to a reading's own file. */
  readonly isInReading: boolean
  readonly words: JudgementsWords
  readonly language: Language
}

/** A situation grows: a contingency, a factor, an event or an influence more, filled in, looked at, and written. */
export function AddingSection({ situation, reading, isInReading, words, language }: AddingSectionProps) {
  const edits = useEdits(situation, reading)
  const [kind, setKind] = useState<Addable | null>(null)
  const adding = addingWordsOf(language)
  return (
    <section aria-labelledby="adding">
      <div className="sec-head">
        <h2 id="adding">{adding.heading}</h2>
        <p>{isInReading ? adding.ofReading : adding.lede}</p>
      </div>
      <p className="acts adding">
        {addable.map((one) => (
          <button
            key={one}
            type="button"
            className="btn"
            aria-expanded={kind === one}
            onClick={() => {
              setKind(kind === one ? null : one)
              edits.look(null)
              edits.forget()
            }}
          >
            {adding.add[one]}
          </button>
        ))}
      </p>
      {kind !== null && (
        <AddingForm
          key={kind}
          kind={kind}
          edits={edits}
          adding={adding}
          words={words}
          language={language}
          onLeave={() => {
            setKind(null)
            edits.look(null)
            edits.forget()
          }}
        />
      )}
    </section>
  )
}

interface AddingFormProps {
  readonly kind: Addable
  readonly edits: Edits
  readonly adding: AddingWords
  readonly words: JudgementsWords
  readonly language: Language
  readonly onLeave: () => void
}

function AddingForm({ kind, edits, adding, words, language, onLeave }: AddingFormProps) {
  const [draft, setDraft] = useState<AddingDraft>(emptyAdding)
  const form = useRef<HTMLFormElement>(null)
  const { situation, look, forget, run, outcome, preview } = edits
  const edit = editOfDraft(kind, draft, situation)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [])
  const write = (change: Partial<AddingDraft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    forget()
    look(editOfDraft(kind, next, situation))
  }
  const isMissing = lacks(kind, situation)
  return (
    <form
      ref={form}
      className="form"
      aria-label={adding.add[kind]}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onLeave()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (edit === null) return
        run(edit, adding.done(draft.title.trim() || adding.add[kind]))
        setDraft(emptyAdding)
      }}
    >
      <p className="quiet">{adding.meaning[kind]}</p>
      {isMissing ? (
        <p>{kind === 'influence' ? adding.noFactors : adding.nothingToAsk}</p>
      ) : (
        <AddingFields
          kind={kind}
          draft={draft}
          situation={situation}
          words={adding}
          language={language}
          write={write}
        />
      )}
      <div role="status">
        <EditOutcomeLine
          outcome={preview ?? outcome}
          insist={edits.insist}
          words={words}
          language={language}
        />
      </div>
      <p className="acts">
        <button type="submit" className="btn main" disabled={edit === null}>
          {adding.write}
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          {adding.close}
        </button>
      </p>
    </form>
  )
}

/** Whether there is nothing yet that it could be about. */
function lacks(kind: Addable, { factors, events }: Situation): boolean {
  if (kind === 'influence') return factors.length === 0
  return kind === 'contingency' && factors.length + events.length === 0
}
