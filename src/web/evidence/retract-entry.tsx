import { useState } from 'react'
import type { Situation } from '../../language/situation.ts'
import { enteringWordsOf } from '../../report/entering/entering-words-of.ts'
import type { Language } from '../../report/language.ts'
import '../entering/entering.css'
import { EnteringAnswer } from '../entering/entering-answer.tsx'
import { TextField } from '../entering/field.tsx'
import { todayHere } from '../entering/today-here.ts'
import { useEntering } from '../entering/use-entering.ts'

interface RetractEntryProps {
  readonly id: string
  readonly situation: Situation
  readonly language: Language
  readonly again: () => void
}

/** Takes an entry back, with a reason; both stay. */
export function RetractEntry({ id, situation, language, again }: RetractEntryProps) {
  const words = enteringWordsOf(language)
  const [isOpen, setIsOpen] = useState(false)
  const [why, setWhy] = useState('')
  const entering = useEntering(() => {
    setIsOpen(false)
    again()
  })
  if (!isOpen) {
    return (
      <p>
        <button type="button" className="as-table" onClick={() => setIsOpen(true)}>
          {words.retract}
        </button>
      </p>
    )
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        entering.add({ date: todayHere(), retracts: id, note: why.trim() })
      }}
    >
      <TextField label={words.retractWhy} value={why} isRequired onWrite={setWhy} />
      <EnteringAnswer entering={entering} situation={situation} language={language} />
      <p className="acts">
        <button type="submit" className="btn main" disabled={why.trim() === '' || entering.isAsking}>
          {words.retractDo}
        </button>
        <button type="button" className="btn" onClick={() => setIsOpen(false)}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}
