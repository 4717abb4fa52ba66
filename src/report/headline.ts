import type { Forecast } from '../engine/forecast.ts'
import type { Ask, Situation } from '../language/situation.ts'
import type { ConcernRow } from '../lenses/order-of-concern.ts'
import { longDate } from './dates.ts'
import { percentSpan, type SaidProbability, sayProbability } from './figures.ts'
import type { Language } from './language.ts'
import type { Phrases } from './phrases/en.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** What a briefing concludes: one sentence, and the few that give its numbers. */
export interface Headline {
  readonly title: string
  readonly lede: string
}

interface Answer {
  readonly row: ConcernRow
  readonly name: string
  readonly value: number
  readonly said: SaidProbability
}

/** What is as good as settled, as by what has come about already, is no news as the likeliest of all. */
const settled = 0.9995
/** Words above which a thing is rather to be expected: `likely` and up. */
const likelyStep = 4

/**
 * The sentence that the answers add up to: the greatest concern, and the likeliest of the contingencies at the head of
 * the list where that is another one. Benign ones (harm under 0) are passed over while there are others.
 */
export function headline(
  rows: readonly ConcernRow[],
  situation: Situation,
  forecast: Pick<Forecast, 'contingencies'>,
  language: Language,
): Headline {
  const phrases = phrasesOf(language)
  const harmful = rows.filter(({ harm }) => harm === null || harm > 0)
  const answers = (harmful.length > 0 ? harmful : rows).flatMap((row) => answerOf(row, forecast, language))
  const top = answers[0]
  if (top === undefined) {
    const name = rows[0] && phrases.quoted(pickText(rows[0].contingency.title, language))
    return { title: name === undefined ? phrases.headlineEmpty : phrases.headlineNoNumber(name), lede: '' }
  }
  const open = answers.filter((answer) => answer === top || answer.value < settled)
  const likeliest = open.reduce((best, answer) => (answer.value > best.value ? answer : best), top)
  return {
    title: titleOf(top, likeliest, phrases),
    lede: ledeOf(answers, likeliest, situation, forecast, language),
  }
}

function answerOf(row: ConcernRow, forecast: Pick<Forecast, 'contingencies'>, language: Language): Answer[] {
  const estimate = forecast.contingencies[row.contingency.id]?.probability
  const said = estimate === undefined ? null : sayProbability(estimate, language)
  if (said === null) return []
  const name = phrasesOf(language).quoted(pickText(row.contingency.title, language))
  return [{ row, name, value: estimate!.value!, said }]
}

function titleOf(top: Answer, likeliest: Answer, phrases: Phrases): string {
  const predicate = predicateOf(top, phrases)
  if (likeliest === top) return phrases.headlineOne(top.name, predicate)
  const isContrast = stepOf(top) < likelyStep && stepOf(likeliest) >= likelyStep
  const compose = isContrast ? phrases.headlineContrast : phrases.headlineAlike
  return compose(top.name, predicate, likeliest.name, predicateOf(likeliest, phrases))
}

function stepOf({ said, value }: Answer): number {
  return said.step ?? (value === 1 ? 7 : -1)
}

function predicateOf({ said, value }: Answer, phrases: Phrases): string {
  if (said.step !== null) return phrases.predicates[said.step]!
  return value === 1 ? phrases.predicateAlways : phrases.predicateNever
}

function ledeOf(
  answers: readonly Answer[],
  likeliest: Answer,
  situation: Situation,
  forecast: Pick<Forecast, 'contingencies'>,
  language: Language,
): string {
  const phrases = phrasesOf(language)
  const top = answers[0]!
  const viewpoint = situation.actors.find(({ id }) => id === situation.viewpoint)
  const when = whenWords(top.row.contingency.ask, language)
  const band = forecast.contingencies[top.row.contingency.id]!.probability.band
  const next = answers.slice(1, 3).map(({ name, said }) => phrases.item(name, said.word, said.number))
  const isNamed = answers.slice(0, 3).includes(likeliest)
  return [
    viewpoint === undefined
      ? phrases.ledeTop(top.name, top.said.phrase, when)
      : phrases.ledeTopFor(pickText(viewpoint.title, language), top.name, top.said.phrase, when),
    band === undefined ? '' : phrases.ledeBand(percentSpan(band.low, band.high, language)),
    next.length === 0 ? '' : phrases.ledeNext(phrases.and(next)),
    isNamed ? '' : phrases.ledeLikeliest(likeliest.name, likeliest.said.phrase),
  ]
    .filter((sentence) => sentence !== '')
    .join(language === 'ja' ? '' : ' ')
}

/** When a question is settled, in words: `by 20 January 2029`, `on 20 January 2029`. */
function whenWords(ask: Ask, language: Language): string {
  const phrases = phrasesOf(language)
  return 'by' in ask ? phrases.by(longDate(ask.by, language)) : phrases.on(longDate(ask.at, language))
}
