import type { Situation } from '../../language/situation.ts'
import type { CloseLook } from '../../lenses/stability/close-look.ts'
import type { Package } from '../../lenses/stability/packages.ts'
import type { StabilityFinding } from '../../lenses/stability.ts'
import { claimWords } from '../claim-words.ts'
import { elementWords } from '../element-words.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { inverseLines } from './inverse-lines.ts'
import { type LookSheet, lookLines } from './look-lines.ts'
import { outcomeWords } from './outcome-words.ts'
import { remarkLines } from './remark-lines.ts'

export interface StabilityTextOptions {
  readonly columns?: number
  readonly paint?: Paint
  /** What the other readings find, beside the one in hand. */
  readonly others?: readonly OtherReading[]
}

/** How many forms of each package could rest in another reading. */
export interface OtherReading {
  readonly title: string
  readonly packages: readonly Package[]
}

interface Sheet extends LookSheet {
  readonly situation: Situation
  readonly finding: StabilityFinding
  readonly columns: number
  readonly paint: Paint
}

/**
 * Which outcomes could rest, as text for a terminal, lines ended by `\n`: as things stand, the packages, what else could
 * rest, and what all that stands on. The finding must not be a refusal; `refusalText` says those.
 */
export function stabilityText(
  situation: Situation,
  finding: StabilityFinding,
  language: Language,
  { columns = 80, paint = plainPaint, others = [] }: StabilityTextOptions = {},
): string {
  const found = finding.conflict
  if (found === null) return ''
  const words = outcomeWords(situation, found, language)
  const sheet: Sheet = { situation, finding, found, words, language, columns: Math.max(60, columns), paint }
  const blocks = [
    head(sheet),
    askedBlock(sheet),
    todayBlock(sheet),
    packageBlocks(sheet),
    otherBlock(sheet),
    readingsBlock(sheet, others),
    claimsBlock(sheet),
    standsBlock(sheet),
  ]
  return plainBlocks(blocks)
}

function head({ situation, found, words, language, columns, paint }: Sheet): string[] {
  const { say } = words
  const names = elementWords(situation, language)
  const held = Object.keys(found.held).length === 0 ? [] : [say.held(words.states(found.held))]
  return [
    paint.quiet(pickText(situation.title, language)),
    paint.quiet(say.reading(pickText(situation.reading.title, language))),
    '',
    paint.strong(say.heading),
    ...wrapText(say.noChance, columns),
    '',
    ...wrapText(
      say.size(plainNumber(found.outcomes.length), words.actors(found.players.map(({ actor }) => actor))),
      columns,
    ),
    ...found.players.flatMap(({ actor, factors }) =>
      indented(say.decides(names.actor(actor), say.list(factors.map(names.factor))), columns, paint.quiet),
    ),
    ...held.flatMap((line) => wrapText(line, columns)),
  ]
}

function indented(text: string, columns: number, style = (line: string) => line): string[] {
  return wrapText(text, columns - 4).map((line, place) => style(`${place === 0 ? '  ' : '    '}${line}`))
}

function heading(title: string, note: string | null, { columns, paint }: Sheet): string[] {
  return [paint.strong(title), ...(note === null ? [] : wrapText(note, columns).map(paint.quiet))]
}

function lookOf({ finding }: Sheet, outcome: number): CloseLook {
  return finding.looks.find((look) => look.outcome === outcome)!
}

function body(sheet: Sheet, outcome: number, verdict: string): string[] {
  const lines = [verdict, ...lookLines(sheet, lookOf(sheet, outcome))]
  return lines.flatMap((line) => indented(line, sheet.columns))
}

function verdictOf({ words: { say } }: Sheet, { concepts }: CloseLook): string {
  if (concepts.includes('seq')) return say.rests
  return concepts.includes('gmr') ? say.restsFar : say.restsNot
}

function todayBlock(sheet: Sheet): string[] {
  const { found, words, finding } = sheet
  if (finding.asked?.outcome === found.today) return []
  const look = lookOf(sheet, found.today)
  return [...heading(words.say.today, null, sheet), ...body(sheet, found.today, verdictOf(sheet, look))]
}

