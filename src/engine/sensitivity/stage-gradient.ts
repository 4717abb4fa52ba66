import type { EventTable, Lookup, Segment, Space } from '../chain.ts'
import type { Copies, Tally } from '../exact/copies.ts'
import { type Layout, rowsOn } from '../exact/layout.ts'
import { openAfter } from '../exact/monitor.ts'
import type { Move } from '../exact/moves.ts'
import { rowsIn } from '../exact/row-table.ts'
import type { StageProgram } from '../exact/stage-program.ts'
import { type TiledField, tileField, weighField } from '../exact/tiled-field.ts'
import { type ChainGradient, type EventGradient, passageOf, type SegmentGradient } from './chain-gradient.ts'
import type { Followed, RecordedStage } from './record-sweep.ts'

/** What was collected for one copy in one stage. */
export interface StageProducts {
  /** In the places of the coefficients of its step, the diagonal last. */
  readonly whole: Float64Array
  readonly transfers: readonly Float64Array[]
  /** Years spent in each configuration. */
  readonly spent: Float64Array
}

interface CollectedStage {
  readonly followed: Followed
  readonly values: Copies
  readonly record: RecordedStage
  readonly program: StageProgram
  readonly products: readonly StageProducts[]
}

/** Adds what was collected at the coefficients of a stage's steps to the tables that they were made of. */
export function addStage(collected: CollectedStage, gradient: ChainGradient, segmentPlace: number): void {
  const { values, record, products, followed } = collected
  const to = gradient.segments[segmentPlace]!
  for (const [place, { open }] of collected.program.copies.entries()) {
    addCopy(collected, place, open, to)
    addPassages(collected, place, gradient)
    const { tally } = followed
    if (tally && record.stage.from < tally.until)
      addTally(values, tally, record.stage.segment, products[place]!.spent, gradient, to)
  }
}

function addCopy(collected: CollectedStage, place: number, open: number, to: SegmentGradient): void {
  const { values, program, products, record } = collected
  const { layout, chain, monitors } = values
  const { segment } = record.stage
  const { within, across } = program.copies[place]!.moves
  const { whole, transfers, spent } = products[place]!
  const scale = 1 / program.rate
  const first = addArrivals(values, segment, within, whole, scale, to)
  const leaving = sumsBy(layout, whole, first, scale)
  for (const move of within) {
    for (const part of move.parts ?? [move])
      addMove(chain.space, segment, part, leaving(part.rates.lookup), -1, to)
  }
  const isFollowed = (after: number) => program.copies.some((copy) => copy.open === after)
  const shown = [...across].filter(([after]) => isFollowed(after))
  for (const [at, [, moves]] of shown.entries())
    addArrivals(values, segment, moves, transfers[at]!, scale, to)
  const years = sumsBy(layout, spent, layout.tile)
  for (const [event, table] of segment.events.entries()) {
    const after = openAfter(monitors, open, event)
    if (after === open) continue
    addTo(to.events[event]!.rates, leaving(table.lookup), -1)
    if (after === 0 && !isFollowed(0)) addTo(to.events[event]!.rates, years(table.lookup))
  }
}

/** Adds how often each move is made, in all histories and in those that the answer comes in, and the years spent. */
function addPassages(
  { values, program, products }: CollectedStage,
  place: number,
  { moves, years }: ChainGradient,
): void {
  const { layout, chain } = values
  const { whole, spent } = products[place]!
  const { within } = program.copies[place]!.moves
  const spentBy = sumsBy(layout, spent, layout.tile)
  let first = 0
  for (const move of within) {
    const { lookup } = move.rates
    const field = tileField(layout, move.rates)
    const leading = rowSums(layout, lookup, field, whole, first)
    first += field.values.length
    for (const part of move.parts ?? [move]) {
      const rows = rowsIn(chain.space, lookup, part.rates.lookup)
      const all = spentBy(part.rates.lookup)
      for (let row = 0; row < rows.length; row++) {
        const own = rows[row]!
        const rate = part.rates.values[own]!
        if (rate > 0)
          passageOf(moves, stepOf(chain, part, own)).leading += (rate / program.rate) * leading[row]!
      }
      for (let row = 0; row < all.length; row++) {
        const rate = part.rates.values[row]!
        if (rate > 0) passageOf(moves, stepOf(chain, part, row)).all += rate * all[row]!
      }
    }
  }
  for (let at = 0; at < layout.configurations; at++) {
    years.leading += whole[first + at]! / program.rate
    years.all += spent[layout.tile + at]!
  }
}

/** The state that a factor's move enters from a row, or the event. */
function stepOf({ space }: Copies['chain'], { source, shift, rates: { lookup } }: Move, row: number): string {
  if (source?.kind !== 'factor') return source?.table.id ?? ''
  const { factor } = source.table
  const stride = lookup.parentStrides[lookup.parents.indexOf(factor)]!
  const state = (Math.floor(row / stride) % space.sizes[factor]!) + shift[0]!.by
  return `${space.factors[factor]}=${space.states[factor]![state]}`
}

