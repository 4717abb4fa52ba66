import type { Estimate, Forecast } from '../../engine/forecast.ts'
import type { Course } from '../../language/situation.ts'
import { answerLine } from '../answer-line.ts'
import { longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { quantityLines } from '../quantity-lines.ts'
import { questionLines } from '../question-lines.ts'
import { takenPhrases } from '../taken-phrases.ts'
import { pickText } from '../text.ts'
import { type Paint, plainPaint } from './paint.ts'
import { plainText } from './plain-text.ts'
import { textTable } from './text-table.ts'
import { wrapText } from './wrap-text.ts'

export interface ForecastTextOptions {
  readonly columns?: number
  readonly paint?: Paint
}

const headings = {
  ja: {
    contingencies: '事態',
    questions: '問い',
    events: ['事象', '一度でも', '見込まれる回数'],
    factors: (date: string) => `要因の状態（${date}）`,
    quantities: '数量',
    rests: '計算の仕方',
    exact: (configurations: string, sweeps: number) => `厳密（組合せ${configurations}、計算${sweeps}回）。`,
    simulated: (runs: string, seed: number) => `模擬（${runs}通り、種${seed}）。`,
    ensemble: (members: number, runs: string) => `帯は判断の幅からの${members}組、各${runs}通り。`,
  },
  en: {
    contingencies: 'Contingencies',
    questions: 'Questions',
    events: ['Event', 'at least once', 'expected'],
    factors: (date: string) => `Factors on ${date}`,
    quantities: 'Quantities',
    rests: 'How it was computed',
    exact: (configurations: string, sweeps: number) =>
      `Exact: ${configurations} configurations, ${sweeps} sweeps.`,
    simulated: (runs: string, seed: number) => `Simulated: ${runs} histories, seed ${seed}.`,
    ensemble: (members: number, runs: string) =>
      `Bands from ${members} draws of the ranges, ${runs} histories each.`,
  },
} as const

/** Every figure of a forecast as tables for a terminal, lines ended by `\n`. */
export function forecastText(
  course: Course,
  forecast: Forecast,
  language: Language,
  { columns = 80, paint = plainPaint }: ForecastTextOptions = {},
): string {
  const { situation } = course
  const words = headings[language]
  const names = elementWords(situation, language)
  const titles = new Map(situation.contingencies.map(({ id, title }) => [id, pickText(title, language)]))
  const block = (title: string, rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? [] : [paint.strong(title), ...textTable(rows, columns), '']
  const answer = (estimate: Estimate) => {
    const { said, reason, bandWords } = answerLine(estimate, language)
    return [said?.phrase ?? reason ?? '', bandWords ?? '']
  }
  const taken = takenPhrases(course, language).flatMap((phrase) => wrapText(phrase, columns))
  const lines = [
    ...(taken.length === 0 ? [] : [...taken, '']),
    ...block(
      words.contingencies,
      Object.entries(forecast.contingencies).map(([id, { probability }]) => [
        titles.get(id) ?? id,
        ...answer(probability),
      ]),
    ),
    ...block(
      words.questions,
      questionLines(situation, forecast, language)
        .filter(({ id }) => id in forecast.questions)
        .map(({ title, date, answer: line, number, range }) => [
          title,
          number ?? line.said?.phrase ?? line.reason ?? '',
          range ?? line.bandWords ?? '',
          date,
        ]),
    ),
    ...eventTable(forecast, words.events, names.event, answer, columns, paint),
    ...factorTable(forecast, words.factors(longDate(forecast.to, language)), names, language, columns, paint),
    ...block(
      words.quantities,
      quantityLines(situation, forecast, language).map(({ title, mean, unit, range }) => [
        title,
        `${mean} ${unit}`,
        range ?? '',
      ]),
    ),
    paint.strong(words.rests),
    ...method(forecast, language),
  ]
  return plainText(lines)
}

function eventTable(
  forecast: Forecast,
  head: readonly string[],
  name: (id: string) => string,
  answer: (estimate: Estimate) => string[],
  columns: number,
  paint: Paint,
): string[] {
  const rows = Object.entries(forecast.events).map(([id, { probability, expected }]) => [
    name(id),
    ...answer(probability),
    expected.value === null ? '' : plainNumber(expected.value, expected.value < 0.1 ? 3 : 2),
  ])
  if (rows.length === 0) return []
  const [first, ...rest] = textTable([[head[0]!, head[1]!, '', head[2]!], ...rows], columns, [3])
  return [paint.strong(first!), ...rest, '']
}

function factorTable(
  forecast: Forecast,
  title: string,
  names: ReturnType<typeof elementWords>,
  language: Language,
  columns: number,
  paint: Paint,
): string[] {
  const rows = Object.entries(forecast.factors).flatMap(([factor, states]) =>
    Object.entries(states).map(([state, estimate], index) => {
      const { said, bandWords } = answerLine(estimate, language)
      return [
        index === 0 ? names.factor(factor) : '',
        names.stateAlone(factor, state),
        said?.number ?? '',
        bandWords ?? '',
      ]
    }),
  )
  return rows.length === 0 ? [] : [paint.strong(title), ...textTable(rows, columns, [2]), '']
}

function method({ method: how, ensemble }: Forecast, language: Language): string[] {
  const words = headings[language]
  const first =
    how.kind === 'exact'
      ? words.exact(plainNumber(how.configurations), how.sweeps)
      : words.simulated(plainNumber(how.runs), how.seed)
  const leftOut = how.leftOut.length === 0 ? [] : [phrasesOf(language).leftOut(how.leftOut.join(', '))]
  const bands =
    ensemble === null ? [] : [words.ensemble(ensemble.members, plainNumber(ensemble.runsPerMember))]
  return [first, ...leftOut, ...bands]
}
