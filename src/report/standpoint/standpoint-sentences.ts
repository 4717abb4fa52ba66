import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import { isTyped } from '../../language/typed-changes.ts'
import { longDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import { standpointWordsOf } from './standpoint-words-of.ts'

/** From where one looks beyond the situation as it stands, a sentence each for options, what-ifs, changes made here, the day. */
export function standpointSentences(
  { situation, ...course }: Pick<Course, 'situation' | 'options' | 'whatIfs'>,
  asOf: Day | null,
  language: Language,
): string[] {
  const words = standpointWordsOf(language)
  const { and } = phrasesOf(language)
  const titlesOf = (list: readonly Course['situation']['whatIfs'][number][]) =>
    list.map(({ id, title }) => pickText(title, language) || id)
  const options = situation.options.filter(({ id }) => course.options.includes(id))
  const whatIfs = situation.whatIfs.filter(({ id }) => course.whatIfs.includes(id))
  const [typed, named] = [whatIfs.filter(isTyped), whatIfs.filter((one) => !isTyped(one))]
  return [
    ...(options.length === 0
      ? []
      : [words.withOptions(and(options.map(({ id, title }) => pickText(title, language) || id)))]),
    ...(named.length === 0 ? [] : [words.whatIf(and(titlesOf(named)))]),
    ...(typed.length === 0 ? [] : [words.changed(titlesOf(typed).join(' · '))]),
    ...(asOf === null ? [] : [words.asOf(longDate(asOf, language))]),
  ]
}