/** Adds what arrives by the moves; returns where the coefficients end that they take up. */
function addArrivals(
  { layout, chain }: Copies,
  segment: Segment,
  moves: readonly Move[],
  products: Float64Array,
  scale: number,
  to: SegmentGradient,
): number {
  let first = 0
  for (const move of moves) {
    const field = tileField(layout, move.rates)
    const sums = rowSums(layout, move.rates.lookup, field, products, first)
    first += field.values.length
    for (const part of move.parts ?? [move]) {
      const rows = rowsIn(chain.space, move.rates.lookup, part.rates.lookup)
      const own = new Float64Array(part.rates.lookup.rows)
      for (let row = 0; row < rows.length; row++) own[rows[row]!]! += sums[row]!
      addMove(chain.space, segment, part, own, scale, to)
    }
  }
  return first
}

/** By row of a table, the sum over the places of its tiles. */
function rowSums(
  layout: Layout,
  lookup: Lookup,
  { starts }: TiledField,
  products: Float64Array,
  first: number,
): Float64Array {
  const { byPlace, byTile } = rowsOn(layout, lookup)
  const sums = new Float64Array(lookup.rows)
  const seen = new Set<number>()
  for (let tile = 0; tile < layout.tiles; tile++) {
    const start = starts[tile]!
    if (start < 0 || seen.has(start)) continue
    seen.add(start)
    for (let place = 0; place < layout.tile; place++)
      sums[byTile[tile]! + byPlace[place]!]! += products[first + start + place]!
  }
  return sums
}

/** Adds numbers by row of a move, where it is possible, to the table that the move was read from. */
function addMove(
  space: Space,
  segment: Segment,
  { shift, rates, source }: Move,
  sums: Float64Array,
  scale: number,
  to: SegmentGradient,
): void {
  if (source?.kind === 'factor') {
    const { table } = source
    const cells = to.factors[segment.factors.indexOf(table)]!
    const states = space.sizes[table.factor]!
    const stride = table.lookup.parentStrides[table.lookup.parents.indexOf(table.factor)]!
    for (let row = 0; row < sums.length; row++) {
      const target = (Math.floor(row / stride) % states) + shift[0]!.by
      if (target >= 0 && target < states) cells[row * states + target]! += scale * sums[row]!
    }
  } else if (source) {
    const { table, outcome } = source
    addOutcome(
      space,
      table,
      outcome,
      rates.lookup,
      shift,
      sums,
      scale,
      to.events[segment.events.indexOf(table)]!,
    )
  }
}

function addOutcome(
  space: Space,
  table: EventTable,
  outcome: number,
  lookup: Lookup,
  shift: Move['shift'],
  sums: Float64Array,
  scale: number,
  to: EventGradient,
): void {
  const rows = rowsIn(space, lookup, table.lookup)
  const count = table.outcomes.length
  const own = table.outcomes[outcome]!.setting.map(({ factor, state }) => ({
    present: state - (shift.find((one) => one.factor === factor)?.by ?? 0),
    stride: lookup.parentStrides[lookup.parents.indexOf(factor)]!,
    size: space.sizes[factor]!,
  }))
  for (let row = 0; row < sums.length; row++) {
    if (own.some(({ present, stride, size }) => Math.floor(row / stride) % size !== present)) continue
    const cell = rows[row]! * count + outcome
    to.rates[rows[row]!]! += scale * sums[row]! * table.chances[cell]!
    to.chances[cell]! += scale * sums[row]! * table.rates[rows[row]!]!
  }
}

/** What a tally gains by the rates of its events, and what it gains by a unit more of each thing that it adds. */
function addTally(
  { layout }: Copies,
  tally: Tally,
  segment: Segment,
  spent: Float64Array,
  gradient: ChainGradient,
  to: SegmentGradient,
): void {
  const years = sumsBy(layout, spent, layout.tile)
  for (const [event, { lookup, rates }] of segment.events.entries()) {
    addTo(to.events[event]!.rates, years(lookup), tally.byEvent[event]!)
    gradient.byEvent[event]! += weighField(layout, tileField(layout, { lookup, values: rates }), spent)
  }
  for (const [place, { factor, perYear }] of tally.grows.entries())
    addTo(gradient.grows[place]!, years({ parents: [factor], parentStrides: [1], rows: perYear.length }))
}

function addTo(sums: Float64Array, more: Float64Array, weight = 1): void {
  for (let at = 0; at < sums.length; at++) sums[at]! += weight * more[at]!
}

/** Sums over the configurations of each row of a lookup, each lookup added up once; the configurations begin at `first`. */
function sumsBy(
  layout: Layout,
  vector: Float64Array,
  first: number,
  scale = 1,
): (lookup: Lookup) => Float64Array {
  const known = new Map<string, Float64Array>()
  return (lookup) => {
    const key = `${lookup.parents.join()} ${lookup.parentStrides.join()}`
    const sums = known.get(key) ?? sumByRow(layout, lookup, vector, first, scale)
    known.set(key, sums)
    return sums
  }
}

function sumByRow(
  layout: Layout,
  lookup: Lookup,
  vector: Float64Array,
  first: number,
  scale: number,
): Float64Array {
  const sums = new Float64Array(lookup.rows)
  const { byPlace, byTile } = rowsOn(layout, lookup)
  for (let tile = 0; tile < layout.tiles; tile++) {
    const base = first + tile * layout.tile
    const row = byTile[tile]!
    for (let place = 0; place < layout.tile; place++) sums[row + byPlace[place]!]! += vector[base + place]!
  }
  for (let row = 0; row < sums.length; row++) sums[row]! *= scale
  return sums
}
