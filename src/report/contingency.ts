import type { Forecast } from '../engine/forecast.ts'
import type { Contingency, Course, Situation } from '../language/situation.ts'
import { movingTogether, type PlacedDriver } from '../lenses/moving-together.ts'
import { orderOfConcern } from '../lenses/order-of-concern.ts'
import { placedJudgements } from '../lenses/placed-judgements.ts'
import { chanceCorrelation, tellingDrivers } from '../lenses/telling-drivers.ts'
import { type AnswerLine, answerLine } from './answer-line.ts'
import { type CurveData, curveData } from './chart/curve-data.ts'
import { quantileDots } from './chart/quantile-dots.ts'
import { type ClaimWords, claimWords } from './claim-words.ts'
import { curveTitle } from './curve-title.ts'
import { longDate } from './dates.ts'
import { type Direction, directionOf } from './direction.ts'
import { elementWords } from './element-words.ts'
import { judgementWords } from './judgement-words.ts'
import type { Language } from './language.ts'
import { type PathwayLines, pathwayLines } from './pathway-lines.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { probabilityStep, probabilityWords } from './probability-words.ts'
import type { Provenance } from './provenance.ts'
import { dayOfAsk } from './question-lines.ts'
import { methodWords } from './rests.ts'
import { pickText } from './text.ts'

/** Everything that is said of one contingency: words in one language and the figures that charts need. */
export interface ContingencyReport {
  readonly id: string
  readonly title: string
  readonly note: string | null
  readonly kicker: readonly string[]
  readonly answer: AnswerLine
  /** What the number is the chance of, and how doubt moves it. */
  readonly sentence: string
  /** `comes`: once it has come it has come, the curve never falls; `holds`: it may hold on one date and not on another. */
  readonly course: 'comes' | 'holds'
  readonly curveTitle: string
  readonly curve: CurveData | null
  /** Dated occasions of the calendar within the term. */
  readonly occasions: readonly Occasion[]
  /** Days at which it comes in fifty equally likely futures; null for `holds`. */
  readonly dots: readonly number[] | null
  readonly drivers: readonly DriverLine[]
  /** Every judgement that is not among `drivers` correlates less than this; where it is by chance, too little to tell. */
  readonly otherDrivers: { readonly limit: number; readonly isChance: boolean }
  readonly hasEnsemble: boolean
  readonly members: number
  readonly pathways: PathwayLines | null
  readonly claims: readonly ClaimWords[]
  readonly otherClaims: number
  readonly parent: { readonly id: string; readonly title: string } | null
  readonly branches: readonly { readonly id: string; readonly title: string; readonly answer: AnswerLine }[]
  readonly method: string
}

export interface Occasion {
  readonly day: number
  readonly title: string
}

/** A judgement that an answer hangs on. */
export interface DriverLine {
  readonly address: string
  readonly subject: string
  readonly value: string
  readonly range: string | null
  /** How many other judgements share its draw. */
  readonly companions: number
  readonly direction: Direction
  /** Size of the rank correlation, 0..1. */
  readonly size: number
  readonly claims: readonly string[]
}

const driversShown = 8
const claimsShown = 12

/** The report on one contingency; null where the situation has none of that id. */
export function contingencyReport(
  course: Course,
  forecast: Forecast,
  id: string,
  provenance: Provenance,
  language: Language,
): ContingencyReport | null {
  const { situation } = course
  const contingency = situation.contingencies.find((one) => one.id === id)
  if (contingency === undefined) return null
  const phrases = phrasesOf(language)
  const answer = answerLine(forecast.contingencies[id]?.probability, language)
  const curve = curveData(forecast.series.dates, forecast.series.contingencies[id])
  const kind = contingency.ask.kind === 'at' || contingency.given !== null ? 'holds' : 'comes'
  const byAddress = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
  const occasions = occasionsOf(situation, language)
  const members = forecast.ensemble?.members ?? 0
  const all = movingTogether(tellingDrivers(forecast.drivers?.[id], members), byAddress)
  const claims = claimsUnder(contingency, all.slice(0, driversShown))
  const say = claimWords(situation, language)
  return {
    id,
    title: pickText(contingency.title, language),
    note: contingency.note === undefined ? null : pickText(contingency.note, language),
    kicker: kickerOf(situation, forecast, id, language),
    answer,
    sentence: sentenceOf(contingency, situation, answer, language),
    course: kind,
    curveTitle: curveTitle(curve, kind, answer, occasions, language),
    curve,
    occasions,
    dots: curve === null || kind === 'holds' ? null : quantileDots(curve),
    drivers: driverLines(course, all.slice(0, driversShown), language),
    otherDrivers:
      all.length > driversShown
        ? { limit: Math.abs(all[driversShown]!.driver.correlation), isChance: false }
        : { limit: chanceCorrelation(members), isChance: true },
    hasEnsemble: forecast.ensemble !== null,
    members,
    pathways: pathwayLines(situation, forecast.pathways?.[id], language),
    claims: claims.slice(0, claimsShown).map(say),
    otherClaims: Math.max(0, claims.length - claimsShown),
    ...relatives(situation, forecast, contingency, language),
    method: methodWords(forecast, provenance, phrases, language),
  }
}

