import { type AnswerName, type EntryMove, type Movement, whatMoved } from '../../lenses/what-moved.ts'
import { isoDate, longDate } from '../dates.ts'
import { fittingDigits, percent, plainNumber, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { titleOf, type UpdateSheet } from './update-sheet.ts'

/** Entries named under each answer, beside time. */
const mostCauses = 3
/** An answer that moved less is listed without causes, and so is a cause that moved one less: half a percentage point. */
const least = 0.005

interface Moved {
  readonly name: AnswerName
  readonly title: string
  readonly isChance: boolean
  readonly movement: Movement
}

/** What moved, question by question and contingency by contingency, with the entries that moved it; then what did not. */
export function movedBlocks(sheet: UpdateSheet): string[][] {
  const { situation, update, words, paint, columns, language } = sheet
  const hasMoved = update.evidence.entries.length > 0
  const blocks = (['questions', 'contingencies'] as const).flatMap((kind) => {
    const answers = answersOf(sheet, kind)
    const moved = answers.filter((answer) => hasMoved && isMoved(answer))
    const still = answers.filter((answer) => !moved.includes(answer))
    const rows = still.map(({ title, movement, isChance }) => [
      title,
      said(movement.after, isChance, language),
    ])
    const noNumber = situation[kind]
      .filter(({ id }) => id in update[kind] && !answers.some(({ name }) => name.id === id))
      .map(({ id }) => [titleOf(situation, kind, id, language), '—'])
    return [
      moved.length === 0
        ? []
        : [paint.strong(words[kind]), ...moved.flatMap((answer) => movedLines(sheet, answer))],
      rows.length + noNumber.length === 0
        ? []
        : [
            paint.strong(hasMoved ? words.hardly(words[kind]) : words[kind]),
            ...textTable([...rows, ...noNumber], columns, [1]),
          ],
    ]
  })
  if (!hasMoved) return blocks
  const heading = update.since
    ? words.movedSince(longDate(update.since.day, language))
    : words.movedSinceBeginning
  return [[paint.strong(heading), ...wrapText(words.unit, columns)], ...blocks]
}

function answersOf(sheet: UpdateSheet, kind: AnswerName['kind']): Moved[] {
  const { situation, update, since, language } = sheet
  return situation[kind]
    .flatMap(({ id, ask }) => {
      const name = { kind, id }
      const movement = id in update[kind] ? whatMoved(update, name, since) : null
      const isChance = ask.kind !== 'count' && ask.kind !== 'mean'
      return movement ? [{ name, title: titleOf(situation, kind, id, language), isChance, movement }] : []
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a))
}

/** How far it moved: chances in 0..1, numbers as a share of themselves. */
function sizeOf({ movement: { before, after }, isChance }: Moved): number {
  return Math.abs(after - before) / (isChance ? 1 : Math.max(1e-9, Math.abs(before), Math.abs(after)))
}

function isMoved(answer: Moved): boolean {
  const { movement, isChance } = answer
  return sizeOf(answer) >= least || causesOf(movement, isChance).length > 0
}

/** Entries and time, strongest first, those that did something. */
function causesOf({ entries, time, before }: Movement, isChance: boolean): (EntryMove | { time: number })[] {
  const enough = isChance ? least : least * Math.max(1, Math.abs(before))
  const causes = [...entries, { time }]
  const by = (cause: EntryMove | { time: number }) => Math.abs('time' in cause ? cause.time : cause.by)
  return causes.filter((cause) => by(cause) >= enough).sort((a, b) => by(b) - by(a))
}

function movedLines(sheet: UpdateSheet, answer: Moved): string[] {
  const { title, movement, isChance } = answer
  const { words, columns, language, paint } = sheet
  const change = words.change(
    said(movement.before, isChance, language),
    said(movement.after, isChance, language),
  )
  const causes = causesOf(movement, isChance)
  const told = causes.filter((cause): cause is EntryMove => !('time' in cause))
  const shown = causes.filter((cause) => 'time' in cause || told.indexOf(cause) < mostCauses)
  const rest = told.slice(mostCauses)
  const restBy = rest.reduce((sum, cause) => sum + cause.by, 0)
  return [
    ...textTable([[title, change]], columns, [1]),
    ...frozenLines(sheet, answer),
    ...shown.flatMap((cause) =>
      'time' in cause
        ? causeLines(sheet, by(cause.time, isChance, sheet), words.time, '')
        : entryLines(sheet, cause, isChance),
    ),
    ...(rest.length === 0
      ? []
      : causeLines(sheet, by(restBy, isChance, sheet), words.others(rest.length), '').map(paint.quiet)),
  ]
}

/** Where the earlier document said something else than today's judgements say of that day. */
function frozenLines(sheet: UpdateSheet, { name, movement: { before }, isChance }: Moved): string[] {
  const { frozen, words, columns, language, paint } = sheet
  const value = frozen?.[name.kind][name.id]
  const enough = isChance ? least : least * Math.max(1, Math.abs(before))
  if (value === undefined || Math.abs(value - before) < enough) return []
  return wrapText(words.frozen(said(value, isChance, language)), columns - indent).map((line) =>
    paint.quiet(`${' '.repeat(indent)}${line}`),
  )
}

/** An entry with its date, its note and its claims. */
function entryLines(sheet: UpdateSheet, move: EntryMove, isChance: boolean): string[] {
  const { entries, say, language } = sheet
  const entry = entries.get(move.id)!
  const note = entry.note ? pickText(entry.note, language) : ''
  const claims = entry.because.length === 0 ? '' : `[${entry.because.join(', ')}]`
  const text = `${isoDate(entry.day)}  ${say(entry)}`
  return causeLines(sheet, by(move.by, isChance, sheet), text, [note, claims].filter(Boolean).join(' '))
}

const indent = 2
const amountColumns = 10

function causeLines({ columns, paint }: UpdateSheet, amount: string, text: string, detail: string): string[] {
  const left = ' '.repeat(indent + amountColumns + 1)
  const width = columns - left.length
  const [first, ...others] = wrapText(text, width)
  const head = textTable([[amount]], amountColumns, [0])[0]!.padStart(amountColumns)
  return [
    `${' '.repeat(indent)}${head} ${first ?? ''}`,
    ...others.map((line) => `${left}${line}`),
    ...wrapText(detail, width).map((line) => paint.quiet(`${left}${line}`)),
  ]
}

function by(amount: number, isChance: boolean, { words }: UpdateSheet): string {
  if (!isChance) return signed(amount, Math.max(1, fittingDigits(amount) - 1))
  return words.byPercent(signed(amount * 100, Math.abs(amount) < 0.0095 ? 1 : 0))
}

function said(value: number, isChance: boolean, language: Language): string {
  return isChance ? percent(value, language) : plainNumber(value, fittingDigits(value))
}
