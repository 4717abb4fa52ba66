import { asksForNumber } from '../../language/asked.ts'
import type { Question, Situation } from '../../language/situation.ts'
import type { FrozenForecast } from '../../lenses/score/frozen-forecast.ts'
import { type GroupEstimate, poolKinds } from '../../lenses/score/group-estimate.ts'
import { isoDate, longDate } from '../dates.ts'
import { fittingDigits, percent, plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { scoreWordsOf } from './score-words-of.ts'

export interface GroupTextOptions {
  readonly columns?: number
  readonly paint?: Paint
  /** Whether people stand with their names; else as letters, in the order of their estimates. */
  readonly isNamed: boolean
}

/** What a group holds of a question, its pools, and what the model last said, as lines for a terminal. */
export function groupLines(
  situation: Situation,
  question: Question,
  group: GroupEstimate,
  issues: readonly FrozenForecast[],
  language: Language,
  { columns = 80, paint = plainPaint, isNamed }: GroupTextOptions,
): string[] {
  const say = scoreWordsOf(language)
  const figure = figureOf(question, situation, language)
  const range = (interval: { readonly low: number; readonly high: number } | null) =>
    interval === null ? '' : say.range(figure(interval.low), figure(interval.high))
  const people = isNamed ? group.people : [...group.people].sort((a, b) => a.best - b.best)
  const name = (place: number) => (isNamed ? people[place]!.by : say.person(letterOf(place)))
  const rows = people.map(({ best, interval, round, day }, place) => [
    name(place),
    figure(best),
    range(interval),
    round === null ? '' : String(round),
    isNamed ? isoDate(day) : '',
  ])
  const mean =
    group.mean === null || people.length < 2
      ? []
      : [[say.meanOfPoints, figure(group.mean.best), range(group.mean)]]
  return [
    ...(rows.length === 0 ? [say.nobodyEstimated] : textTable([say.poolHead, ...rows, ...mean], columns)),
    ...(people.length < 2 ? [] : ['', ...poolLines(group, figure, language, columns)]),
    ...reasonLines(people, name, language, columns, paint),
    ...modelLines(question.id, issues, figure, language, columns),
  ]
}

function poolLines(
  { pools }: GroupEstimate,
  figure: (value: number) => string,
  language: Language,
  columns: number,
): string[] {
  const say = scoreWordsOf(language)
  const refused = new Set<string>()
  const rows = poolKinds.flatMap((kind) => {
    const pooled = pools[kind]
    if (pooled === undefined) return []
    if (pooled.value === null) refused.add(say.poolRefusals[pooled.reason])
    return [[say.poolKinds[kind], pooled.value === null ? say.noPool : figure(pooled.value)]]
  })
  return [...textTable(rows, columns), ...[...refused].flatMap((why) => wrapText(why, columns))]
}

function reasonLines(
  people: GroupEstimate['people'],
  name: (place: number) => string,
  language: Language,
  columns: number,
  paint: Paint,
): string[] {
  const lines = people.flatMap(({ reasons }, place) =>
    reasons === null ? [] : wrapText(`${name(place)}: ${pickText(reasons, language)}`, columns),
  )
  return lines.length === 0 ? [] : ['', paint.strong(scoreWordsOf(language).reasons), ...lines]
}

/** Of each reading its last issue. */
function modelLines(
  question: string,
  issues: readonly FrozenForecast[],
  figure: (value: number) => string,
  language: Language,
  columns: number,
): string[] {
  const say = scoreWordsOf(language)
  const latest = new Map<string, FrozenForecast>()
  for (const issue of [...issues].sort((a, b) => a.asOf - b.asOf || a.madeOn - b.madeOn))
    latest.set(issue.reading, issue)
  const lines = [...latest.values()].flatMap(({ reading, asOf, probabilities, numbers }) => {
    const answer = probabilities[question] ?? numbers[question]?.expected
    if (answer === undefined) return []
    return wrapText(say.modelSaid(reading, figure(answer), longDate(asOf, language)), columns)
  })
  return lines.length === 0 ? [] : ['', ...lines]
}

/** A probability in whole percent, or a number with its unit. */
export function figureOf(
  question: Question,
  { quantities }: Situation,
  language: Language,
): (value: number) => string {
  if (!asksForNumber(question)) return (value) => percent(value, language)
  const { ask } = question
  const unit = ask.kind === 'mean' ? quantities.find(({ id }) => id === ask.quantity)?.unit : undefined
  return (value) =>
    `${plainNumber(value, fittingDigits(value))} ${unit === undefined ? '' : pickText(unit, language)}`.trim()
}

/** A, B, … Z, AA, … */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter
}
