import { askedIn } from './asked.ts'
import { textOfDay } from './dates.ts'
import { type EdtfDate, readEdtf } from './edtf.ts'
import type { EntryKind, LedgerEntry } from './ledger-entry.ts'
import { readEstimate } from './ledger-estimate.ts'
import {
  asWritten,
  checkName,
  type EntryReader,
  idsOf,
  placeOf,
  readBecause,
  readId,
  readNote,
  readProbability,
  readResolution,
  readRound,
  readSeen,
  readText,
} from './ledger-fields.ts'
import { ledgerId } from './ledger-id.ts'
import type { LedgerLine } from './ledger-line.ts'
import { nearNames } from './near-names.ts'
import type { Notice } from './notice.ts'
import type { Situation } from './situation.ts'
import type { Span } from './span.ts'

/** The keys of each kind of entry, the one that makes it that kind first; `?` marks those that may be left out. */
const keysOfKind = {
  indicator: ['indicator', 'date', 'seen'],
  event: ['event', 'date', 'outcome?'],
  state: ['state', 'date', 'confidence?'],
  'as-of': ['as-of'],
  forecast: ['question', 'date', 'by', 'probability?', 'value?', 'low?', 'high?', 'confidence?', 'round?'],
  resolution: ['outcome', 'question', 'date'],
  retraction: ['retracts', 'date?'],
} as const satisfies Record<EntryKind, readonly string[]>
const keysOfAll = ['id', 'because', 'by', 'note']

const kinds = Object.keys(keysOfKind) as EntryKind[]
const evidence: readonly EntryKind[] = ['indicator', 'event', 'state', 'as-of']

/** An entry of a ledger, checked against the situation; null where it cannot be used, which has been told. */
export function readLedgerEntry(line: LedgerLine, situation: Situation, notice: Notice): LedgerEntry | null {
  const kind = kindOf(line, notice)
  if (kind === null) return null
  let hasFailed = false
  const fail: Notice = (...found) => {
    hasFailed = true
    notice(...found)
  }
  const reader: EntryReader = { kind, line, situation, notice, fail, failed: () => hasFailed }
  checkKeys(reader)
  const entry = readContent(reader)
  return hasFailed ? null : entry
}

function kindOf({ members, at }: LedgerLine, notice: Notice): EntryKind | null {
  const marks = ['indicator', 'event', 'state', 'as-of', 'question', 'retracts'].filter(
    (key) => key in members,
  )
  if (marks.length > 1) {
    notice('entry-of-two-kinds', at, { kinds: marks })
    return null
  }
  const [mark] = marks
  if (mark === undefined) {
    notice('entry-without-kind', at, { keys: Object.keys(members).slice(0, 8), kinds })
    return null
  }
  if (mark === 'question')
    return 'probability' in members || !('outcome' in members) ? 'forecast' : 'resolution'
  return mark === 'retracts' ? 'retraction' : (mark as EntryKind)
}

function checkKeys({ kind, line, fail }: EntryReader): void {
  const known = [...keysOfKind[kind].map((key) => key.replace('?', '')), ...keysOfAll]
  for (const [key, at] of line.keyAt) {
    if (known.includes(key)) continue
    const near = nearNames(key, known)
    fail('entry-key-unknown', at, { kind, key }, near.length > 0 ? { near } : {})
  }
  const missing = keysOfKind[kind].filter((key) => !key.endsWith('?') && !(key in line.members))
  if (missing.length > 0) fail('entry-incomplete', line.at, { kind, keys: missing })
}

