import type { AdaptivePathway } from '../../lenses/options/adaptive-pathways.ts'
import { percent } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { type OptionsSheet, scorePoints } from './options-sheet.ts'

/** Less than this many points of the score is not worth waiting for. */
const least = 0.05

/** A plan of two steps, with the indicators that it looks at. */
export interface PlanTold {
  readonly key: string
  readonly sentence: string
  readonly indicators: readonly { readonly id: string; readonly title: string }[]
}

/** For each set of values: what to do now, and what only once a sign is seen; or that nothing is worth leaving until then. */
export function plansTold(sheet: OptionsSheet): PlanTold[] {
  const { finding, words, situation, language } = sheet
  if (finding.signs.length === 0) return []
  const titleOf = (id: string) =>
    pickText(situation.indicators.find((one) => one.id === id)!.title, language) || id
  return finding.values.flatMap((_, values): PlanTold[] => {
    const told = worthTelling(finding.pathways.filter((one) => one.values === values))
    if (told.length === 0)
      return [{ key: `${values}`, sentence: words.noPathway(sheet.letter(values)), indicators: [] }]
    return told.map((one) => ({
      key: [values, ...one.indicators].join(' '),
      sentence: `${words.pathwayBy(sheet.letter(values))}${pathwaySentence(one, sheet)}`,
      indicators: one.indicators.map((id) => ({ id, title: titleOf(id) })),
    }))
  })
}

export function pathwayLines(sheet: OptionsSheet): string[] {
  return plansTold(sheet).flatMap(({ sentence }) =>
    wrapText(sentence, sheet.columns - 2).map((part, at) => `${at === 0 ? '· ' : '  '}${part}`),
  )
}

/** The most valuable of all, and the best by one look where two are the best and little more. */
function worthTelling(pathways: readonly AdaptivePathway[]): AdaptivePathway[] {
  const sure = pathways.filter(
    ({ worth }) => worth.value >= least && (worth.interval?.low ?? worth.value) > 0,
  )
  const [best] = sure
  const simple = sure.find(({ indicators }) => indicators.length === 1)
  return [...new Set([best, simple])].filter((one) => one !== undefined)
}

function pathwaySentence(pathway: AdaptivePathway, sheet: OptionsSheet): string {
  const { words, language } = sheet
  const space = language === 'ja' ? '' : ' '
  const { worth, fixed, now } = pathway
  const interval = worth.interval
    ? words.between(scorePoints(worth.interval.low), scorePoints(worth.interval.high))
    : null
  return [
    words.pathwayNow(optionsName(now, sheet)),
    ...branchSentences(pathway, sheet),
    words.pathwayWorth(scorePoints(worth.value), interval, optionsName(fixed, sheet)),
  ].join(space)
}

/** Branches in which the same is done are told once; those in which nothing is added last. */
function branchSentences({ indicators, branches, now }: AdaptivePathway, sheet: OptionsSheet): string[] {
  const { words, language, situation } = sheet
  const { quoted, and } = phrasesOf(language)
  const titles = indicators.map((id) =>
    quoted(pickText(situation.indicators.find((one) => one.id === id)!.title, language)),
  )
  const lookOf = (seen: readonly boolean[]) => {
    const list = (wanted: boolean) => titles.filter((_, place) => seen[place] === wanted)
    return words.lookedAt(
      list(true).length === 0 ? null : and(list(true)),
      list(false).length === 0 ? null : and(list(false)),
      seen.length,
    )
  }
  const acting = branches.filter(({ later }) => later.length > 0)
  const sentences = acting.map(({ seen, chance, later }) =>
    words.pathwayBranch(lookOf(seen), percent(chance, language), laterName(later, now, sheet)),
  )
  return acting.length === branches.length ? sentences : [...sentences, words.pathwayElse]
}

/** Options to be taken on the day, each with what it comes after. */
function laterName(later: readonly string[], now: readonly string[], sheet: OptionsSheet): string {
  const { words, situation, language } = sheet
  const { quoted, and } = phrasesOf(language)
  const parts = later.map((id) => {
    const needs = situation.options.find((one) => one.id === id)?.needs ?? []
    const before = needs.filter((one) => now.includes(one) || later.includes(one))
    const name = quoted(sheet.option(id))
    return before.length === 0 ? name : words.after(name, and(before.map((one) => quoted(sheet.option(one)))))
  })
  return and(parts)
}

/** A set of options by the name it has above, else by its titles. */
function optionsName(options: readonly string[], sheet: OptionsSheet): string {
  const { quoted, and } = phrasesOf(sheet.language)
  if (options.length === 0) return sheet.words.doNothing
  const known = sheet.combinations.find((one) => one.options.join() === options.join())
  return known === undefined ? and(options.map((id) => quoted(sheet.option(id)))) : sheet.name(known)
}
