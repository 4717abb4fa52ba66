import type { Sign } from '../../lenses/options/signs.ts'
import { percent } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { type OptionsSheet, scorePoints } from './options-sheet.ts'

/** Which options hang on a sign on the day asked for, and on which: of each option by each view the most valuable. */
export function signLines(sheet: OptionsSheet): string[] {
  const { finding, words, columns, paint } = sheet
  if (finding.signs.length === 0) return []
  const best = new Map<string, Sign>()
  for (const sign of finding.signs.filter(isDecisive)) {
    const key = `${sign.option} ${sign.values}`
    const known = best.get(key)
    if (known === undefined || sign.worth > known.worth) best.set(key, sign)
  }
  const shown = [...best.values()].sort((one, other) => other.worth - one.worth)
  return [
    ...wrapText(words.signsNote, columns).map(paint.quiet),
    ...(shown.length === 0 ? wrapText(words.noSign, columns) : []),
    ...shown.flatMap((sign) => signSentences(sign, sheet)),
    ...telling(sheet, shown).flatMap((sign) => tellingSentence(sign, sheet)),
  ]
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

function tellingSentence(
  { option, values, indicator, seen, unseen, chance }: Sign,
  sheet: OptionsSheet,
): string[] {
  const { words, situation, language, columns, letter } = sheet
  const title = pickText(situation.indicators.find(({ id }) => id === indicator)!.title, language)
  const name = phrasesOf(language).quoted(sheet.option(option))
  const gains = words.signGains(
    letter(values),
    scorePoints(seen.value),
    scorePoints(unseen.value),
    percent(chance, language),
  )
  const line = `${words.signMatters(name, title)}${language === 'ja' ? '' : ' '}${gains}`
  return wrapText(line, columns - 2).map((part, at) => `${at === 0 ? '· ' : '  '}${part}`)
}

/** Whether sampling leaves no doubt that the option gains on one side of the sign and loses on the other. */
function isDecisive({ seen, unseen, worth }: Sign): boolean {
  const sides = [seen, unseen]
  const gains = sides.some(({ value, interval }) => (interval?.low ?? value) > 0)
  const losses = sides.some(({ value, interval }) => (interval?.high ?? value) < 0)
  return gains && losses && worth > 0
}

function signSentences(
  { option, values, indicator, seen, unseen, chance }: Sign,
  sheet: OptionsSheet,
): string[] {
  const { words, situation, language, columns, letter } = sheet
  const title = pickText(situation.indicators.find(({ id }) => id === indicator)!.title, language)
  const name = phrasesOf(language).quoted(sheet.option(option))
  const rule = seen.value > unseen.value ? words.takeIf(name, title) : words.takeUnless(name, title)
  const gains = words.signGains(
    letter(values),
    scorePoints(seen.value),
    scorePoints(unseen.value),
    percent(chance, language),
  )
  return [
    ...wrapText(rule, columns - 2).map((line, at) => `${at === 0 ? '· ' : '  '}${line}`),
    ...wrapText(gains, columns - 4).map((line) => `    ${line}`),
  ]
}
