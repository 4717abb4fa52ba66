import type { SideComparison } from '../../lenses/compare/compare.ts'
import type { SideAnswer } from '../../lenses/compare/side-answers.ts'
import { percent } from '../figures.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { answerText, bandText, type CompareSheet, gapSize, gapText, isGapClear } from './compare-sheet.ts'

/** Gaps under this many points are counted, not shown. */
const leastShown = 1
/** Shares under this many points are gathered into the rest, and at most so many stand alone. */
const leastShare = 0.5
const mostShares = 3

/** Every answer of every side, the widest gap first: contingencies, then questions. */
export function answerLines(sheet: CompareSheet): string[] {
  const { finding, words, columns, paint } = sheet
  const kinds = (['contingency', 'question'] as const).map((kind) =>
    finding.questions.flatMap((question, place) => (question.kind === kind ? [place] : [])),
  )
  const shown = kinds.map((places) =>
    inOrder(places, sheet).filter((place) => widest(place, sheet) >= leastShown),
  )
  const hidden = finding.questions.length - shown.flat().length
  return [
    ...wrapText(words.answersNote(finding.plan.members), columns).map(paint.quiet),
    '',
    ...shown[0]!.flatMap((place) => oneAnswer(place, sheet)),
    ...(shown[1]!.length === 0 ? [] : ['', paint.strong(words.questions)]),
    ...shown[1]!.flatMap((place) => oneAnswer(place, sheet)),
    ...(hidden === 0 ? [] : ['', paint.quiet(words.fewer(hidden))]),
  ]
}

export function inOrder(places: readonly number[], sheet: CompareSheet): number[] {
  return [...places].sort((one, other) => widest(other, sheet) - widest(one, sheet) || one - other)
}

/** The widest gap of a question between the first side and any other, as `gapSize` has it. */
export function widest(place: number, { finding }: CompareSheet): number {
  const first = finding.answers[0]![place]!
  return Math.max(
    0,
    ...finding.answers.slice(1).map((own) => gapSize(finding.questions[place]!, own[place]!, first)),
  )
}

function oneAnswer(place: number, sheet: CompareSheet): string[] {
  const { finding, words, side, columns, paint, question, language } = sheet
  const asked = finding.questions[place]!
  const values = finding.answers.map((own, at) =>
    words.answer(side(at), answerText(asked, own[place]!, sheet), bandText(asked, own[place]!, sheet)),
  )
  const pooled = finding.pool?.answers[place] ?? null
  const line = [
    ...values,
    ...(pooled === null ? [] : [words.pool(answerText(asked, { value: pooled }, sheet))]),
  ].join(language === 'ja' ? '　' : '   ')
  return [
    ...wrapText(question(asked), columns).map(paint.strong),
    ...wrapText(line, columns - 2).map((part) => `  ${paint.accent(part)}`),
    ...(asked.silent.length === 0
      ? []
      : wrapText(words.silent(asked.silent.join(', ')), columns - 2).map((part) => `  ${part}`)),
    ...finding.comparisons.flatMap((comparison) => gapLine(place, comparison, sheet)),
  ]
}

function gapLine(place: number, comparison: SideComparison, sheet: CompareSheet): string[] {
  const { finding, words, side, columns } = sheet
  const answer = finding.answers[comparison.side]![place]!
  if (answer.gap === null || !isGapClear(answer)) return []
  const amount = gapText(finding.questions[place]!, answer.gap.value)
  const text = words.gap(
    side(comparison.side),
    amount,
    sharesText(place, comparison, answer.gap.value, sheet),
  )
  return wrapText(text, columns - 2).map((part) => `  ${part}`)
}

/** The shares of a gap in words, the largest first, and what the rest of the gap makes together. */
function sharesText(
  place: number,
  { attribution }: SideComparison,
  gap: number,
  sheet: CompareSheet,
): string {
  const { finding, words, group, language } = sheet
  if (attribution === null || attribution.groups.length === 0) return ''
  const shares = attribution.shares[place]!
  if (shares === null) return words.notDivided
  const question = finding.questions[place]!
  const scale = finding.answers[0]![place]!
  const size = (value: number) => gapSize(question, { ...scale, gap: { value } }, scale)
  const ranked = [...shares.entries()]
    .sort(([, one], [, other]) => Math.abs(other.value) - Math.abs(one.value))
    .filter(([, { value }]) => size(value) >= leastShare)
    .slice(0, mostShares)
  const rest = gap - ranked.reduce((sum, [, { value }]) => sum + value, 0)
  return [
    ...ranked.map(([at, { value }]) => words.share(gapText(question, value), group(attribution.groups[at]!))),
    ...(size(rest) >= leastShare ? [words.others(gapText(question, rest))] : []),
  ].join(language === 'ja' ? '、' : '; ')
}

/** Least change of a gap, in points, that is told of under a what-if, and how many. */
export const leastSupposed = 2
export const mostSupposed = 6

/** The contingencies on which a supposition widens or narrows the gap most, with the answers as they are without it. */
export function supposedLines(sheet: CompareSheet): string[] {
  const { finding, words, columns, paint, situations, language } = sheet
  if (finding.supposed.length === 0) return []
  const titles = new Map(situations[0]!.whatIfs.map(({ id, title }) => [id, pickText(title, language)]))
  const blocks = finding.supposed.flatMap(({ whatIf, answers }) => {
    const change = (place: number) => changeOfGap(place, answers, sheet)
    const places = finding.questions
      .flatMap(({ kind, given }, place) => (kind === 'contingency' && given === null ? [place] : []))
      .filter((place) => change(place) >= leastSupposed)
      .sort((one, other) => change(other) - change(one))
      .slice(0, mostSupposed)
    return [
      ...wrapText(titles.get(whatIf) ?? whatIf, columns).map(paint.strong),
      ...(places.length === 0 ? [`  ${words.agreeUnder}`] : []),
      ...places.flatMap((place) =>
        wrapText(supposedAnswer(place, answers, sheet), columns - 4).map(
          (part, at) => `${at === 0 ? '  · ' : '    '}${part}`,
        ),
      ),
    ]
  })
  return [...wrapText(words.supposedNote, columns).map(paint.quiet), '', ...blocks]
}

/** By how many points the widest gap of a question is another than without the supposition. */
export function changeOfGap(
  place: number,
  answers: readonly (readonly SideAnswer[])[],
  { finding }: CompareSheet,
): number {
  const changes = finding.comparisons.map(({ side }) => {
    const [under, before] = [answers[side]![place]!.gap, finding.answers[side]![place]!.gap]
    return under === null || before === null ? 0 : 100 * Math.abs(under.value - before.value)
  })
  return Math.max(0, ...changes)
}

function supposedAnswer(
  place: number,
  answers: readonly (readonly SideAnswer[])[],
  sheet: CompareSheet,
): string {
  const { finding, words, question, side, language } = sheet
  const asked = finding.questions[place]!
  const comma = language === 'ja' ? '、' : ', '
  const values = answers.map((own, at) => words.answer(side(at), answerText(asked, own[place]!, sheet), null))
  const before = finding.answers.map((own) => answerText(asked, own[place]!, sheet)).join(comma)
  return words.supposedAnswer(question(asked), values.join(comma), before)
}

/** Weights of the pool in words; null where there is none. */
export function poolWords({ finding, words, side, language }: CompareSheet): string | null {
  if (finding.pool === null) return null
  const weights = finding.pool.weights.flatMap((weight, place) =>
    weight === 0 ? [] : [words.weight(side(place), percent(weight, language))],
  )
  return words.pooled(weights.join(language === 'ja' ? '、' : ', '))
}
