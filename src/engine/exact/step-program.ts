import type { Space } from '../chain.ts'
import type { Layout } from './layout.ts'
import { type Move, ratesAtArrival, type Shift } from './moves.ts'
import type { StepMemory } from './step-memory.ts'
import { addField, type TiledField, tileField } from './tiled-field.ts'

/** Everything that one step does, laid out tile by tile: which shifted reads it takes and with which coefficients. */
export interface StepProgram {
  /** [tiles + 1]: where each tile's terms begin. */
  readonly starts: Int32Array
  /** [terms]: how far before the tile the term reads, and where its coefficients begin. */
  readonly offsets: Int32Array
  readonly tiles: Int32Array
  readonly coefficients: Float64Array
  /** Whether a step overwrites its result; false adds to it. */
  readonly isWhole: boolean
  /** The memory that all of it stands in, where the compiled step can reach it. */
  readonly memory: StepMemory | null
}

export function shiftOffset(layout: Layout, shift: Shift): number {
  return shift.reduce((sum, { factor, by }) => sum + by * layout.strides[factor]!, 0)
}

/** Writes the total rate of leaving each configuration by the moves into a vector. */
export function fillExitRates(layout: Layout, moves: readonly Move[], exits: Float64Array): void {
  exits.fill(0)
  for (const move of moves) addField(layout, tileField(layout, move.rates), exits)
}

export function greatest(vector: Float64Array): number {
  let most = 0
  for (let place = 0; place < vector.length; place++) if (vector[place]! > most) most = vector[place]!
  return most
}

/** Onward, chances arrive where moves lead; back, values are read where moves lead (the transposed step). */
export type Direction = 'onward' | 'back'

/**
 * One step of the uniformized chain: stay with chance 1 − exit/rate, else arrive by one of the moves.
 */
export function wholeStep(
  space: Space,
  layout: Layout,
  moves: readonly Move[],
  exits: Float64Array,
  rate: number,
  memory: StepMemory | null,
  direction: Direction = 'onward',
): StepProgram {
  const fields = movedFields(space, layout, moves, rate, direction)
  const length = fields.reduce((sum, { field }) => sum + field.values.length, 0)
  const coefficients = allocate(memory, length + layout.configurations)
  const diagonal = fillCoefficients(coefficients, fields)
  for (let place = 0; place < layout.configurations; place++) {
    coefficients[diagonal + place] = 1 - exits[layout.tile + place]! / rate
  }
  return placed(memory, { ...termsOf(layout, fields, diagonal), coefficients, isWhole: true })
}

/** The part of a step that arrives by some moves, added to the result. */
export function arrivalStep(
  space: Space,
  layout: Layout,
  moves: readonly Move[],
  rate: number,
  memory: StepMemory | null,
  direction: Direction = 'onward',
): StepProgram {
  const fields = movedFields(space, layout, moves, rate, direction)
  const length = fields.reduce((sum, { field }) => sum + field.values.length, 0)
  const coefficients = allocate(memory, length)
  fillCoefficients(coefficients, fields)
  return placed(memory, { ...termsOf(layout, fields, -1), coefficients, isWhole: false })
}

/** Zeros in the memory while it suffices, else elsewhere. */
export function allocate(memory: StepMemory | null, length: number): Float64Array {
  return memory?.take(length) ?? new Float64Array(length)
}

/** Puts the whole numbers of a program where its coefficients are. */
function placed(memory: StepMemory | null, program: Omit<StepProgram, 'memory'>): StepProgram {
  if (!memory?.holds(program.coefficients)) return { ...program, memory: null }
  const starts = memory.takeIntegers(program.starts)
  const offsets = memory.takeIntegers(program.offsets)
  const tiles = memory.takeIntegers(program.tiles)
  return starts && offsets && tiles
    ? { ...program, starts, offsets, tiles, memory }
    : { ...program, memory: null }
}

interface MovedField {
  readonly offset: number
  readonly field: TiledField
}

function movedFields(
  space: Space,
  layout: Layout,
  moves: readonly Move[],
  rate: number,
  direction: Direction,
): MovedField[] {
  const isOnward = direction === 'onward'
  return moves.map((move) => {
    const { lookup, values } = isOnward ? ratesAtArrival(space, move) : move.rates
    const field = tileField(layout, { lookup, values: values.map((value) => value / rate) })
    const offset = shiftOffset(layout, move.shift)
    return { offset: isOnward ? offset : -offset, field }
  })
}

function fillCoefficients(coefficients: Float64Array, fields: readonly MovedField[]): number {
  let at = 0
  for (const { field } of fields) {
    coefficients.set(field.values, at)
    at += field.values.length
  }
  return at
}

function termsOf(layout: Layout, fields: readonly MovedField[], diagonal: number) {
  const isWhole = diagonal >= 0
  const firsts: number[] = []
  fields.reduce((first, { field }) => {
    firsts.push(first)
    return first + field.values.length
  }, 0)
  const starts = new Int32Array(layout.tiles + 1)
  for (let tile = 0; tile < layout.tiles; tile++) {
    let terms = isWhole ? 1 : 0
    for (const { field } of fields) if (field.starts[tile]! >= 0) terms++
    starts[tile + 1] = starts[tile]! + terms
  }
  const offsets = new Int32Array(starts[layout.tiles]!)
  const tiles = new Int32Array(starts[layout.tiles]!)
  for (let tile = 0; tile < layout.tiles; tile++) {
    let term = starts[tile]!
    // Offset 0: the diagonal.
    if (isWhole) tiles[term++] = diagonal + tile * layout.tile
    for (const [place, { offset, field }] of fields.entries()) {
      if (field.starts[tile]! < 0) continue
      offsets[term] = offset
      tiles[term++] = firsts[place]! + field.starts[tile]!
    }
  }
  return { starts, offsets, tiles }
}
