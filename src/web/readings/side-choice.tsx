import type { ReadingHead } from '../../language/situation.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import type { Language } from '../../report/language.ts'
import { pickText } from '../../report/text.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'
import { setParameter } from '../frame/place.ts'

interface SideChoiceProps {
  readonly readings: readonly ReadingHead[]
  /** Ids of the two that are compared. */
  readonly sides: readonly string[]
  readonly language: Language
}

/** Which two readings stand side by side, and in which order. */
export function SideChoice({ readings, sides, language }: SideChoiceProps) {
  const words = comparePageWordsOf(language)
  const say = (ids: readonly string[]) => setParameter('sides', ids.join(','))
  const choose = (place: number, id: string) => {
    const other = sides[1 - place]!
    say(id === other ? [sides[1]!, sides[0]!] : place === 0 ? [id, other] : [other, id])
  }
  return (
    <div className="sides">
      {readings.length > 2 &&
        sides.map((side, place) => (
          <label key={place === 0 ? 'first' : 'second'}>
            <ReadingKey place={place} />
            <span className="vh">{words.choose(place)}</span>
            <select value={side} onChange={(event) => choose(place, event.target.value)}>
              {readings.map(({ id, title }) => (
                <option key={id} value={id}>
                  {pickText(title, language) || id}
                </option>
              ))}
            </select>
          </label>
        ))}
      <button type="button" className="btn" onClick={() => say([sides[1]!, sides[0]!])}>
        {words.swap}
      </button>
    </div>
  )
}
