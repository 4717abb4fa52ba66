import type { Ask, Interest, Situation } from '../../language/situation.ts'
import type { IdsOf, PartValue } from '../../lenses/compare/situation-part.ts'
import { longDate } from '../dates.ts'
import { type ElementWords, elementWords } from '../element-words.ts'
import { fittingDigits, plainNumber } from '../figures.ts'
import { numberWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { locatorWords } from '../locator-words.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import { compareWordsOf } from './compare-words-of.ts'
import { differenceWordsOf } from './difference-words-of.ts'

/** Gives the words of what a side has as a part of an element: a line, or several in order; `factor` is whose states are listed. */
export function partValueLines(
  situation: Situation,
  language: Language,
): (value: PartValue, factor: string) => readonly string[] {
  const names = elementWords(situation, language)
  const words = differenceWordsOf(language)
  const said = partValueText(situation, language)
  const inOrder = (items: readonly string[]) => items.map((item, place) => words.ranked(place + 1, item))
  return (value, factor) => {
    if ('interests' in value) return inOrder(value.interests.map((one) => interestText(one, names, language)))
    if ('ranking' in value)
      return inOrder(
        value.ranking.map((equals) => words.alike(equals.map((clause) => names.condition([clause])))),
      )
    return [said(value, factor)]
  }
}

type OneLine = Exclude<PartValue, { readonly interests: unknown } | { readonly ranking: unknown }>

function partValueText(situation: Situation, language: Language): (value: OneLine, factor: string) => string {
  const names = elementWords(situation, language)
  const words = differenceWordsOf(language)
  const phrases = phrasesOf(language)
  return (value, factor) => {
    if ('present' in value || 'flag' in value) return words.yes
    if ('text' in value) return pickText(value.text, language)
    if ('written' in value) return value.written
    if ('locator' in value) return locatorWords(value.locator, language)
    if ('ids' in value) return words.list(value.ids.map((id) => namedId(id, value.of, factor, names)))
    if ('event' in value) return names.event(value.event)
    if ('factor' in value) return names.factor(value.factor)
    if ('contingency' in value) return contingencyTitle(value.contingency, situation, language)
    if ('condition' in value) return names.condition(value.condition)
    if ('sets' in value)
      return phrases.all(Object.entries(value.sets).map(([id, state]) => names.state(id, state)))
    if ('ask' in value) return askText(value.ask, names, language)
    if ('day' in value) return longDate(value.day, language)
    if ('days' in value) return words.days(plainNumber(value.days, fittingDigits(value.days)))
    if ('number' in value) {
      const { value: said, range } = numberWords(value.number, language)
      return compareWordsOf(language).value(said, range)
    }
    return words.choices[value.choice]
  }
}

/** What an actor wants or would avoid. */
export function interestText(
  { kind, about }: Pick<Interest, 'kind' | 'about'>,
  names: ElementWords,
  language: Language,
): string {
  const what = 'event' in about ? names.event(about.event) : names.condition(about.condition)
  return differenceWordsOf(language)[kind](what)
}

function namedId(id: string, of: IdsOf, factor: string, names: ElementWords): string {
  if (of === 'actor') return names.actor(id)
  if (of === 'option') return names.measure(id)
  return of === 'state' ? names.stateAlone(factor, id) : id
}

function contingencyTitle(id: string, { contingencies }: Situation, language: Language): string {
  const title = contingencies.find((one) => one.id === id)?.title
  return (title && pickText(title, language)) || id
}

/** What is asked, with all that tells one question from another. */
function askText(ask: Ask, names: ElementWords, language: Language): string {
  const words = differenceWordsOf(language)
  const phrases = phrasesOf(language)
  const said = names.ask(ask)
  const dated = (what: string, when: string) =>
    language === 'ja' ? `${what}（${when}）` : `${what} (${when})`
  switch (ask.kind) {
    case 'count':
      return words.times(said)
    case 'before': {
      const events = (ids: readonly string[]) => phrases.either(ids.map(names.event))
      return dated(
        words.before(events(ask.events), events(ask.before)),
        phrases.by(longDate(ask.by, language)),
      )
    }
    case 'mean':
      return dated(said, phrases.on(longDate(ask.at, language)))
    case 'above':
      return dated(
        words.above(said, plainNumber(ask.above, fittingDigits(ask.above))),
        phrases.on(longDate(ask.at, language)),
      )
    default:
      return said
  }
}
