import type { ReadingHead } from '../../language/situation.ts'
import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { pickText } from '../../report/text.ts'
import { ReadingKey } from './reading-mark.tsx'

interface ReadingKickerProps {
  readonly readings: readonly ReadingHead[]
  readonly language: Language
}

/** Above the headline of a page about several readings: each with its mark, its id and what it is called. */
export function ReadingKicker({ readings, language }: ReadingKickerProps) {
  return (
    <p className="kicker">
      {readings.map(({ id, title }, place) => (
        <span key={id} className="nowrap">
          <ReadingKey place={place} />
          {[id, pickText(title, language)].filter((words) => words !== '').join(phrasesOf(language).colon)}
        </span>
      ))}
    </p>
  )
}
