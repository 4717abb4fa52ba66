import { useMemo, useState } from 'react'
import type { Situation } from '../../language/situation.ts'
import { claimWords } from '../../report/claim-words.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import type { Language } from '../../report/language.ts'

interface GroundsProps {
  readonly situation: Situation
  readonly claims: readonly string[]
  readonly note: string
  readonly isEditable: boolean
  readonly words: JudgementsWords
  readonly language: Language
  readonly onNote: (text: string) => void
  readonly onClaims: (ids: readonly string[]) => void
}

/** What a judgement stands on: its remark, and what each of its claims says. A field is written when it is left, or on Enter. */
export function Grounds(props: GroundsProps) {
  const { situation, claims, note, isEditable, words, language, onNote, onClaims } = props
  const say = useMemo(() => claimWords(situation, language), [situation, language])
  const shown = claims.join(', ')
  return (
    <details className="grounds">
      <summary>{words.noteAndClaims}</summary>
      <Field
        label={words.note}
        value={note}
        isEditable={isEditable}
        onWrite={(text) => onNote(text.trim())}
      />
      <Field
        label={words.claims}
        hint={words.claimsHint}
        value={shown}
        isEditable={isEditable}
        onWrite={(text) => onClaims(text.split(/[\s,、，]+/).filter((id) => id !== ''))}
      />
      <ul className="claims-said">
        {claims.map((id) => {
          const { says, who, grade } = say(id)
          return (
            <li key={id}>
              <span className="id">{id}</span> {says} <span className="quiet">{who}</span>{' '}
              {grade !== null && <span className="grade">{grade}</span>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly isEditable: boolean
  readonly onWrite: (text: string) => void
}

function Field({ label, hint, value, isEditable, onWrite }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const write = () => {
    if (typed !== null && typed !== value) onWrite(typed)
    setTyped(null)
  }
  return (
    <label>
      {label}{' '}
      <input
        value={typed ?? value}
        placeholder={hint}
        readOnly={!isEditable}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={write}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null)
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          write()
        }}
      />
    </label>
  )
}