/** The reading, and how the concern stands among the others: it moves with the answers, so it is told of those shown. */
export function kickerOf(
  situation: Situation,
  answers: Pick<Forecast, 'contingencies'>,
  id: string,
  language: Language,
): string[] {
  const phrases = phrasesOf(language)
  const order = orderOfConcern(situation, answers)
  const rank = order.findIndex(({ contingency }) => contingency.id === id) + 1
  const reading = phrases.readingOf(pickText(situation.reading.title, language) || situation.reading.id)
  return rank === 0 ? [reading] : [reading, phrases.concernWords(rank, order.length)]
}

/** What the number is the chance of, in sentences. */
export function whatIsAsked({ ask, given }: Contingency, situation: Situation, language: Language): string[] {
  const phrases = phrasesOf(language)
  const date = longDate(dayOfAsk(ask), language)
  const what = 'by' in ask ? phrases.chanceThatItComes(date) : phrases.chanceThatItHolds(date)
  return given === null ? [what] : [what, phrases.chanceGiven(elementWords(situation, language).ask(given))]
}

/** Sentences one after another, as the language sets them. */
export function inARow(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'ja' ? '' : ' ')
}

function sentenceOf(
  contingency: Contingency,
  situation: Situation,
  { band, bandWords, value }: AnswerLine,
  language: Language,
): string {
  const phrases = phrasesOf(language)
  const sentences = whatIsAsked(contingency, situation, language)
  if (band !== null && bandWords !== null && value !== null) {
    sentences.push(`${phrases.bandSentence(bandWords)}${reach(band, value, language)}${phrases.stop}`)
  }
  return inARow(sentences, language)
}

/** Which other words of probability the band reaches into. */
function reach(band: { low: number; high: number }, value: number, language: Language): string {
  const phrases = phrasesOf(language)
  const [low, own, high] = [band.low, value, band.high].map(probabilityStep) as [number, number, number]
  if (low === own && high === own) return phrases.bandInside
  const words = [low, high]
    .filter((step) => step !== own)
    .map((step) => phrases.quoted(probabilityWords[step]!.word[language]))
  return phrases.bandReaches(phrases.and([...new Set(words)]))
}

function occasionsOf(situation: Situation, language: Language): Occasion[] {
  return situation.calendar
    .filter(({ date }) => date > situation.from && date < situation.to)
    .map(({ date, title }) => ({ day: date, title: pickText(title, language) }))
    .filter(({ title }) => title !== '')
}

function driverLines(
  { situation }: Course,
  drivers: readonly PlacedDriver[],
  language: Language,
): DriverLine[] {
  const say = judgementWords(situation, language)
  return drivers.map(({ driver: { address, correlation }, judgement, companions }) => ({
    address,
    ...say(judgement),
    companions,
    direction: directionOf(judgement.judgement, correlation),
    size: Math.abs(correlation),
    claims: judgement.because,
  }))
}

/** Claims under an answer: those of its strongest judgements first, then those the contingency itself is grounded on. */
function claimsUnder({ because }: Contingency, drivers: readonly PlacedDriver[]): string[] {
  return [...new Set([...drivers.flatMap(({ judgement }) => judgement.because), ...because])]
}

function relatives(
  situation: Situation,
  forecast: Forecast,
  { id, partOf }: Contingency,
  language: Language,
): Pick<ContingencyReport, 'parent' | 'branches'> {
  const parent = situation.contingencies.find((one) => one.id === partOf)
  return {
    parent: parent === undefined ? null : { id: parent.id, title: pickText(parent.title, language) },
    branches: situation.contingencies
      .filter((one) => one.partOf === id)
      .map((one) => ({
        id: one.id,
        title: pickText(one.title, language),
        answer: answerLine(forecast.contingencies[one.id]?.probability, language),
      })),
  }
}
