import type { Forecast } from '../engine/forecast.ts'
import type { Ask, Question, Situation } from '../language/situation.ts'
import { type AnswerLine, answerLine, numberLine } from './answer-line.ts'
import { longDate } from './dates.ts'
import { elementWords } from './element-words.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** A dated question and its answer: a probability, or for a count or a mean a number. */
export interface QuestionLine {
  readonly id: string
  readonly title: string
  readonly day: number
  readonly date: string
  /** What it takes as given; null where nothing. */
  readonly given: string | null
  readonly answer: AnswerLine
  /** `2.4 times`, `101 warheads`; null for a probability. */
  readonly number: string | null
  /** Nine in ten of the trials, for a number; null where unknown. */
  readonly range: string | null
}

/** The day on which a question is settled. */
export function dayOfAsk(ask: Ask): number {
  return 'by' in ask ? ask.by : ask.at
}

/** The questions of a situation in order of date. */
export function questionLines(
  situation: Situation,
  forecast: Pick<Forecast, 'questions'>,
  language: Language,
): QuestionLine[] {
  const words = elementWords(situation, language)
  const lines = situation.questions.map((question) => {
    const { id, title, ask, given } = question
    const estimate = forecast.questions[id]
    const number = estimate === undefined ? null : numberAnswer(question, estimate, situation, language)
    return {
      id,
      title: pickText(title, language),
      day: dayOfAsk(ask),
      date: longDate(dayOfAsk(ask), language),
      given: given === null ? null : words.ask(given),
      answer: answerLine(number === null ? estimate : undefined, language),
      number: number?.number ?? null,
      range: number?.range ?? null,
    }
  })
  return lines.sort((one, other) => one.day - other.day)
}

function numberAnswer(
  { ask }: Question,
  estimate: Forecast['questions'][string],
  situation: Situation,
  language: Language,
): { number: string; range: string | null } | null {
  if (ask.kind !== 'count' && ask.kind !== 'mean') return null
  const band = estimate.band === undefined ? null : { low: estimate.band.low, high: estimate.band.high }
  const { number, range } = numberLine(estimate, band, language)
  if (estimate.value === null) return { number, range }
  if (ask.kind === 'count') return { number: phrasesOf(language).times(number), range }
  const unit = situation.quantities.find(({ id }) => id === ask.quantity)?.unit ?? {}
  return { number: `${number} ${pickText(unit, language)}`.trim(), range }
}
