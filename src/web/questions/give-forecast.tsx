import { useState } from 'react'
import { asksForNumber } from '../../language/asked.ts'
import { shareOf } from '../../report/entering/entry-draft.ts'
import type { QuestionsWords } from '../../report/questions/questions-words-en.ts'
import { EnteringAnswer } from '../entering/entering-answer.tsx'
import { TextField } from '../entering/field.tsx'
import { todayHere } from '../entering/today-here.ts'
import { useEntering } from '../entering/use-entering.ts'
import type { PageView } from '../frame/page-view.ts'
import type { OwnForecasts } from './own-forecasts.ts'

interface GiveForecastProps {
  readonly view: PageView
  readonly own: OwnForecasts
  readonly question: string
  readonly words: QuestionsWords
}

/** In the place of what the model and others say: a person's own forecast, or a pass. */
export function GiveForecast({ view, own, question, words }: GiveForecastProps) {
  const { opened, language, again } = view
  const { situation } = opened.course
  const [written, setWritten] = useState('')
  const entering = useEntering(again)
  const asked = situation.questions.find(({ id }) => id === question)
  const isNumber = asked !== undefined && asksForNumber(asked)
  const figure = isNumber ? numberOf(written) : shareOf(written)
  return (
    <form
      className="form give"
      onSubmit={(event) => {
        event.preventDefault()
        const guess = isNumber ? { value: figure } : { probability: figure }
        entering.add({ date: todayHere(), question, ...guess, by: own.name })
      }}
    >
      <p className="quiet small">{words.covered}</p>
      <TextField
        label={isNumber ? words.number : words.chance}
        value={written}
        inputMode="decimal"
        isRequired
        onWrite={setWritten}
      />
      <EnteringAnswer entering={entering} situation={situation} language={language} />
      <p className="acts">
        <button type="submit" className="btn main" disabled={figure === null || entering.isAsking}>
          {words.give}
        </button>
        <button type="button" className="btn" onClick={() => own.pass(question)}>
          {words.pass}
        </button>
      </p>
    </form>
  )
}

/** What is no number stays as written, for the language to tell. */
function numberOf(written: string): number | string | null {
  const text = written.normalize('NFKC').trim()
  if (text === '') return null
  return Number.isFinite(Number(text)) ? Number(text) : written
}
