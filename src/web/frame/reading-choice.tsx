import type { ReadingHead } from '../../language/situation.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { pickText } from '../../report/text.ts'
import { Choice } from './choice.tsx'
import { readingShape } from './reading-shapes.ts'

interface ReadingChoiceProps {
  readonly readings: readonly ReadingHead[]
  readonly reading: string
  readonly language: Language
  readonly phrases: Phrases
  readonly onChoose: (reading: string) => void
}

/** The choice of whose judgements are run; nothing where there is only one reading. */
export function ReadingChoice({ readings, reading, language, phrases, onChoose }: ReadingChoiceProps) {
  if (readings.length < 2) return null
  const options = readings.map(({ id, title }, index) => ({
    value: id,
    label: (
      <>
        <span className="shape" aria-hidden="true">
          {readingShape(index)}
        </span>
        {pickText(title, language) || id}
      </>
    ),
  }))
  return (
    <div className="readings">
      <span aria-hidden="true">{phrases.reading}</span>
      <Choice label={phrases.reading} value={reading} options={options} onChoose={onChoose} />
    </div>
  )
}
