import { numberToWrite } from '../../language/edit/judgement-text.ts'
import { isNumber, narrowed, readNumber } from '../../language/numbers.ts'
import type { Judgement } from '../../language/situation.ts'

/** What somebody has typed about a cell; undefined where they have not touched it. */
export interface TypedPoints {
  readonly points?: string
  readonly range?: string
}

/** Points as they stand in a field: without a plus, up to two decimals. */
export function fieldNumber(value: number): string {
  return String(Number(value.toFixed(2)) || 0)
}

/** The range of a judgement as it stands in a field; empty where it has none. */
function fieldRange(judgement: Pick<Judgement, 'low' | 'high'> | null): string {
  if (judgement === null || judgement.low === judgement.high) return ''
  return `${fieldNumber(judgement.low)}..${fieldNumber(judgement.high)}`
}

/**
 * The number to write for what was typed: the range, where there is one; else the points. A range that was not touched
 * moves along with its points, as wide as it was. Empty: the influence goes.
 */
export function typedNumber(
  typed: TypedPoints,
  before: Pick<Judgement, 'low' | 'high' | 'nominal'> | null,
): string {
  const range = typed.range?.trim() ?? ''
  if (range !== '') return range
  const points = (typed.points ?? (before === null ? '' : fieldNumber(before.nominal))).trim()
  const value = Number(narrowed(points))
  const isShifted = typed.range === undefined && before !== null && before.low < before.high
  if (!isShifted || points === '' || !Number.isFinite(value)) return points
  const by = value - before.nominal
  return `${fieldNumber(before.low + by)}..${fieldNumber(before.high + by)}`
}

/** What stands in the range field: as typed, else as it goes along with the points. */
export function rangeInField(
  typed: TypedPoints,
  before: Pick<Judgement, 'low' | 'high' | 'nominal'> | null,
): string {
  if (typed.range !== undefined) return typed.range
  const moved = typedNumber(typed, before)
  return moved.includes('..') ? moved : fieldRange(before)
}

/** The points that what was typed comes to once it is written; null where nothing is typed, or no number. */
export function typedValue(
  typed: TypedPoints,
  before: Pick<Judgement, 'low' | 'high' | 'nominal'>,
): number | null {
  if (typed.points === undefined && typed.range === undefined) return null
  const written = numberToWrite(typedNumber(typed, before), 'points')
  if ('refusal' in written) return null
  const read = readNumber(written.text, 'points')
  return isNumber(read) ? read.nominal : null
}
