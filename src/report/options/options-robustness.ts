import { hasLimit, isProbability, type UsedCriterion } from '../../lenses/options/criteria.ts'
import type { StateLimit } from '../../lenses/options/described-state.ts'
import type { Failure } from '../../lenses/options/failures.ts'
import type { Flip } from '../../lenses/options/flips.ts'
import type { StrategyFinding } from '../../lenses/options/options-finding.ts'
import { fittingDigits, percent, plainNumber } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { bestBy, type OptionsSheet, robustCombination, strategyCalled } from './options-sheet.ts'

/** How often each limit is kept by doing nothing and by each combination (the best measures where there is none). */
export function limitLines(sheet: OptionsSheet): string[] {
  const { finding, words, criterion, columns, paint, draws } = sheet
  const limited = [...finding.criteria.keys()].filter((place) => hasLimit(finding.criteria[place]!))
  if (limited.length === 0) return []
  const shown = comparedStrategies(sheet)
  const tables = finding.readings.flatMap((id, reading) => {
    const rows = limited.map((place) => [
      words.limit(criterion(finding.criteria[place]!.id), boundOf(finding.criteria[place]!, sheet)),
      ...shown.map(({ strategy }) => share(strategy.outcomes[reading]![place]!.satisficing, sheet)),
    ])
    const all = [words.allLimits, ...shown.map(({ strategy }) => share(strategy.allLimits[reading]!, sheet))]
    const head = [id, ...shown.map(({ name }) => name)]
    const right = shown.map((_, column) => column + 1)
    const [first, ...rest] = textTable([head, ...rows, all], columns, right)
    return [paint.quiet(first!), ...rest.slice(0, -1), paint.strong(rest.at(-1)!), '']
  })
  return [...wrapText(words.limitsNote(draws), columns).map(paint.quiet), '', ...tables.slice(0, -1)]
}

/** Doing nothing and the first combinations, by their short names. */
export function comparedStrategies(sheet: OptionsSheet): { strategy: StrategyFinding; name: string }[] {
  const { finding, combinations, words } = sheet
  const nothing = { strategy: finding.strategies[0]!, name: words.nothing }
  return [
    nothing,
    ...combinations.slice(0, 4).map((strategy, place) => ({ strategy, name: words.short(place + 1) })),
  ]
}

function share(value: number | null, { language }: OptionsSheet): string {
  return value === null ? '–' : percent(value, language)
}

export function boundOf(criterion: UsedCriterion, { words, language }: OptionsSheet): string {
  const text = (bound: number) =>
    isProbability(criterion) ? percent(bound, language) : plainNumber(bound, fittingDigits(bound))
  return [
    ...(criterion.atMost === null ? [] : [words.atMost(text(criterion.atMost))]),
    ...(criterion.atLeast === null ? [] : [words.atLeast(text(criterion.atLeast))]),
  ].join(words.separator)
}

/** Where the best strategy changes as weight moves between sets of values, or credence between readings. */
export function flipLines(sheet: OptionsSheet): string[] {
  const { finding, words, columns } = sheet
  return (['single', 'all'] as const).flatMap((among) => {
    const own = finding.flips.filter((flip) => flip.among === among)
    if (own.length === 0) return []
    const lines = [...flipsBy('values', own, sheet), ...flipsBy('readings', own, sheet)]
    return [
      among === 'single' ? words.flipsSingle : words.flipsAll,
      ...lines.flatMap((line) =>
        wrapText(line, columns - 4).map((part, at) => `${at === 0 ? '  · ' : '    '}${part}`),
      ),
    ]
  })
}

/** Flips of one kind; where the ranking never does, who is best once, and that this changes nothing. */
function flipsBy(kind: Flip['kind'], all: readonly Flip[], sheet: OptionsSheet): string[] {
  const { words } = sheet
  const own = all.filter((flip) => flip.kind === kind)
  const flipping = own.filter(({ pieces }) => pieces.length > 1)
  if (own.length === 0 || flipping.length > 0) return flipping.map((flip) => flipSentence(flip, sheet))
  const isTold = kind === 'readings' && all.some((flip) => flip.kind === 'values')
  const best = words.always(sheet.name(strategyCalled(sheet, own[0]!.pieces[0]!.strategy)))
  if (isTold) return [words.noFlipByReading]
  return kind === 'values' ? [best, words.noFlipByValues] : [best, words.noFlipByReading]
}

export function flipSentence({ kind, first, second, values, pieces }: Flip, sheet: OptionsSheet): string {
  const { words, letter, finding, language } = sheet
  const what =
    kind === 'values'
      ? words.flipValues(letter(first), letter(second))
      : words.flipReadings(finding.readings[first]!, finding.readings[second]!, letter(values!))
  const named = pieces.map(({ strategy, to }) => ({
    name: sheet.name(strategyCalled(sheet, strategy)),
    to: to < 1 ? percent(to, language) : null,
  }))
  return `${what}${phrasesOf(language).colon}${words.pieces(named)}`
}

