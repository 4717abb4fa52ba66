import type { Course, Influence, Judgement, Situation, Source } from '../../language/situation.ts'
import type { InfluenceStrengths } from '../../lenses/influence-strength.ts'
import { type PlacedJudgement, placedJudgements } from '../../lenses/placed-judgements.ts'
import { citation } from '../citation.ts'
import { type ClaimWords, claimWords } from '../claim-words.ts'
import { type ElementWords, elementWords } from '../element-words.ts'
import { percent } from '../figures.ts'
import { type JudgementWords, judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { en, type ShowWords } from './show-words-en.ts'
import { ja } from './show-words-ja.ts'

/** What every kind of page needs: the situation and its words in one language. */
export interface ShowContext {
  readonly situation: Situation
  readonly language: Language
  readonly say: ShowWords
  readonly names: ElementWords
  readonly claim: (id: string) => ClaimWords
  readonly placed: readonly PlacedJudgement[]
  readonly judgement: (placed: PlacedJudgement) => JudgementWords
  /** A chance as a whole percent. */
  readonly chance: (probability: number) => string
  readonly years: number
  /** How strongly factors bear on one another; null unless asked for. */
  readonly strengths: InfluenceStrengths | null
  readonly cite: (source: Source) => string
  /** The situation as it is once options are in force; null where they cannot be taken. */
  readonly withOptions: (options: readonly string[]) => Situation | null
}

export function showContext(
  { situation }: Course,
  language: Language,
  withOptions: (options: readonly string[]) => Situation | null,
  strengths: InfluenceStrengths | null = null,
): ShowContext {
  return {
    situation,
    language,
    say: language === 'ja' ? ja : en,
    names: elementWords(situation, language),
    claim: claimWords(situation, language),
    placed: placedJudgements(situation),
    judgement: judgementWords(situation, language),
    cite: (source) => citation({ id: source.id, ...source.csl }, language),
    chance: (probability) => percent(probability, language),
    strengths,
    years: (situation.to - situation.from) / 365.25,
    withOptions,
  }
}

/** A judgement's value with its range, as said of it. */
export function saidValue(context: ShowContext, judgement: Judgement): string {
  const placed = context.placed.find((one) => one.judgement.address === judgement.address)
  if (placed === undefined) return String(judgement.nominal)
  const { value, range } = context.judgement(placed)
  return range === null ? value : `${value} (${range})`
}

/** `while …: +1.5 (+1..+2)`. */
export function influenceLine(context: ShowContext, influence: Influence): string {
  const { say, names } = context
  return say.pointsOn(
    `${names.condition(influence.from)} → ${names.target(influence.to)}`,
    saidValue(context, influence.points),
  )
}

/** Whether a condition speaks of a factor. */
export function speaksOf(influence: Influence, factor: string): boolean {
  return influence.from.some((clause) => clause.some((part) => part.factor === factor))
}
