import type { Situation } from '../../language/situation.ts'
import type { HoldingFinding, HoldingStrategy } from '../../lenses/options/holding-finding.ts'
import { directionOfGain } from '../../lenses/options/score-outcomes.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import { scorePoints } from './options-sheet.ts'
import { optionsPageWordsOf } from './page-words-of.ts'

/** How an option does, whichever set of values one goes by. */
export type Holding = 'throughout' | 'partly' | 'divided' | 'harms' | 'unseen'

/** In the order in which options are told of. */
const order: readonly Holding[] = ['throughout', 'partly', 'divided', 'unseen', 'harms']

/** Told by the words beside them as well. */
export const holdingMarks: Readonly<Record<Holding, string>> = {
  throughout: '◎',
  partly: '○',
  divided: '△',
  harms: '×',
  unseen: '·',
}

/** The options, as far as they are told of. */
export interface WithOptions {
  readonly options: readonly Pick<Situation['options'][number], 'id' | 'title' | 'cost'>[]
}

/** One option as it is told: how it does in each reading and in all, at what cost and with what regret. */
export interface HoldingOption {
  readonly id: string
  readonly title: string
  readonly holding: Holding
  readonly mark: string
  readonly words: string
  /** The same for each reading by itself, in the order of the finding. */
  readonly readings: readonly {
    readonly id: string
    readonly mark: string
    readonly words: string
    /** By each set of values, in points of the score; null where the gain cannot be told from nothing. */
    readonly gains: readonly (string | null)[]
  }[]
  /** By each set of values, in points. */
  readonly regrets: readonly string[]
  readonly cost: string | null
  /** Ids of the readings in which no other beats it. */
  readonly unbeatenIn: readonly string[]
}

/** The options, each by itself (or with what it needs), those that hold up best first. */
export function holdingOptions(
  finding: HoldingFinding,
  situation: WithOptions,
  language: Language,
): HoldingOption[] {
  const singles = finding.strategies.filter(
    ({ options, origin }) => options.length === 1 || origin === 'needing',
  )
  return singles
    .map((one) => ({ one, told: told(one, finding, situation, language), gain: gainOf(one) }))
    .sort(
      (a, b) =>
        order.indexOf(a.told.holding) - order.indexOf(b.told.holding) ||
        b.gain - a.gain ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .map((each) => each.told)
}

/** What a briefing says of the options: a sentence, the best that hold up, and the first on which values divide. */
export interface OptionsInBrief {
  readonly title: string
  readonly options: readonly HoldingOption[]
}

const mostInBrief = 3

/** Null where there is nothing to choose among. */
export function optionsInBrief(
  finding: HoldingFinding,
  situation: WithOptions,
  language: Language,
): OptionsInBrief | null {
  const all = holdingOptions(finding, situation, language)
  if (all.length === 0 || finding.criteria.length === 0) return null
  const holding = all.filter(isHolding)
  const divided = all.filter((one) => one.holding === 'divided').slice(0, 1)
  const title = optionsPageWordsOf(language).holding(holding.length)
  return { title, options: [...holding.slice(0, mostInBrief), ...divided] }
}

/** Whether an option helps by some set of values and harms by none, in every reading. */
export function isHolding({ holding }: Pick<HoldingOption, 'holding'>): boolean {
  return holding === 'throughout' || holding === 'partly'
}

function told(
  one: HoldingStrategy,
  finding: HoldingFinding,
  situation: WithOptions,
  language: Language,
): HoldingOption {
  const words = optionsPageWordsOf(language)
  const say = finding.values.length > 1 ? words.mark : words.markOneView
  const directions = finding.readings.map((_, reading) =>
    one.views.map(({ readings }) => directionOfGain(readings[reading]!.gain)),
  )
  const holding = holdingOf(directions.flat())
  const titles = one.options.map((id) => titleOf(situation, id, language))
  const { cost } = situation.options.find(({ id }) => id === one.options[0])!
  return {
    id: one.id,
    title: titles.join(language === 'ja' ? '＋' : ' + '),
    holding,
    mark: holdingMarks[holding],
    words: say[holding],
    readings: finding.readings.map((id, reading) => {
      const own = holdingOf(directions[reading]!)
      const gains = one.views.map(({ readings }, values) =>
        directions[reading]![values] === 0 ? null : scorePoints(readings[reading]!.gain.value),
      )
      return { id, mark: holdingMarks[own], words: say[own], gains }
    }),
    regrets: one.views.map(({ regret }) => scorePoints(regret.ninety).replace('+', '')),
    cost: cost === null ? null : phrasesOf(language).costs[cost],
    unbeatenIn: finding.readings.filter((_, reading) => one.undominated[reading]),
  }
}

/** @param directions  of the gains: 1 for a gain, −1 for a loss, 0 for neither */
export function holdingOf(directions: readonly number[]): Holding {
  const helps = directions.filter((one) => one > 0).length
  const harms = directions.some((one) => one < 0)
  if (helps > 0 && harms) return 'divided'
  if (harms) return 'harms'
  if (helps === 0) return 'unseen'
  return helps === directions.length ? 'throughout' : 'partly'
}

function titleOf({ options }: WithOptions, id: string, language: Language): string {
  const found = options.find((option) => option.id === id)
  return (found && pickText(found.title, language)) || id
}

function gainOf({ views }: HoldingStrategy): number {
  return views
    .flatMap(({ readings }) => readings.map(({ gain }) => gain.value))
    .reduce((sum, gain) => sum + gain, 0)
}
