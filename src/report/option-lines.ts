import type { Situation } from '../language/situation.ts'
import { longDate } from './dates.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** An option as it is listed: what, whose, from when, at what cost. */
export interface OptionLine {
  readonly id: string
  readonly title: string
  readonly actor: string
  readonly from: string
  readonly cost: string
}

/** The options that a situation describes, in order of date. */
export function optionLines(situation: Situation, language: Language): OptionLine[] {
  const { costs } = phrasesOf(language)
  const actors = new Map(situation.actors.map(({ id, title }) => [id, pickText(title, language)]))
  return [...situation.options]
    .sort((one, other) => one.from - other.from)
    .map(({ id, title, actor, from, cost }) => ({
      id,
      title: pickText(title, language),
      actor: actor === null ? '' : (actors.get(actor) ?? actor),
      from: longDate(from, language),
      cost: cost === null ? '' : costs[cost],
    }))
}
