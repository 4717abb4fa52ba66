import type { Sign } from '../../lenses/options/signs.ts'
import { percent } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { type OptionsSheet, scorePoints } from './options-sheet.ts'

/** What signs say: those that decide about an option, and those that only tell of it. */
export interface SignsToldOf {
  /** Of each option by each set of values the most valuable. */
  readonly decisive: readonly Sign[]
  readonly telling: readonly Sign[]
}

export function signsToldOf(sheet: OptionsSheet): SignsToldOf {
  const best = new Map<string, Sign>()
  for (const sign of sheet.finding.signs.filter(isDecisive)) {
    const key = `${sign.option} ${sign.values}`
    const known = best.get(key)
    if (known === undefined || sign.worth > known.worth) best.set(key, sign)
  }
  const decisive = [...best.values()].sort((one, other) => other.worth - one.worth)
  return { decisive, telling: telling(sheet, decisive) }
}

/** Which options hang on a sign on the day asked for, and on which. */
export function signLines(sheet: OptionsSheet): string[] {
  const { finding, words, columns, paint } = sheet
  if (finding.signs.length === 0) return []
  const { decisive, telling: others } = signsToldOf(sheet)
  return [
    ...wrapText(words.signsNote, columns).map(paint.quiet),
    ...(decisive.length === 0 ? wrapText(words.noSign, columns) : []),
    ...decisive.flatMap((sign) => {
      const { rule, gains } = signWords(sign, true, sheet)
      return [
        ...wrapText(rule, columns - 2).map((line, at) => `${at === 0 ? '· ' : '  '}${line}`),
        ...wrapText(gains, columns - 4).map((line) => `    ${line}`),
      ]
    }),
    ...others.flatMap((sign) => {
      const { rule, gains } = signWords(sign, false, sheet)
      const line = `${rule}${sheet.language === 'ja' ? '' : ' '}${gains}`
      return wrapText(line, columns - 2).map((part, at) => `${at === 0 ? '· ' : '  '}${part}`)
    }),
  ]
}

/** What to do on a sign, or that it tells of an option; and what the option gains with and without it. */
export function signWords(
  { option, values, indicator, seen, unseen, chance }: Sign,
  isDecisive: boolean,
  { words, situation, language, letter, option: titleOf }: OptionsSheet,
): { readonly rule: string; readonly gains: string } {
  const title = pickText(situation.indicators.find(({ id }) => id === indicator)!.title, language)
  const name = phrasesOf(language).quoted(titleOf(option))
  const take = seen.value > unseen.value ? words.takeIf(name, title) : words.takeUnless(name, title)
  return {
    rule: isDecisive ? take : words.signMatters(name, title),
    gains: words.signGains(
      letter(values),
      scorePoints(seen.value),
      scorePoints(unseen.value),
      percent(chance, language),
    ),
  }
}

const mostTelling = 5

/** Signs that decide nothing and yet move what an option is worth, the most of each option by each view. */
function telling({ finding }: OptionsSheet, decisive: readonly Sign[]): Sign[] {
  const key = ({ option, values }: Sign) => `${option} ${values}`
  const decided = new Set(decisive.map(key))
  const difference = ({ seen, unseen }: Sign) => Math.abs(seen.value - unseen.value)
  const best = new Map<string, Sign>()
  for (const sign of finding.signs) {
    const known = best.get(key(sign))
    if (decided.has(key(sign)) || !isApart(sign)) continue
    if (known === undefined || difference(sign) > difference(known)) best.set(key(sign), sign)
  }
  return [...best.values()].sort((one, other) => difference(other) - difference(one)).slice(0, mostTelling)
}

/** Whether the intervals of the gains with and without the sign lie apart. */
function isApart({ seen, unseen }: Sign): boolean {
  const [a, b] = [seen, unseen].map(({ value, interval }) => interval ?? { low: value, high: value })
  return a!.low > b!.high + least || b!.low > a!.high + least
}

/** Less than this many points of the score is not worth watching for. */
const least = 0.05

/** Whether sampling leaves no doubt that the option gains on one side of the sign and loses on the other. */
function isDecisive({ seen, unseen, worth }: Sign): boolean {
  const sides = [seen, unseen]
  const gains = sides.some(({ value, interval }) => (interval?.low ?? value) > 0)
  const losses = sides.some(({ value, interval }) => (interval?.high ?? value) < 0)
  return gains && losses && worth > 0
}
