import { lackingNeeds, withNeeds } from '../../language/needs.ts'
import type { Option, Situation } from '../../language/situation.ts'
import { longDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import { optionsPageWordsOf } from './page-words-of.ts'

/** An option as it is offered: what it takes, and what it cannot go with. */
export interface OfferedOption {
  readonly id: string
  readonly title: string
  /** From when, at what cost, what it needs and what it excludes. */
  readonly terms: readonly string[]
}

/** Whether some options can be taken together, in words. */
export interface CombinationCheck {
  readonly isPossible: boolean
  readonly words: readonly string[]
  /** All of them with what they need; null where nothing is lacking. */
  readonly completed: readonly string[] | null
}

export function offeredOptions(
  { options }: Situation,
  offered: readonly string[],
  language: Language,
): OfferedOption[] {
  const words = optionsPageWordsOf(language)
  const phrases = phrasesOf(language)
  const titles = titlesOf(options, language)
  const list = (ids: readonly string[]) => phrases.and(ids.map((id) => phrases.quoted(titles(id))))
  return options.flatMap(({ id, from, cost, needs, excludes }) => {
    if (!offered.includes(id)) return []
    const excluded = excludedBy(options, id, excludes)
    return [
      {
        id,
        title: titles(id),
        terms: [
          words.from(longDate(from, language)),
          ...(cost === null ? [] : [words.costs(phrases.costs[cost])]),
          ...(needs.length === 0 ? [] : [words.needs(list(needs))]),
          ...(excluded.length === 0 ? [] : [words.excludes(list(excluded))]),
        ],
      },
    ]
  })
}

/** Exclusion holds both ways, whichever of the two says it. */
function excludedBy(options: readonly Option[], id: string, own: readonly string[]): string[] {
  return options.flatMap((other) => (own.includes(other.id) || other.excludes.includes(id) ? [other.id] : []))
}

export function checkCombination(
  { options }: Situation,
  taken: readonly string[],
  language: Language,
): CombinationCheck {
  const words = optionsPageWordsOf(language)
  const phrases = phrasesOf(language)
  const titles = titlesOf(options, language)
  const quoted = (ids: readonly string[]) => phrases.and(ids.map((id) => phrases.quoted(titles(id))))
  const clashes = options.flatMap((option) =>
    taken.includes(option.id)
      ? option.excludes
          .filter((other) => taken.includes(other))
          .map((other) => words.clashing(quoted([option.id]), quoted([other])))
      : [],
  )
  const lacking = lackingNeeds(options, taken)
  const needing = options.filter(
    ({ id, needs }) => taken.includes(id) && needs.some((one) => lacking.includes(one)),
  )
  return {
    isPossible: clashes.length + lacking.length === 0,
    words: [
      ...clashes,
      ...needing.map(({ id, needs }) =>
        words.lacking(quoted([id]), quoted(needs.filter((one) => lacking.includes(one)))),
      ),
    ],
    completed: lacking.length === 0 ? null : withNeeds(options, taken),
  }
}

function titlesOf(options: readonly Option[], language: Language): (id: string) => string {
  const titles = new Map(options.map(({ id, title }) => [id, pickText(title, language) || id]))
  return (id) => titles.get(id) ?? id
}
