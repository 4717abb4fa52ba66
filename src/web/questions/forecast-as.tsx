import { useState } from 'react'
import type { QuestionsWords } from '../../report/questions/questions-words-en.ts'
import '../entering/entering.css'
import { TextField } from '../entering/field.tsx'
import type { OwnForecasts } from './own-forecasts.ts'

interface ForecastAsProps {
  readonly own: OwnForecasts
  readonly words: QuestionsWords
  readonly hasOpen: boolean
}

/** Who forecasts here: with a name, the others' answers are covered until one's own is given. */
export function ForecastAs({ own, words, hasOpen }: ForecastAsProps) {
  const [typed, setTyped] = useState('')
  if (own.name === null || !hasOpen) return null
  return (
    <section aria-labelledby="own">
      <div className="sec-head">
        <h2 id="own">{words.ownTitle}</h2>
        <p>{words.ownNote}</p>
      </div>
      {own.name === '' ? (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            own.setName(typed.trim().normalize('NFC'))
          }}
        >
          <TextField label={words.ownName} value={typed} isRequired onWrite={setTyped} />
          <p className="acts">
            <button type="submit" className="btn" disabled={typed.trim() === ''}>
              {words.ownStart}
            </button>
          </p>
        </form>
      ) : (
        <p>
          {words.ownAs(own.name, own.covered.size)}{' '}
          <button type="button" className="as-table" onClick={() => own.setName('')}>
            {words.ownStop}
          </button>
        </p>
      )}
    </section>
  )
}
