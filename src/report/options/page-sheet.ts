import type { StrategyFinding } from '../../lenses/options/options-finding.ts'
import { inOrder } from '../../lenses/options/strategies.ts'
import type { Language } from '../language.ts'
import { plainPaint } from '../terminal/paint.ts'
import { type OptionsAccount, type OptionsSheet, optionsSheet } from './options-sheet.ts'
import { optionsPageWordsOf } from './page-words-of.ts'

/** What a page tells options from: somebody's own combination stands last and is called so. */
export interface OptionsPageSheet extends OptionsSheet {
  /** The id of one's own choice as a strategy; null where nothing is chosen, or it was not tried. */
  readonly own: string | null
  /** A strategy as it stands in a table. */
  readonly label: (strategy: StrategyFinding) => string
}

export function optionsPageSheet(
  account: OptionsAccount,
  taken: readonly string[],
  language: Language,
): OptionsPageSheet {
  const sheet = optionsSheet(account, language, 80, plainPaint)
  const words = optionsPageWordsOf(language)
  const id = inOrder(taken).join('+')
  const own = sheet.finding.strategies.find((one) => one.id === id) ?? null
  const isOwn = (one: StrategyFinding) => one === own && one.origin === 'asked'
  const others = sheet.combinations.filter((one) => !isOwn(one))
  const name = (one: StrategyFinding) => {
    if (isOwn(one)) return words.own
    const place = others.indexOf(one)
    return place < 0 ? sheet.name(one) : sheet.words.combination(place + 1)
  }
  return {
    ...sheet,
    combinations: [...others, ...sheet.combinations.filter(isOwn)],
    name,
    own: own?.id ?? null,
    label: (one) => {
      if (one.options.length === 0) return words.doNothing
      if (one.options.length === 1) return sheet.option(one.options[0]!)
      return isOwn(one) ? words.Own : sheet.words.Combination(others.indexOf(one) + 1)
    },
  }
}
