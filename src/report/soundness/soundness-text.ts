import type { Coverage } from '../../language/coverage.ts'
import type { Situation } from '../../language/situation.ts'
import type { FactorDrift, Soundness } from '../../lenses/soundness.ts'
import { type ElementWords, elementWords } from '../element-words.ts'
import { percent, plainNumber, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { coverageByType } from './coverage-by-type.ts'
import { en, type SoundnessWords } from './soundness-words-en.ts'
import { ja } from './soundness-words-ja.ts'
import { weakSpots } from './weak-spots.ts'

/** What a check found, beside its diagnostics. */
export interface CheckFindings {
  readonly situation: Situation
  readonly soundness: Soundness
  readonly coverage: readonly Coverage[]
  readonly configurations: number
  readonly ledgerEntries: number
}

interface Sheet extends CheckFindings {
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly say: SoundnessWords
  readonly names: ElementWords
  readonly contingency: (id: string) => string
}

/** A check's findings as text for a terminal, lines ended by `\n`. */
export function soundnessText(
  findings: CheckFindings,
  language: Language,
  columns = 80,
  paint: Paint = plainPaint,
): string {
  const { situation } = findings
  const titles = new Map(situation.contingencies.map(({ id, title }) => [id, pickText(title, language)]))
  const sheet: Sheet = {
    ...findings,
    language,
    columns,
    paint,
    say: language === 'ja' ? ja : en,
    names: elementWords(situation, language),
    contingency: (id) => titles.get(id) ?? id,
  }
  const blocks = [
    summary(sheet),
    coverage(sheet),
    drift(sheet),
    contingencies(sheet),
    events(sheet),
    influences(sheet),
    weak(sheet),
  ]
  return plainBlocks(blocks)
}

function summary({
  say,
  situation,
  soundness,
  configurations,
  ledgerEntries,
  columns,
  language,
}: Sheet): string[] {
  const { factors, events, influences, contingencies, questions, options, indicators } = situation
  const share = soundness.judgements === 0 ? 0 : soundness.cited / soundness.judgements
  return [
    say.size(factors.length, plainNumber(configurations), events.length, influences.length),
    say.others(contingencies.length, questions.length, options.length, indicators.length, ledgerEntries),
    say.cited(soundness.cited, soundness.judgements, percent(share, language)),
  ].flatMap((line) => wrapText(line, columns))
}

function table(
  sheet: Sheet,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  if (rows.length === 0) return []
  const [first, ...rest] = textTable([head, ...rows], sheet.columns, right)
  return [sheet.paint.strong(title), sheet.paint.quiet(first!), ...rest]
}

function coverage(sheet: Sheet): string[] {
  const rows = coverageByType(sheet.coverage).map(({ type, carried, all }) =>
    sheet.say.coverage(type, carried, all, percent(carried / all, sheet.language)),
  )
  return rows.length === 0
    ? []
    : [sheet.paint.strong(sheet.say.coverageTitle), ...textTable(rows, sheet.columns, [1, 2])]
}

/** A sentence or two for each factor: titles of states are too long for columns. */
function drift(sheet: Sheet): string[] {
  const { say, names, soundness, columns, paint } = sheet
  const lines = soundness.factors.flatMap((found) => [
    ...wrapText(names.factor(found.factor), columns),
    ...wrapText(driftSentence(found, sheet), columns - 2).map((line) => paint.quiet(`  ${line}`)),
  ])
  return [paint.strong(say.driftTitle), ...lines]
}

function driftSentence({ factor, alone, isCited }: FactorDrift, sheet: Sheet): string {
  const { say, names, situation, language } = sheet
  if (alone === null) return say.onlyMoved
  const state = names.stateAlone(factor, alone.state)
  if (alone.leaving === 0) return say.staysAlone(state)
  const { states } = situation.factors.find(({ id }) => id === factor)!
  const shares = alone.settles.flatMap((share, index) =>
    share < 0.005 ? [] : [say.share(names.stateAlone(factor, states[index]!.id), percent(share, language))],
  )
  const year = percent(alone.leftWithinYear, language)
  const term = percent(alone.leftInTerm, language)
  return say.drifts(state, year, term, say.list(shares)) + (isCited ? '' : say.uncited)
}

function contingencies(sheet: Sheet): string[] {
  const { say, soundness, contingency, language } = sheet
  const rows = soundness.contingencies.flatMap(({ contingency: id, probability, withoutInfluences }) => {
    if (probability === null || withoutInfluences === null) return []
    const share = probability === 0 ? '–' : percent(Math.min(1, withoutInfluences / probability), language)
    return [[contingency(id), percent(probability, language), percent(withoutInfluences, language), share]]
  })
  return table(sheet, say.contingencyTitle, say.contingencyHead, rows, [1, 2, 3])
}

function events(sheet: Sheet): string[] {
  const { say, soundness, names } = sheet
  const rate = (value: number) => plainNumber(value, value < 0.1 ? 3 : 2)
  const rows = soundness.events.map(({ event, written, average, baseRate, points }) => [
    names.event(event),
    rate(written),
    rate(average),
    baseRate === null ? '' : `${rate(baseRate.low)}–${rate(baseRate.high)}`,
    points.least === points.greatest
      ? signed(points.least, 1)
      : `${signed(points.least, 1)} … ${signed(points.greatest, 1)}`,
  ])
  return table(sheet, say.eventTitle, say.eventHead, rows, [1, 2, 3])
}

/** By the canonical text, which is also what `show` takes. */
function influences({ say, soundness, columns, paint, language }: Sheet): string[] {
  if (soundness.influences.length === 0) return []
  const rows = soundness.influences
    .toSorted((one, other) => other.atWork - one.atWork)
    .map(({ id, atWork }) => [id, percent(atWork, language)])
  return [
    paint.strong(say.influenceTitle),
    ...textTable(rows, columns, [1]),
    paint.quiet(say.sampled(plainNumber(soundness.runs))),
  ]
}

function weak({ say, soundness, names, contingency, columns, paint, language }: Sheet): string[] {
  const spots = weakSpots(soundness, names, contingency, say, language)
  const lines = spots.flatMap((spot) =>
    wrapText(spot, columns - 2).map((line, index) => (index === 0 ? `· ${line}` : `  ${line}`)),
  )
  return [paint.strong(say.weak), ...(lines.length === 0 ? [say.none] : lines)]
}
