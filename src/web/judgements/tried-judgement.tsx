import type { Situation } from '../../language/situation.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { judgementWords } from '../../report/judgement-words.ts'
import type { JudgementRow } from '../../report/judgements/judgement-rows.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import type { Language } from '../../report/language.ts'
import type { PageView } from '../frame/page-view.ts'
import type { Keeping } from '../live/use-keeping.ts'
import type { SlopesFound } from '../live/use-slopes.ts'
import { JudgementEffects } from './judgement-effects.tsx'

/** A line whose judgement is moved, which of its judgements, and where to; null: nowhere yet. */
export interface Trying {
  readonly key: string
  readonly address: string
  readonly value: number | null
}

interface TriedJudgementProps {
  readonly view: PageView
  readonly situation: Situation
  readonly row: JudgementRow
  readonly movable: readonly PlacedJudgement[]
  readonly trying: Trying
  readonly found: SlopesFound
  readonly keeping: Keeping
  readonly words: JudgementsWords
  readonly language: Language
  readonly onTry: (trying: Trying) => void
  readonly onTake: (key: string) => void
}

/** What the judgement of a line does to the contingencies, and its slider; of a start the state to be moved is chosen. */
export function TriedJudgement(props: TriedJudgementProps) {
  const { row, movable, situation, view, found, keeping, trying, words, language, onTry, onTake } = props
  const placed = movable.find(({ judgement }) => judgement.address === trying.address)
  if (placed === undefined) return null
  const say = judgementWords(situation, language)
  const { subject } = say(placed)
  const drop = () => onTry({ ...trying, value: null })
  return (
    <tr className="try">
      <td colSpan={4}>
        {movable.length > 2 && (
          <select
            aria-label={row.subject}
            value={trying.address}
            onChange={({ target }) => onTry({ ...trying, address: target.value, value: null })}
          >
            {movable.map((one) => (
              <option key={one.judgement.address} value={one.judgement.address}>
                {say(one).subject}
              </option>
            ))}
          </select>
        )}
        <JudgementEffects
          key={trying.address}
          view={view}
          situation={situation}
          placed={placed}
          subject={subject}
          value={trying.value}
          found={found}
          keeping={keeping}
          words={words}
          language={language}
          onMove={(value) => onTry({ ...trying, value })}
          onDrop={drop}
          onWrite={() => {
            const { value } = trying
            if (value === null) return
            drop()
            onTake(row.key)
            keeping.write({ placed, subject }, value)
          }}
        />
      </td>
    </tr>
  )
}
