import type { Reuse } from '../../engine/evaluation/reusing-workers.ts'
import type { ReadingHead, Situation } from '../../language/situation.ts'
import type { OptionsFinding, StrategyFinding } from '../../lenses/options/options-finding.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import type { Paint } from '../terminal/paint.ts'
import { pickText } from '../text.ts'
import { en, type OptionsWords } from './options-words-en.ts'
import { ja } from './options-words-ja.ts'

/** What a comparison of options is told from. */
export interface OptionsAccount {
  /** How many evaluations were asked for, and how many were known from earlier runs. */
  readonly reuse?: Reuse
  readonly situation: Situation
  readonly finding: OptionsFinding
  /** Heads of all readings. */
  readonly readings: readonly ReadingHead[]
  /** The judgement of an address, in whichever course it stands. */
  readonly judgement: (address: string) => PlacedJudgement | null
}

/** Everything that the parts of the text need. */
export interface OptionsSheet extends OptionsAccount {
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly words: OptionsWords
  /** Titles by id of options, and of criteria. */
  readonly option: (id: string) => string
  readonly criterion: (id: string) => string
  /** A set of values by its letter, and by its title. */
  readonly letter: (values: number) => string
  readonly view: (values: number) => string
  /** A strategy as it stands in a sentence. */
  readonly name: (strategy: StrategyFinding) => string
  readonly combinations: readonly StrategyFinding[]
  readonly singles: readonly StrategyFinding[]
  readonly draws: number
}

export function optionsSheet(
  account: OptionsAccount,
  language: Language,
  columns: number,
  paint: Paint,
): OptionsSheet {
  const { situation, finding } = account
  const words = language === 'ja' ? ja : en
  const titled = (elements: readonly { id: string; title: Readonly<Record<string, string>> }[]) => {
    const titles = new Map(elements.map(({ id, title }) => [id, pickText(title, language) || id]))
    return (id: string) => titles.get(id) ?? id
  }
  const option = titled(situation.options)
  const combinations = finding.strategies.filter(({ options }) => options.length > 1)
  const view = (place: number) => {
    const { id, title } = finding.values[place]!
    if (id !== null) return pickText(title, language)
    return finding.origin === 'criteria' ? words.alike : words.byHarm
  }
  return {
    ...account,
    language,
    columns,
    paint,
    words,
    option,
    criterion: titled(finding.criteria),
    letter: (place) => String.fromCharCode(65 + place),
    view,
    name: (strategy) => {
      if (strategy.options.length === 0) return words.doNothing
      if (strategy.options.length > 1) return words.combination(combinations.indexOf(strategy) + 1)
      return phrasesOf(language).quoted(option(strategy.options[0]!))
    },
    combinations,
    singles: finding.strategies.filter(({ options }) => options.length === 1),
    draws: finding.plan.members,
  }
}

/** The strategy of an id, as results name it. */
export function strategyCalled({ finding }: OptionsSheet, id: string): StrategyFinding {
  return finding.strategies.find((one) => one.id === id)!
}

/** Points of the score with their sign, always to a tenth. */
export function scorePoints(value: number): string {
  const text = signed(value, 1)
  return text === '0' || text.includes('.') ? text : `${text}.0`
}

/** The gain of a strategy by one set of values at the nominal judgements, averaged over the readings. */
export function evenGain({ views }: StrategyFinding, values: number): number {
  const gains = views[values]!.readings.map(({ gain }) => gain.value)
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length
}

/** The strategy that gains most by one set of values. */
export function bestBy({ finding }: OptionsSheet, values: number): StrategyFinding {
  return finding.strategies.reduce((best, one) =>
    evenGain(one, values) > evenGain(best, values) ? one : best,
  )
}

/** The combination of all that helps somewhere and harms nowhere; null where there is none. */
export function robustCombination({ combinations }: OptionsSheet): StrategyFinding | null {
  return combinations.find(({ origin, values }) => origin === 'helping' && values === null) ?? null
}
