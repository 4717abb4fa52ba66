import { askedIn, asksForNumber } from './asked.ts'
import type { EstimateSpread, ForecastEntry } from './ledger-entry.ts'
import { asWritten, type EntryReader, placeOf, readProbability } from './ledger-fields.ts'

type Estimate = Pick<ForecastEntry, 'probability' | 'value' | 'spread'>

/** The best guess of a forecast, a probability or a number as its question asks, and what surrounds it. */
export function readEstimate(reader: EntryReader): Estimate {
  const { line, situation, fail } = reader
  const question = askedIn(situation).find(({ id }) => id === line.members.question)
  const isNumber = question !== undefined && asksForNumber(question)
  const key = isNumber ? 'value' : 'probability'
  if (!(key in line.members)) fail('entry-incomplete', line.at, { kind: reader.kind, keys: [key] })
  const other = isNumber ? 'probability' : 'value'
  const otherAt = line.keyAt.get(other)
  if (otherAt !== undefined)
    fail('entry-key-unknown', otherAt, { kind: reader.kind, key: other }, { near: [key] })
  const best = isNumber ? readNumber(reader, 'value') : readProbability(reader, 'probability')
  return {
    probability: isNumber ? null : best,
    value: isNumber ? best : null,
    spread: readSpread(reader, best, isNumber),
  }
}

function readSpread(reader: EntryReader, best: number | null, isNumber: boolean): EstimateSpread | null {
  const { line, fail, kind } = reader
  const given = ['low', 'high', 'confidence'].filter((key) => key in line.members)
  if (given.length === 0) return null
  const keys = ['low', 'high'].filter((key) => !given.includes(key))
  if (keys.length > 0) {
    fail('entry-incomplete', line.at, { kind, keys })
    return null
  }
  const read = (key: 'low' | 'high') => (isNumber ? readNumber(reader, key) : readProbability(reader, key))
  const [low, high] = [read('low'), read('high')]
  const confidence = readConfidence(reader)
  if (low === null || high === null || best === null) return null
  if (!(low <= best && best <= high)) fail('estimate-out-of-order', line.at, { low, best, high })
  return { low, high, confidence }
}

function readConfidence({ line, fail }: EntryReader): number | null {
  const value = line.members.confidence
  if (value === undefined) return null
  if (typeof value === 'number' && value > 0 && value <= 1) return value
  const facts = { key: 'confidence', expected: 'confidence', found: asWritten(value) }
  fail('entry-value', placeOf(line, 'confidence'), facts)
  return null
}

function readNumber({ line, fail }: EntryReader, key: 'value' | 'low' | 'high'): number | null {
  const value = line.members[key]
  if (value === undefined) return null
  if (typeof value === 'number' && Number.isFinite(value)) return value
  fail('entry-value', placeOf(line, key), { key, expected: 'number', found: asWritten(value) })
  return null
}