function packageBlocks(sheet: Sheet): string[] {
  const { finding, words, language, found, paint } = sheet
  const { say } = words
  if (finding.packages.length === 0) return []
  const blocks = finding.packages.map(({ title, outcomes, resting, nearest }) => {
    const [some, all] = [plainNumber(resting), plainNumber(outcomes)]
    const verdict =
      resting === 0
        ? say.restsInNone(all)
        : resting === outcomes
          ? say.restsAlways(all)
          : say.restsIn(some, all)
    const changes = words.between(found.today, nearest)
    const form = changes === '' ? say.asToday : say.form(changes, resting > 0)
    return [
      '',
      ...wrapText(pickText(title, language), sheet.columns).map(paint.accent),
      ...[verdict, form, ...lookLines(sheet, lookOf(sheet, nearest))].flatMap((line) =>
        indented(line, sheet.columns),
      ),
    ]
  })
  return [...heading(say.packages, say.packagesNote, sheet), ...blocks.flat()]
}

/** Outcomes that could rest and that no package has shown yet. */
function otherBlock(sheet: Sheet): string[] {
  const { finding, words, found } = sheet
  const { say } = words
  const all = found.equilibria.seq.length
  if (all === 0) return [say.othersNone]
  const shown = new Set([found.today, ...finding.packages.map(({ nearest }) => nearest)])
  const others = finding.resting.filter((outcome) => !shown.has(outcome))
  if (others.length === 0) return []
  return [
    ...heading(say.others, say.othersMore(others.length, plainNumber(all)), sheet),
    ...others.flatMap((outcome) => [
      '',
      ...body(sheet, outcome, say.unlikeToday(words.between(found.today, outcome))),
    ]),
  ]
}

function askedBlock(sheet: Sheet): string[] {
  const { finding, words, found, columns } = sheet
  if (finding.asked === null) return []
  const { outcome, inverse, coalitions } = finding.asked
  const against = (coalitions ?? []).map(({ group, holds }) =>
    words.say.against(words.actors(group), words.say.list(holds.map((name) => name.toUpperCase()))),
  )
  const changes = words.between(found.today, outcome)
  return [
    ...heading(words.say.asked, null, sheet),
    ...indented(changes === '' ? words.say.asToday : words.say.unlikeToday(changes), columns),
    ...body(sheet, outcome, verdictOf(sheet, lookOf(sheet, outcome))),
    ...against.flatMap((line) => indented(line, columns)),
    '',
    ...heading(words.say.inverse, null, sheet),
    ...inverseLines(sheet, outcome, inverse).flatMap((line) => indented(line, columns)),
  ]
}

function readingsBlock(sheet: Sheet, others: readonly OtherReading[]): string[] {
  const { finding, situation, words, language, columns, paint } = sheet
  if (others.length === 0 || finding.packages.length === 0) return []
  const readings = [
    { title: pickText(situation.reading.title, language), packages: finding.packages },
    ...others,
  ]
  const { say } = words
  const count = (one: Package | undefined) =>
    one === undefined ? '–' : say.of(plainNumber(one.resting), plainNumber(one.outcomes))
  const rows = finding.packages.map(({ id, title }) => [
    pickText(title, language),
    ...readings.map(({ packages }) => count(packages.find((one) => one.id === id))),
  ])
  const marks = readings.map((_, place) => `(${place + 1})`)
  const [first, ...rest] = textTable(
    [[say.packageHead, ...marks], ...rows],
    columns,
    readings.map((_, place) => place + 1),
  )
  return [
    ...heading(say.readings, null, sheet),
    ...readings.map(({ title }, place) => paint.quiet(`(${place + 1}) ${title}`)),
    paint.quiet(first!),
    ...rest,
  ]
}

/** The claims that the sentences name, each with its words. */
function claimsBlock(sheet: Sheet): string[] {
  const { finding, situation, words, language, columns } = sheet
  const claim = claimWords(situation, language)
  const lines = finding.claims.map(claim).map(({ id, says, who }) => words.say.claim(id, says, who))
  return lines.length === 0
    ? []
    : [...heading(words.say.claims, null, sheet), ...lines.flatMap((line) => indented(line, columns))]
}

function standsBlock(sheet: Sheet): string[] {
  const { words, found, columns } = sheet
  const { say } = words
  const lines = [
    ...remarkLines(sheet),
    ...(found.draws === 0 ? [] : [say.draws(plainNumber(found.draws), String(found.seed))]),
  ]
  return [
    ...heading(say.stands, null, sheet),
    ...lines.flatMap((line) =>
      wrapText(line, columns - 2).map((part, place) => (place === 0 ? `· ${part}` : `  ${part}`)),
    ),
  ]
}
