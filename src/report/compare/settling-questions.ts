import type { Day } from '../../language/day.ts'
import { isProbability } from '../../lenses/options/criteria.ts'
import { longDate } from '../dates.ts'
import { percent } from '../figures.ts'
import { type CompareSheet, isGapClear } from './compare-sheet.ts'

/** A dated question that the two sides answer so differently that its outcome would tell between them. */
export interface SettlingQuestion {
  readonly id: string
  readonly title: string
  readonly when: string
  readonly sides: readonly { readonly id: string; readonly value: number; readonly said: string }[]
  /** What its outcome tells on average, in bits, whichever of the two is right. */
  readonly bits: number
}

const mostShown = 4
/** Less than this tells next to nothing. */
const leastBits = 0.01

/**
 * The questions still open after a day whose outcome would tell most between two sides: the mean over both of the expected
 * logarithm of their likelihood ratio (half of Jeffreys' divergence).
 */
export function settlingQuestions(after: Day, sheet: CompareSheet): SettlingQuestion[] {
  const { finding, question, side, language } = sheet
  if (finding.answers.length < 2) return []
  return finding.questions
    .flatMap((asked, place): SettlingQuestion[] => {
      const answers = finding.answers.slice(0, 2).map((own) => own[place]!)
      const day = 'by' in asked.ask ? asked.ask.by : asked.ask.at
      const [one, other] = answers.map(({ value }) => value)
      if (asked.given !== null || !isProbability(asked) || day <= after || !isGapClear(answers[1]!)) return []
      if (typeof one !== 'number' || typeof other !== 'number' || asked.silent.length > 0) return []
      return [
        {
          id: asked.id,
          title: question(asked),
          when: longDate(day, language),
          sides: [one, other].map((value, at) => ({ id: side(at), value, said: percent(value, language) })),
          bits: tellingBits(one, other),
        },
      ]
    })
    .filter(({ bits }) => bits >= leastBits)
    .sort((a, b) => b.bits - a.bits)
    .slice(0, mostShown)
}

/** Probabilities nearer to 0 or 1 than a thousandth say no more than that here: neither side is that sure of its own judgements. */
const surest = 0.001

export function tellingBits(one: number, other: number): number {
  const [p, q] = [one, other].map((value) => Math.min(1 - surest, Math.max(surest, value))) as [
    number,
    number,
  ]
  return ((p - q) * (Math.log2(p / q) - Math.log2((1 - p) / (1 - q)))) / 2
}
