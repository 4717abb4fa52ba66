import type { Judgement, Situation } from '../language/situation.ts'
import type { Place, PlacedJudgement } from '../lenses/placed-judgements.ts'
import { type ElementWords, elementWords } from './element-words.ts'
import { fittingDigits, percent, percentSpan, plainNumber, signed } from './figures.ts'
import type { Language } from './language.ts'
import type { Phrases } from './phrases/en.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** A judgement as it is read: what it is about, its value and its honest range, null where it has none. */
export interface JudgementWords {
  readonly subject: string
  readonly value: string
  readonly range: string | null
}

/** Gives the words of a situation's judgements in a language. */
export function judgementWords(
  situation: Situation,
  language: Language,
): (placed: PlacedJudgement) => JudgementWords {
  const words = elementWords(situation, language)
  const phrases = phrasesOf(language)
  return ({ judgement, place }) => ({
    subject: subjectOf(place, words, phrases, language),
    ...numberWords(judgement, language),
  })
}

/** A number with its range; null where it has none. */
export function numberWords(
  number: JudgedNumber,
  language: Language,
): Pick<JudgementWords, 'value' | 'range'> {
  return {
    value: judgedValue(number, number.nominal, language),
    range: number.low === number.high ? null : shownRange(number, language),
  }
}

type JudgedNumber = Pick<Judgement, 'scale' | 'low' | 'high' | 'nominal'>

function subjectOf(place: Place, words: ElementWords, phrases: Phrases, language: Language): string {
  const title = (of: { readonly title: Readonly<Record<string, string>> }) => pickText(of.title, language)
  switch (place.kind) {
    case 'influence':
      return phrases.arrow(words.condition(place.influence.from), words.target(place.influence.to))
    case 'lean':
      return phrases.leanOf(words.state(place.factor.id, place.state))
    case 'inertia':
      return phrases.inertiaOf(words.factor(place.factor.id))
    case 'tempo':
      return phrases.tempoOf(
        place.state === null ? words.factor(place.factor.id) : words.state(place.factor.id, place.state),
      )
    case 'start':
      return phrases.startOf(words.state(place.factor.id, place.state))
    case 'rate':
      return phrases.rateOf(words.event(place.event.id))
    case 'chance':
      return phrases.chanceOf(words.outcome(place.event.id, place.outcome.id ?? 'rest'))
    case 'calendar':
      return place.entry.what.kind === 'window'
        ? phrases.windowOf(title(place.entry), words.event(place.entry.what.event))
        : phrases.chanceOf(`${title(place.entry)}${calendarOutcome(place.outcome, words, phrases, language)}`)
    case 'quantity-start':
      return phrases.quantityStart(title(place.quantity))
    case 'growth':
      return phrases.growthOf(title(place.quantity), words.state(place.factor, place.state))
    case 'jump':
      return phrases.jumpOf(title(place.quantity), words.event(place.event))
    case 'effect':
      return phrases.effectOf(words.measure(place.measure), subjectOf(place.of, words, phrases, language))
  }
}

function calendarOutcome(
  outcome: {
    readonly title: Readonly<Record<string, string>>
    readonly sets: Readonly<Record<string, string>>
  } | null,
  words: ElementWords,
  phrases: Phrases,
  language: Language,
): string {
  if (outcome === null) return ''
  const title = pickText(outcome.title, language)
  const sets = phrases.all(Object.entries(outcome.sets).map(([factor, state]) => words.state(factor, state)))
  return `${phrases.colon}${title || sets || phrases.rest}`
}

/** A value of a judgement in the words of its scale. */
export function judgedValue({ scale }: Pick<Judgement, 'scale'>, value: number, language: Language): string {
  const phrases = phrasesOf(language)
  switch (scale) {
    case 'points':
      return signed(value, 1)
    case 'chance':
      return percent(value, language)
    case 'rate':
      return value >= 1 ? phrases.perYear(short(value)) : phrases.onceIn(short(1 / value))
    case 'tempo':
      return phrases.every(duration(value, phrases))
    case 'number':
      return plainNumber(value, fittingDigits(value))
  }
}

function shownRange({ scale, low, high }: JudgedNumber, language: Language): string {
  const phrases = phrasesOf(language)
  switch (scale) {
    case 'points':
      return `${plainNumber(low, 1)}..${plainNumber(high, 1)}`
    case 'chance':
      return percentSpan(low, high, language)
    case 'rate':
      return low >= 1
        ? phrases.span(short(low), short(high))
        : phrases.years(phrases.span(short(1 / high), short(1 / low)))
    case 'tempo':
      return phrases.span(duration(low, phrases), duration(high, phrases))
    case 'number':
      return phrases.span(plainNumber(low, fittingDigits(low)), plainNumber(high, fittingDigits(high)))
  }
}

/** About two significant figures: a judged rate has no more. */
function short(value: number): string {
  return plainNumber(value, value >= 10 ? 0 : value >= 0.1 ? 1 : 2)
}

/** A span of time given in years, in the unit people would use. */
function duration(years: number, phrases: Phrases): string {
  if (years >= 1.95) return phrases.years(short(years))
  const months = years * 12
  return months >= 0.95 ? phrases.months(short(months)) : phrases.days(short(years * 365.25))
}
