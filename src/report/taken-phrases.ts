import type { Course } from '../language/situation.ts'
import { isTyped } from '../language/typed-changes.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** What a course takes and supposes beyond the situation as it stands, a phrase each for options, what-ifs and typed changes. */
export function takenPhrases(
  { situation, ...course }: Pick<Course, 'situation' | 'options' | 'whatIfs'>,
  language: Language,
): string[] {
  const phrases = phrasesOf(language)
  const options = situation.options.filter(({ id }) => course.options.includes(id))
  const whatIfs = situation.whatIfs.filter(({ id }) => course.whatIfs.includes(id))
  const titles = (list: readonly Course['situation']['whatIfs'][number][]) =>
    list.map(({ title }) => pickText(title, language))
  const named = titles(whatIfs.filter((one) => !isTyped(one)))
  const typed = titles(whatIfs.filter(isTyped))
  return [
    ...(options.length === 0
      ? []
      : [phrases.withOptions(phrases.and(options.map(({ title }) => pickText(title, language))))]),
    ...(named.length === 0 ? [] : [phrases.whatIf(phrases.and(named))]),
    ...(typed.length === 0 ? [] : [phrases.changed(typed.join(' · '))]),
  ]
}
