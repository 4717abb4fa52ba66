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
import { type LedgerEffect, ledgerEffects, overallWords } from './outlook/ledger-effect.ts'
import { ledgerRest } from './outlook/ledger-rest.ts'
import { type Outlook, presentAnswers } from './outlook/outlook.ts'
import { outlookWordsOf } from './outlook/outlook-words-of.ts'
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
  /** What the ledger moved as a whole; null where the answers are those of the forecast alone. */
  readonly ledger: string | null
}

export interface BriefingRow {
  readonly id: string
  /** 1 for the greatest concern; null for a branch. */
  readonly rank: number | null
  readonly title: string
  /** True where it does the viewpoint good. */
  readonly isBenign: boolean
  readonly answer: AnswerLine
  /** What the ledger did to it; null where the answer is that of the forecast alone. */
  readonly ledger: LedgerEffect | null
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

/** The briefing of a course's forecast. Options in the course stand in the kicker. */
export function briefing(
  course: Course,
  forecast: Forecast,
  provenance: Provenance,
  language: Language,
): Briefing {
  return outlookBriefing(course, { forecast, update: null }, provenance, language)
}

/** The briefing of what is known of a course: given its ledger, where there is one, and what that has moved. */
export function outlookBriefing(
  course: Course,
  outlook: Outlook,
  provenance: Provenance,
  language: Language,
): Briefing {
  const { situation } = course
  const phrases = phrasesOf(language)
  const judgements = placedJudgements(situation)
  const answers = presentAnswers(outlook)
  const ordered = orderOfConcern(situation, answers)
  const viewpoint = situation.actors.find(({ id }) => id === situation.viewpoint)
  const toRow = rowMaker(course, outlook, judgements, language)
  const { forecast, update: given } = outlook
  return {
    language,
    situation: pickText(situation.title, language),
    kicker: [
      phrases.from(longDate(situation.from, language)),
      phrases.termEnds(longDate(situation.to, language)),
      phrases.readingOf(pickText(situation.reading.title, language) || situation.reading.id),
      ...takenPhrases(course, language),
      ...(given === null ? [] : [outlookWordsOf(language).asOf(longDate(given.update.asOf, language))]),
    ],
    ...headline(ordered, situation, answers, language),
    viewpoint: viewpoint === undefined ? null : pickText(viewpoint.title, language),
    term: {
      from: situation.from,
      to: situation.to,
      fromWords: shortMonth(situation.from, language),
      toWords: shortMonth(situation.to, language),
      lastDay: longDate(situation.to, language),
    },
    rows: ordered.map((row, index) => toRow(row, index + 1)),
    quantities: quantityLines(situation, answers, language),
    questions: questionLines(situation, answers, language),
    options: optionLines(situation, language),
    rests: [
      ...(forecast === null ? [] : rests(situation, forecast, judgements, provenance, language)),
      ...(given === null ? [] : [ledgerRest(situation, given, language)]),
    ],
    ledger: given === null ? null : overallWords(situation, given.update, language),
  }
}

function rowMaker(
  { situation }: Course,
  outlook: Outlook,
  judgements: readonly PlacedJudgement[],
  language: Language,
): (row: ConcernRow, rank: number | null) => BriefingRow {
  const { forecast, update: given } = outlook
  const answers = presentAnswers(outlook)
  const effectOn = given === null ? () => null : ledgerEffects(situation, given, forecast, language)
  const byAddress = new Map(judgements.map((one) => [one.judgement.address, one]))
  const sayClaim = claimWords(situation, language)
  const sayJudgement = judgementWords(situation, language)
  const toRow = ({ contingency, harm, branches }: ConcernRow, rank: number | null): BriefingRow => ({
    id: contingency.id,
    rank,
    title: pickText(contingency.title, language),
    isBenign: harm !== null && harm < 0,
    answer: answerLine(answers.contingencies[contingency.id]?.probability, language),
    ledger: effectOn(contingency.id),
    curve: curveData(answers.series.dates, answers.series.contingencies[contingency.id]),
    claims: claimsThatMatter(
      contingency,
      tellingDrivers(forecast?.drivers?.[contingency.id], forecast?.ensemble?.members ?? 0),
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
export function contingencyOrder(course: Course, answers: Pick<Forecast, 'contingencies'>): string[] {
  return flattened(orderOfConcern(course.situation, answers)).map(({ contingency }) => contingency.id)
}
