import { useMemo } from 'react'
import type { Situation } from '../../language/situation.ts'
import { elementWords } from '../../report/element-words.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import type { Language } from '../../report/language.ts'

/** Which part of the grid is shown: a factor that conditions name, or ``; what is acted on, one thing or all of a kind. */
export interface Shown {
  readonly from: string
  readonly to: string
}

interface GridFilterProps {
  readonly situation: Situation
  readonly shown: Shown
  readonly words: JudgementsWords
  readonly language: Language
  readonly onShow: (shown: Shown) => void
}

/** The choice of what the grid shows. */
export function GridFilter({ situation, shown, words, language, onShow }: GridFilterProps) {
  const names = useMemo(() => elementWords(situation, language), [situation, language])
  const factors = situation.factors.map(({ id }) => (
    <option key={id} value={id}>
      {names.factor(id)}
    </option>
  ))
  return (
    <p className="filter">
      <label>
        {words.from}{' '}
        <select value={shown.from} onChange={({ target }) => onShow({ ...shown, from: target.value })}>
          <option value="">{words.all}</option>
          {factors}
        </select>
      </label>{' '}
      <label>
        {words.to}{' '}
        <select value={shown.to} onChange={({ target }) => onShow({ ...shown, to: target.value })}>
          <option value="factors">{words.allFactors}</option>
          {situation.events.length > 0 && <option value="events">{words.allEvents}</option>}
          <optgroup label={words.factors}>{factors}</optgroup>
          {situation.events.length > 0 && (
            <optgroup label={words.events}>
              {situation.events.map(({ id }) => (
                <option key={id} value={id}>
                  {names.event(id)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
    </p>
  )
}
