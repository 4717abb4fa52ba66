import { lackingNeeds } from '../../language/needs.ts'
import type { Measured } from '../../lenses/measured.ts'
import { isProbability, type UsedCriterion } from '../../lenses/options/criteria.ts'
import type { StrategyFinding } from '../../lenses/options/options-finding.ts'
import { directionOfGain } from '../../lenses/options/score-outcomes.ts'
import { claimWords } from '../claim-words.ts'
import { signed } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { textTable } from '../terminal/text-table.ts'
import { cutText, padText, textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { type OptionsSheet, scorePoints } from './options-sheet.ts'

/** More columns of gains than this are drawn together, one for each set of values. */
const mostColumns = 6
const shownChanges = 3

/** What each measure does by itself, those of one verdict together, with what it changes and a claim. */
export function effectLines(sheet: OptionsSheet): string[] {
  const { words, singles, paint, columns, finding } = sheet
  if (singles.length === 0) return []
  const order = ['helps', 'depends', 'harms', 'unseen'] as const
  const groups = order.map((verdict) => ({
    verdict,
    members: singles
      .filter((one) => one.verdict === verdict)
      .toSorted((one, other) => totalGain(other) - totalGain(one)),
  }))
  const shown = groups.flatMap(({ members }) => members)
  const heads = headRows(sheet)
  const right = heads[0]!.map((_, column) => column).slice(1)
  const table = textTable([...heads, ...shown.map((one) => effectRow(one, sheet))], columns, right)
  const rowOf = (one: StrategyFinding) => table[heads.length + shown.indexOf(one)]!
  const isOneView = finding.values.length * finding.readings.length === 1
  const verdicts = isOneView ? words.verdictsOneView : words.verdicts
  return [
    ...wrapText(words.effectsNote(finding.origin === 'criteria'), columns).map(paint.quiet),
    ...viewKeys(sheet),
    '',
    ...table.slice(0, heads.length).map(paint.quiet),
    ...groups.flatMap(({ verdict, members }) =>
      members.length === 0
        ? []
        : [
            paint.strong(verdicts[verdict]),
            ...members.flatMap((one) => [rowOf(one), ...detailLines(one, sheet)]),
          ],
    ),
  ]
}

function totalGain({ views }: StrategyFinding): number {
  return views.reduce(
    (sum, { readings }) => sum + readings.reduce((gains, { gain }) => gains + gain.value, 0),
    0,
  )
}

/** What the letters and the ids of readings stand for. */
function viewKeys({
  finding,
  words,
  view,
  letter,
  readings,
  language,
  paint,
  columns,
}: OptionsSheet): string[] {
  const values = finding.values.map((_, place) => words.view(letter(place), view(place)))
  const heads = finding.readings.map((id) => {
    const title = readings.find((head) => head.id === id)?.title ?? {}
    const said = pickText(title, language)
    return said === '' || said === id ? id : words.readingKey(id, said)
  })
  const isPlain = heads.length === 1 && heads[0] === finding.readings[0]
  const keys = [...values, ...(isPlain ? [] : [heads.join('   ')])]
  return keys.flatMap((line) => wrapText(line, columns)).map(paint.quiet)
}

function isWide({ finding }: OptionsSheet): boolean {
  return finding.values.length * finding.readings.length > mostColumns
}

function headRows(sheet: OptionsSheet): string[][] {
  const { finding, words, letter } = sheet
  if (isWide(sheet)) return [[words.measure, ...finding.values.map((_, place) => letter(place))]]
  const letters = finding.values.flatMap((_, place) =>
    finding.readings.map((_reading, at) => (at === 0 ? letter(place) : '')),
  )
  const readings = finding.values.flatMap(() => finding.readings.map((id) => cutText(id, 8)))
  const isPlain = finding.values.length === 1 && finding.readings.length === 1
  return isPlain
    ? [[words.measure, letter(0)]]
    : [
        ['', ...letters],
        [words.measure, ...readings],
      ]
}

function effectRow(one: StrategyFinding, sheet: OptionsSheet): string[] {
  return [`  ${sheet.option(one.options[0]!)}`, ...gainCells(one, sheet)]
}

function gainCells(one: StrategyFinding, sheet: OptionsSheet): string[] {
  if (isWide(sheet)) {
    return one.views.map(({ readings }) => {
      const gains = readings.map(({ gain }) => gain.value)
      const [low, high] = [scorePoints(Math.min(...gains)), scorePoints(Math.max(...gains))]
      if (readings.every(({ gain }) => directionOfGain(gain) === 0)) return '·'
      return low === high ? low : sheet.words.to(low, high)
    })
  }
  return one.views.flatMap(({ readings }) =>
    readings.map(({ gain }) => (directionOfGain(gain) === 0 ? '·' : scorePoints(gain.value))),
  )
}

/** What a measure costs, what it changes, and a claim that speaks for it. */
function detailLines(one: StrategyFinding, sheet: OptionsSheet): string[] {
  const { situation, language, columns, paint, words } = sheet
  const { because, cost } = situation.options.find(({ id }) => id === one.options[0])!
  const claim = because[0] === undefined ? null : claimWords(situation, language)(because[0])
  const tail = claim === null ? '' : `${claim.id}${claim.grade === null ? '' : ` ${claim.grade}`}`
  const room = columns - 6 - textWidth(tail) - 2
  const price = cost === null ? [] : [words.cost(phrasesOf(language).costs[cost])]
  return [
    ...wrapText([...price, changesOf(one, sheet)].join(words.separator), columns - 4).map(
      (line) => `    ${line}`,
    ),
    ...(claim === null
      ? []
      : [`    ${paint.quiet('·')} ${padText(cutText(claim.says, room), room)}  ${paint.quiet(tail)}`]),
  ]
}

/** Changes smaller than this many percentage points are not worth a line. */
const leastShown = 0.3

/**
 * The criteria that a strategy moves most: by how much likelier each becomes to go well, or better in its own unit; of
 * contingencies, by how much their chance changes.
 */
function changesOf({ outcomes }: StrategyFinding, sheet: OptionsSheet): string {
  const { finding, words, criterion } = sheet
  const moved = finding.criteria.flatMap((one, place) => {
    const isChance = isProbability(one)
    const scale = (one.want === 'low' && finding.origin === 'criteria' ? -1 : 1) * (isChance ? 100 : 1)
    const changes = outcomes.flatMap((criteria) => criteria[place]!.change ?? [])
    const least = isChance ? leastShown : 0
    if (!changes.some((change) => isSeen(change, least / Math.abs(scale)))) return []
    const amounts = changes.map(({ value }) => scale * value)
    return [{ one, amounts, size: Math.max(...amounts.map(Math.abs)) }]
  })
  const shown = moved.sort((one, other) => other.size - one.size).slice(0, shownChanges)
  if (shown.length === 0) return words.noChange
  return shown
    .map(({ one, amounts }) =>
      words.change(criterion(one.id), `${amountSpan(amounts, words)}${unitOf(one, sheet)}`),
    )
    .join(words.separator)
}

function isSeen({ value, interval }: Measured, least: number): boolean {
  const isClear = interval === undefined || interval.low > 0 || interval.high < 0
  return value !== 0 && Math.abs(value) >= least && isClear
}

/** The unit of a mean, after a space; percentage points go without. */
function unitOf({ ask }: UsedCriterion, { situation, language }: OptionsSheet): string {
  if (ask.kind !== 'mean') return ''
  const unit = situation.quantities.find(({ id }) => id === ask.quantity)?.unit ?? {}
  return ` ${pickText(unit, language)}`
}

function amountSpan(amounts: readonly number[], words: OptionsSheet['words']): string {
  const text = (value: number) => signed(value, Math.abs(value) < 2 ? 1 : 0)
  const [low, high] = [text(Math.min(...amounts)), text(Math.max(...amounts))]
  return low === high ? low : words.to(low, high)
}

/** The combinations: what they take, what they gain and what they may fall short. */
export function combinationLines(sheet: OptionsSheet): string[] {
  const { combinations, words, columns, paint, finding, option, draws } = sheet
  const exclusive = exclusivePairs(sheet).map(([one, other]) => words.exclusive(option(one), option(other)))
  const refused = finding.refused.map((ids) => refusedLine(ids, sheet))
  if (combinations.length + refused.length === 0) return []
  return [
    ...wrapText(words.combinationsNote(draws), columns).map(paint.quiet),
    '',
    ...combinations.flatMap((one, place) => [
      ...wrapText(`${words.Combination(place + 1)}  ${originOf(one, sheet)}`, columns).map(paint.strong),
      ...membersOf(one, sheet).map((line) => paint.quiet(`  ${line}`)),
      ...one.views.flatMap((_, values) => gainLine(one, values, sheet)),
    ]),
    ...[...refused, ...exclusive].flatMap((line) => wrapText(line, columns)),
  ]
}

export function refusedLine(ids: readonly string[], { words, option, situation }: OptionsSheet): string {
  const list = (names: readonly string[]) => names.map(option).join(words.separator)
  const lacking = lackingNeeds(situation.options, ids)
  return lacking.length === 0 ? words.refused(list(ids)) : words.lacking(list(ids), list(lacking))
}

/** Ids of all options that were tried. */
export function triedOptions({ finding }: OptionsSheet): string[] {
  return [...new Set(finding.strategies.flatMap(({ options }) => options))]
}

/** Pairs of the measures tried that exclude each other. */
export function exclusivePairs(sheet: OptionsSheet): [string, string][] {
  const ids = triedOptions(sheet)
  return sheet.situation.options.flatMap(({ id, excludes }) =>
    ids.includes(id)
      ? excludes.filter((other) => ids.includes(other)).map((other): [string, string] => [id, other])
      : [],
  )
}

export function originOf(
  { origin, values }: StrategyFinding,
  { words, finding, letter }: OptionsSheet,
): string {
  if (origin === 'needing') return words.needing
  if (origin !== 'helping') return words.asked
  const place = finding.values.findIndex(({ id }) => id === values)
  return values === null && finding.values.length > 1
    ? words.helpingAll
    : words.helpingBy(letter(Math.max(0, place)))
}

/** What is in a combination or what is not, whichever is the shorter list. */
function membersOf({ options }: StrategyFinding, sheet: OptionsSheet): string[] {
  const { words, option, columns } = sheet
  const left = triedOptions(sheet).filter((id) => !options.includes(id))
  const list = (ids: readonly string[]) => ids.map(option).join(words.separator)
  const isMost = left.length > 0 && left.length < options.length
  return wrapText(isMost ? words.without(list(left)) : words.taken(list(options)), columns - 2)
}

function gainLine(one: StrategyFinding, values: number, sheet: OptionsSheet): string[] {
  const { words, finding, letter, columns } = sheet
  const { readings, regret } = one.views[values]!
  const gains = readings.map(({ gain, gainBand }, reading) =>
    words.gainIn(
      finding.readings[reading]!,
      scorePoints(gain.value),
      gainBand === undefined ? null : words.to(scorePoints(gainBand.low), scorePoints(gainBand.high)),
    ),
  )
  const short = scorePoints(regret.ninety).replace('+', '')
  return wrapText(`${letter(values)}  ${[...gains, words.regret(short)].join('   ')}`, columns - 2).map(
    (line) => `  ${line}`,
  )
}
