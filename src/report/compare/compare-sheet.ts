import type { Reuse } from '../../engine/evaluation/reusing-workers.ts'
import type { Situation } from '../../language/situation.ts'
import type { ComparedQuestion, CompareFinding } from '../../lenses/compare/compare.ts'
import type { JudgementGroup } from '../../lenses/compare/judgement-groups.ts'
import type { SideAnswer } from '../../lenses/compare/side-answers.ts'
import { isProbability } from '../../lenses/options/criteria.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { elementWords } from '../element-words.ts'
import { fittingDigits, percent, percentSpan, plainNumber, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import type { Paint } from '../terminal/paint.ts'
import { pickText } from '../text.ts'
import type { CompareWords } from './compare-words-en.ts'
import { compareWordsOf } from './compare-words-of.ts'

/** What a comparison is told from. */
export interface CompareAccount {
  /** How many evaluations were asked for, and how many were known from earlier runs. */
  readonly reuse?: Reuse
  /** The situation of each side. */
  readonly situations: readonly Situation[]
  readonly finding: CompareFinding
  /** A judgement as a side makes it. */
  readonly judgement: (side: number, address: string) => PlacedJudgement | null
}

/** Everything that the parts of the text need. */
export interface CompareSheet extends CompareAccount {
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly words: CompareWords
  /** A side by its short name: its reading, or what is taken or supposed. */
  readonly side: (place: number) => string
  readonly question: (question: ComparedQuestion) => string
  readonly group: (group: JudgementGroup) => string
}

export function compareSheet(
  account: CompareAccount,
  language: Language,
  columns: number,
  paint: Paint,
): CompareSheet {
  const { situations, finding } = account
  const words = compareWordsOf(language)
  const names = elementWords(situations[0]!, language)
  const titles = new Map(
    [...situations[0]!.calendar, ...situations[0]!.quantities].map(({ id, title }) => [
      id,
      pickText(title, language),
    ]),
  )
  return {
    ...account,
    language,
    columns,
    paint,
    words,
    side: (place) => {
      const { reading, options, whatIfs } = finding.sides[place]!
      return [...options, ...whatIfs].join('+') || reading
    },
    question: ({ title, id }) => pickText(title, language) || id,
    group: ({ kind, id }) => {
      if (kind === 'structure') return words.structure
      if (kind === 'others') return words.otherGroups
      if (kind === 'factor') return phrasesOf(language).quoted(names.factor(id))
      if (kind === 'event') return phrasesOf(language).quoted(names.event(id))
      return phrasesOf(language).quoted(titles.get(id) ?? id)
    },
  }
}

/** An answer as a percentage, or as a number with its unit; a dash where there is none. */
export function answerText(
  question: ComparedQuestion,
  { value }: Pick<SideAnswer, 'value'>,
  { language, situations }: CompareSheet,
): string {
  if (value === null) return '–'
  if (isProbability(question)) return percent(value, language)
  const number = plainNumber(value, fittingDigits(value))
  if (question.ask.kind !== 'mean') return number
  const { quantity } = question.ask
  const unit = situations[0]!.quantities.find(({ id }) => id === quantity)?.unit ?? {}
  return `${number} ${pickText(unit, language)}`.trim()
}

export function bandText(
  question: ComparedQuestion,
  { band }: SideAnswer,
  sheet: CompareSheet,
): string | null {
  if (band === undefined) return null
  if (isProbability(question)) return percentSpan(band.low, band.high, sheet.language)
  const text = (value: number) => plainNumber(value, fittingDigits(value))
  return phrasesOf(sheet.language).span(text(band.low), text(band.high))
}

/** A gap or a share of one: percentage points, or the answer's own unit, with its sign. */
export function gapText(question: ComparedQuestion, value: number): string {
  if (!isProbability(question)) return signed(value, Math.max(0, fittingDigits(value) - 1))
  const points = 100 * value
  if (Math.abs(points) >= 9.95) return signed(points)
  const text = signed(points, 1)
  return text === '0' || text.includes('.') ? text : `${text}.0`
}

/** How large a gap is beside those of other questions: percentage points, or percent of the first answer. */
export function gapSize(question: ComparedQuestion, { gap }: SideAnswer, first: SideAnswer): number {
  if (gap === null) return 0
  if (isProbability(question)) return 100 * Math.abs(gap.value)
  return first.value ? 100 * Math.abs(gap.value / first.value) : 0
}

/** Whether sampling leaves a gap its sign. */
export function isGapClear({ gap }: SideAnswer): boolean {
  if (gap === null) return false
  const { interval } = gap
  return interval === undefined ? gap.value !== 0 : interval.low > 0 || interval.high < 0
}

/** Whether a side differs from the first by what is taken or supposed, not by how things are judged. */
export function isMeasure(side: number, { finding }: CompareSheet): boolean {
  const { options, whatIfs } = finding.sides[side]!
  return options.length + whatIfs.length > 0
}