function readContent(reader: EntryReader): LedgerEntry | null {
  const { kind, line } = reader
  const date = readDate(reader)
  const by = readText(reader, 'by')
  const because = readBecause(reader)
  const note = readNote(reader)
  const id = readText(reader, 'id') ?? (reader.failed() ? '' : ledgerId(line.members))
  const head = { id, because, by, ...(note ? { note } : {}), at: line.at }
  if (kind === 'retraction') return { ...head, kind, date, retracts: readText(reader, 'retracts') ?? '' }
  if (!date) return null
  const dated = { ...head, date, day: date.last }
  switch (kind) {
    case 'indicator':
      return {
        ...dated,
        kind,
        indicator: readId(reader, 'indicator', reader.situation.indicators),
        seen: readSeen(reader),
      }
    case 'event':
      return { ...dated, kind, ...readEvent(reader, date) }
    case 'state':
      return { ...dated, kind, ...readState(reader), confidence: readProbability(reader, 'confidence') ?? 1 }
    case 'as-of':
      return { ...dated, kind }
    case 'forecast': {
      const question = readId(reader, 'question', askedIn(reader.situation))
      return { ...dated, kind, question, by: by ?? '', ...readEstimate(reader), round: readRound(reader) }
    }
    case 'resolution':
      return {
        ...dated,
        kind,
        question: readId(reader, 'question', askedIn(reader.situation)),
        outcome: readResolution(reader),
      }
  }
}

function readDate(reader: EntryReader): EdtfDate | null {
  const { kind, line, situation, fail, notice } = reader
  const key = kind === 'as-of' ? 'as-of' : 'date'
  const text = readText(reader, key)
  if (text === null) return null
  const at = placeOf(line, key)
  const date = readEdtf(text)
  if (!date) {
    fail('entry-value', at, { key, expected: 'date', found: text })
    return null
  }
  if (!evidence.includes(kind)) return date
  const [from, to] = [textOfDay(situation.from), textOfDay(situation.to)]
  if (date.last < situation.from) fail('entry-before-start', at, { date: text, from })
  else if (date.last > situation.to) notice('entry-after-end', at, { date: text, to })
  // An event says so itself, since some of them need a day.
  if (kind !== 'event' && !isDay(date)) noteLastDay(date, at, notice)
  return date
}

function readEvent(reader: EntryReader, date: EdtfDate): { event: string; outcome: string | null } {
  const { line, situation, fail, notice } = reader
  const event = readId(reader, 'event', situation.events)
  const definition = situation.events.find(({ id }) => id === event)
  const outcome = readText(reader, 'outcome')
  const dateAt = placeOf(line, 'date')
  if (definition && outcome !== null) {
    const named = definition.outcomes.map(({ id }) => id).filter((id) => id !== null)
    const known = named.length > 0 ? [...named, 'rest'] : []
    checkName(reader, { kind: 'outcome', name: outcome, known, of: event })
  }
  if (definition?.alwaysReported && !isDay(date)) fail('event-needs-day', dateAt, { event, date: date.text })
  else if (date.last === situation.from)
    fail('event-on-start', dateAt, { event, from: textOfDay(situation.from) })
  else if (!isDay(date)) noteLastDay(date, dateAt, notice)
  return { event, outcome }
}

function readState(reader: EntryReader): { factor: string; states: string[] } {
  const { line, situation, fail, notice } = reader
  const value = line.members.state
  const at = placeOf(line, 'state')
  const parts =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  const [part] = parts
  const states = (part === undefined ? [] : [part[1]].flat()).map((state) =>
    typeof state === 'string' ? state.normalize('NFC') : null,
  )
  if (part === undefined || parts.length > 1 || states.length === 0 || states.includes(null)) {
    fail('entry-value', at, { key: 'state', expected: 'one-factor', found: asWritten(value) })
    return { factor: '', states: [] }
  }
  const factor = part[0].normalize('NFC')
  const definition = situation.factors.find(({ id }) => id === factor)
  const listed = [...new Set(states as string[])]
  if (!definition) {
    checkName(reader, { kind: 'factor', name: factor, known: idsOf(situation.factors), at })
    return { factor, states: listed }
  }
  const known = definition.states.map(({ id }) => id)
  for (const state of listed) checkName(reader, { kind: 'state', name: state, known, of: factor, at })
  if (known.every((state) => listed.includes(state)))
    notice('state-says-nothing', at, { factor, states: listed })
  return { factor, states: listed }
}

function isDay({ precision }: EdtfDate): boolean {
  return precision === 'day' || precision === 'time'
}

function noteLastDay(date: EdtfDate, at: Span, notice: Notice): void {
  notice('entry-at-last-day', at, { date: date.text, day: textOfDay(date.last) })
}
