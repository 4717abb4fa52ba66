import type { Forecast } from '../engine/forecast.ts'
import type { Course } from '../language/situation.ts'
import { claimsThatMatter } from '../lenses/claims-that-matter.ts'
import { type ConcernRow, flattened, orderOfConcern } from '../lenses/order-of-concern.ts'
import { type PlacedJudgement, placedJudgements } from '../lenses/placed-judgements.ts'
import { tellingDrivers } from '../lenses/telling-drivers.ts'
import { type AnswerLine, answerLine } from './answer-line.ts'
import { type CurveData, curveData } from './chart/curve-data.ts'
import { type ClaimWords, claimWords } from './claim-words.ts'
import { longDate, shortMonth } from './dates.ts'
import { type Direction, directionOf } from './direction.ts'
import { headline } from './headline.ts'
import { judgementWords } from './judgement-words.ts'
import type { Language } from './language.ts'
import { type OptionLine, optionLines } from './option-lines.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import type { Provenance } from './provenance.ts'
import { type QuantityLine, quantityLines } from './quantity-lines.ts'
import { type QuestionLine, questionLines } from './question-lines.ts'
import { type Rest, rests } from './rests.ts'
import { takenPhrases } from './taken-phrases.ts'
import { pickText } from './text.ts'

/** A briefing, ready to be set on a page or in a terminal: words in one language and the figures that charts need. */
export interface Briefing {
  readonly language: Language
  readonly situation: string
  readonly kicker: readonly string[]
  readonly title: string
  readonly lede: string
  readonly viewpoint: string | null
  readonly term: {
    readonly from: number
    readonly to: number
    readonly fromWords: string
    readonly toWords: string
    readonly lastDay: string
  }
  /** In order of concern, branches under what they are part of. */
  readonly rows: readonly BriefingRow[]
  readonly quantities: readonly QuantityLine[]
  readonly questions: readonly QuestionLine[]
  readonly options: readonly OptionLine[]
  readonly rests: readonly Rest[]
}

export interface BriefingRow {
  readonly id: string
  /** 1 for the greatest concern; null for a branch. */
  readonly rank: number | null
  readonly title: string
  /** True where it does the viewpoint good. */
  readonly isBenign: boolean
  readonly answer: AnswerLine
  readonly curve: CurveData | null
  readonly claims: readonly ClaimLine[]
  readonly branches: readonly BriefingRow[]
}

/** A claim that matters to an answer, with the judgement through which it does. */
export interface ClaimLine extends ClaimWords {
  readonly judgement: string | null
  readonly direction: Direction | null
}

const claimsShown = 3

/** The briefing of a course's answers. Options in the course stand in the kicker. */
export function briefing(
  course: Course,
  forecast: Forecast,
  provenance: Provenance,
  language: Language,
): Briefing {
  const { situation } = course
  const phrases = phrasesOf(language)
  const judgements = placedJudgements(situation)
  const ordered = orderOfConcern(situation, forecast)
  const viewpoint = situation.actors.find(({ id }) => id === situation.viewpoint)
  const toRow = rowMaker(course, forecast, judgements, language)
  return {
    language,
    situation: pickText(situation.title, language),
    kicker: [
      phrases.from(longDate(situation.from, language)),
      phrases.termEnds(longDate(situation.to, language)),
      phrases.readingOf(pickText(situation.reading.title, language) || situation.reading.id),
      ...takenPhrases(course, language),
    ],
    ...headline(ordered, situation, forecast, language),
    viewpoint: viewpoint === undefined ? null : pickText(viewpoint.title, language),
    term: {
      from: situation.from,
      to: situation.to,
      fromWords: shortMonth(situation.from, language),
      toWords: shortMonth(situation.to, language),
      lastDay: longDate(situation.to, language),
    },
    rows: ordered.map((row, index) => toRow(row, index + 1)),
    quantities: quantityLines(situation, forecast, language),
    questions: questionLines(situation, forecast, language),
    options: optionLines(situation, language),
    rests: rests(situation, forecast, judgements, provenance, language),
  }
}

function rowMaker(
  { situation }: Course,
  forecast: Forecast,
  judgements: readonly PlacedJudgement[],
  language: Language,
): (row: ConcernRow, rank: number | null) => BriefingRow {
  const byAddress = new Map(judgements.map((one) => [one.judgement.address, one]))
  const sayClaim = claimWords(situation, language)
  const sayJudgement = judgementWords(situation, language)
  const toRow = ({ contingency, harm, branches }: ConcernRow, rank: number | null): BriefingRow => ({
    id: contingency.id,
    rank,
    title: pickText(contingency.title, language),
    isBenign: harm !== null && harm < 0,
    answer: answerLine(forecast.contingencies[contingency.id]?.probability, language),
    curve: curveData(forecast.series.dates, forecast.series.contingencies[contingency.id]),
    claims: claimsThatMatter(
      contingency,
      tellingDrivers(forecast.drivers?.[contingency.id], forecast.ensemble?.members ?? 0),
      byAddress,
      claimsShown,
    ).map(({ claim, judgement, correlation }) => ({
      ...sayClaim(claim),
      judgement: judgement === null ? null : sayJudgement(judgement).subject,
      direction: judgement === null ? null : directionOf(judgement.judgement, correlation!),
    })),
    branches: branches.map((branch) => toRow(branch, null)),
  })
  return toRow
}

/** Names of everything a briefing shows that has a page of its own, in reading order. */
export function contingencyOrder(course: Course, forecast: Forecast): string[] {
  return flattened(orderOfConcern(course.situation, forecast)).map(({ contingency }) => contingency.id)
}