/** The strategy whose failures are worth telling: the one that harms nowhere, else the best by the first set of values. */
export function toldStrategy(sheet: OptionsSheet): StrategyFinding {
  return robustCombination(sheet) ?? bestBy(sheet, 0)
}

/** In which states of the world the recommended strategy fails. */
export function failureLines(sheet: OptionsSheet): string[] {
  const { finding, words, columns, paint } = sheet
  const told = toldStrategy(sheet)
  const own = finding.failures.filter(({ strategy }) => strategy === told.id)
  if (own.length === 0) return []
  return [
    ...wrapText(words.failuresNote, columns).map(paint.quiet),
    '',
    ...own.flatMap((failure) => [
      ...wrapText(failureSentence(failure, sheet), columns),
      ...wrapText(boxSentence(failure, sheet), columns - 2).map((line) => `  ${line}`),
    ]),
  ]
}

export function failureSentence({ of, share: failing }: Failure, sheet: OptionsSheet): string {
  const { words, criterion, finding, letter, language } = sheet
  const often = percent(failing, language)
  if (of.kind === 'worse') return words.worse(letter(of.values), often)
  const limited = finding.criteria.find(({ id }) => id === of.criterion)!
  return words.breaks(words.limit(criterion(limited.id), boundOf(limited, sheet)), often)
}

export function boxSentence({ box }: Failure, sheet: OptionsSheet): string {
  const { words, language } = sheet
  if (box === null) return words.noBox
  const inReadings = box.limits.find((limit) => limit.kind === 'reading')?.readings
  const conditions = box.limits.map((limit) => stateWords(limit, inReadings ?? sheet.finding.readings, sheet))
  return words.box(
    conditions.join(words.and),
    percent(box.density, language),
    percent(box.coverage, language),
  )
}

/** One restriction in words: the values of the judgement where they are the same in all readings meant, else a share of its range. */
function stateWords(limit: StateLimit, readings: readonly string[], sheet: OptionsSheet): string {
  const { words, finding, language, situation, judgement } = sheet
  if (limit.kind === 'reading') return words.inReadings(limit.readings.join(words.separator))
  const placed = judgement(limit.address)
  if (placed === null) return words.judgedAt(limit.address, '')
  const say = judgementWords(situation, language)
  const ranges = readings.map((id) => {
    const values = limit.values[finding.readings.indexOf(id)]
    return values ? say({ ...placed, judgement: { ...placed.judgement, ...values } }).range : null
  })
  const isOne = new Set(ranges).size === 1 && ranges[0] !== null
  const { subject } = say(placed)
  return words.judgedAt(subject, isOne ? ranges[0]! : stretchWords(limit, sheet))
}

function stretchWords(
  { from, to }: { readonly from: number; readonly to: number },
  { words, language }: OptionsSheet,
): string {
  if (from === 0) return words.lower(percent(to, language))
  if (to === 1) return words.upper(percent(1 - from, language))
  return words.stretch(percent(from, language), percent(to, language))
}

const shownJudgements = 3
/** Less than this many points of the score is worth nobody's inquiry. */
export const worthTelling = 0.005

/** What it would be worth to the choice to know more. */
export function informationLines(sheet: OptionsSheet): string[] {
  const { finding, words, columns, paint } = sheet
  const groups = (['single', 'all'] as const).flatMap((among) => {
    const own = finding.information.filter((one) => one.among === among)
    if (own.length === 0) return []
    const head = among === 'single' ? words.flipsSingle : words.flipsAll
    if (own.every(({ everything }) => everything < worthTelling))
      return wrapText(words.nothingToLearn(head), columns)
    const lines = own.map((one) => worthSentence(one, sheet))
    return [
      head,
      ...lines.flatMap((line) =>
        wrapText(line, columns - 4).map((part, at) => `${at === 0 ? '  · ' : '    '}${part}`),
      ),
    ]
  })
  return groups.length === 0 ? [] : [...wrapText(words.informationNote, columns).map(paint.quiet), ...groups]
}

export function worthSentence(
  { values, everything, reading, judgements }: OptionsSheet['finding']['information'][number],
  sheet: OptionsSheet,
): string {
  const { words, letter, situation, language } = sheet
  const say = judgementWords(situation, language)
  const amount = (value: number) => plainNumber(value, value < 0.1 ? 2 : 1)
  const parts = [
    words.worth(letter(values), amount(everything)),
    ...(reading === null || reading < worthTelling ? [] : [words.worthReading(amount(reading))]),
    ...judgements
      .filter(({ worth }) => worth >= worthTelling)
      .slice(0, shownJudgements)
      .map(({ address, worth }) => {
        const placed = sheet.judgement(address)
        return words.worthJudgement(placed === null ? address : say(placed).subject, amount(worth))
      }),
  ]
  return parts.join(words.separator)
}
