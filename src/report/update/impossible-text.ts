import type { ImpossibleFinding } from '../../engine/evidence/impossible-evidence.ts'
import type { Situation } from '../../language/situation.ts'
import { longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import type { Language } from '../language.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { entryWords } from './entry-words.ts'
import { updateWordsOf } from './update-words-of.ts'

/** Why the ledger has no chance in a reading, what forbids it, and the way out; lines ended by `\n`. */
export function impossibleText(
  situation: Situation,
  { reading, day, entry, possible, forbiddenBy }: ImpossibleFinding,
  language: Language,
  columns = 80,
): string {
  const { impossible: words, or } = updateWordsOf(language)
  const names = elementWords(situation, language)
  const say = entryWords(situation, language)
  const date = longDate(day, language)
  const sentences = [
    entry === null ? words.silence(date, reading) : words.entry(say(entry), date, reading),
    ...Object.entries(possible).map(([factor, states]) =>
      words.possible(names.factor(factor), or(states.map((state) => names.stateAlone(factor, state)))),
    ),
    forbiddenBy === 'situation'
      ? words.bySituation
      : forbiddenBy === 'silence'
        ? words.bySilence
        : words.byEntry(say(forbiddenBy), longDate(forbiddenBy.day, language)),
    words.mend,
  ]
  return `${sentences.flatMap((sentence) => wrapText(sentence, columns)).join('\n')}\n`
}
