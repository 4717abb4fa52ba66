import { dayOfText } from '../../language/dates.ts'
import { longDate } from '../../report/dates.ts'
import type { Language } from '../../report/language.ts'
import type { OpenableSituation } from '../../report/opening/opening-contract.ts'
import { openingWordsOf } from '../../report/opening/opening-words-of.ts'
import { pickText } from '../../report/text.ts'
import { openFolder } from './ask-server.ts'
import { Refusal } from './new-situation.tsx'
import { useOpening } from './use-opening.ts'

interface SituationListProps {
  readonly situations: readonly OpenableSituation[]
  readonly language: Language
}

/** Situations by title, each opened by its button. */
export function SituationList({ situations, language }: SituationListProps) {
  const { isWorking, refusal, attempt } = useOpening(language)
  return (
    <>
      <ul className="openable">
        {situations.map(({ directory, name, title, openedAt }) => (
          <li key={directory}>
            <button
              type="button"
              className="as-link"
              disabled={isWorking}
              onClick={() => attempt(openFolder(directory))}
            >
              {pickText(title, language) || name}
            </button>
            <span className="note">
              {openedAt === null ? name : `${directory}　${openedWords(openedAt, language)}`}
            </span>
          </li>
        ))}
      </ul>
      <Refusal words={refusal} />
    </>
  )
}

function openedWords(openedAt: string, language: Language): string {
  const day = dayOfText(openedAt.slice(0, 10))
  return day === null ? '' : openingWordsOf(language).openedAt(longDate(day, language))
}
