import { evidenceOf } from '../../engine/evidence/evidence.ts'
import type { Update } from '../../engine/evidence/update.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Situation } from '../../language/situation.ts'
import { type AnswerLine, answerLine } from '../answer-line.ts'
import { type CurveData, curveData } from '../chart/curve-data.ts'
import { isoDate, longDate } from '../dates.ts'
import type { Direction } from '../direction.ts'
import { pointsOf } from '../evidence/entry-lines.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { entryWords } from '../update/entry-words.ts'
import { liveWordsOf } from './live-words-of.ts'

/** One contingency as the ledger leaves it: how the answer for the term came to stand where it does, and how it goes on. */
export interface GivenLedger {
  readonly answer: AnswerLine
  readonly asOf: Day
  readonly asOfWords: string
  /** Entries that count. */
  readonly entries: number
  /** From the as-of day on; null where it has none. */
  readonly curve: CurveData | null
  /** The answer for the term on each day, twice on the day of an entry: before it and after. It ends with the answer. */
  readonly steps: readonly AnswerStep[]
  /** The entries and the silences that moved it most, in order of time, numbered from 1. */
  readonly marks: readonly EntryMark[]
}

export interface AnswerStep {
  readonly day: Day
  readonly value: number
}

export interface EntryMark {
  /** Of the entry; null for what silence did between two of them. */
  readonly id: string | null
  readonly day: Day
  readonly date: string
  readonly what: string
  readonly direction: Direction
  /** `4.1`, in percentage points, without its sign. */
  readonly size: string
  readonly before: number
  readonly after: number
}

const marksShown = 6
const leastMove = 0.005

/** Null where the update has no answer to it. */
export function givenLedger(
  situation: Situation,
  entries: readonly LedgerEntry[],
  update: Update,
  id: string,
  language: Language,
): GivenLedger | null {
  const probability = update.contingencies[id]?.probability
  const answer = answerLine(probability, language)
  if (answer.value === null) return null
  const { asOf, series } = update
  const whole = curveData(series.dates, series.contingencies[id])
  return {
    answer,
    asOf,
    asOfWords: longDate(asOf, language),
    entries: update.evidence.entries.length,
    curve: whole === null ? null : fromDay(whole, asOf),
    steps: stepsOf(situation, update, id, answer.value),
    marks: marksOf(situation, entries, update, id, language),
  }
}

function fromDay({ dates, values }: CurveData, day: Day): CurveData | null {
  const kept = dates.flatMap((date, place) => (date >= day ? [place] : []))
  if (kept.length < 2) return null
  return {
    dates: kept.map((place) => dates[place]!),
    values: kept.map((place) => values[place]!),
    low: null,
    high: null,
  }
}

function stepsOf({ from }: Situation, update: Update, id: string, now: number): AnswerStep[] {
  const start = update.beginning.contingencies[id]
  const steps: AnswerStep[] = start == null ? [] : [{ day: from, value: start }]
  for (const { day, contingencies } of update.evidence.entries) {
    const { before, after } = contingencies[id] ?? {}
    if (before == null || after == null) continue
    steps.push({ day, value: before }, { day, value: after })
  }
  return [...steps, { day: update.asOf, value: now }]
}

function marksOf(
  situation: Situation,
  entries: readonly LedgerEntry[],
  update: Update,
  id: string,
  language: Language,
): EntryMark[] {
  const say = entryWords(situation, language)
  const known = new Map(evidenceOf(entries, situation, update.asOf).entries.map((entry) => [entry.id, entry]))
  const moved = update.evidence.entries.flatMap(({ id: entry, day, contingencies }): Moved[] => {
    const { before, after } = contingencies[id] ?? {}
    const written = known.get(entry)
    return before == null || after == null || !written
      ? []
      : [{ id: entry, day, what: say(written), before, after }]
  })
  const silent = silences(situation, update, id, language)
  return [...moved, ...silent]
    .filter(({ before, after }) => Math.abs(after - before) >= leastMove)
    .sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before))
    .slice(0, marksShown)
    .sort((one, other) => one.day - other.day)
    .map((mark) => ({
      ...mark,
      date: isoDate(mark.day),
      direction: mark.after > mark.before ? 'raises' : 'lowers',
      size: pointsOf(Math.abs(mark.after - mark.before)).replace('+', ''),
    }))
}

type Moved = Pick<EntryMark, 'id' | 'day' | 'what' | 'before' | 'after'>

/** What passing time did between one entry and the next, nothing having been reported: occasions that went by are named. */
function silences(situation: Situation, update: Update, id: string, language: Language): Moved[] {
  const steps = stepsOf(situation, update, id, update.contingencies[id]!.probability.value!)
  const words = liveWordsOf(language)
  return steps.flatMap(({ day, value }, place): Moved[] => {
    const next = steps[place + 1]
    if (next === undefined || next.day === day) return []
    const passed = situation.calendar.filter(
      ({ date, what }) => what.kind === 'window' && date > day && date <= next.day,
    )
    const titles = passed.map(({ title }) => pickText(title, language)).filter((title) => title !== '')
    const last = passed.at(-1)?.date ?? next.day
    return [{ id: null, day: last, what: words.silence(titles), before: value, after: next.value }]
  })
}
