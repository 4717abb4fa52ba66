import type { Space } from '../chain.ts'
import type { Layout } from './layout.ts'
import { type Move, ratesAtArrival, type Shift } from './moves.ts'
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

/**
 * One step of the uniformized chain: stay with chance 1 − exit/rate, else arrive by one of the moves.
 */
export function wholeStep(
  space: Space,
  layout: Layout,
  moves: readonly Move[],
  exits: Float64Array,
  rate: number,
): StepProgram {
  const fields = arrivalFields(space, layout, moves, rate)
  const length = fields.reduce((sum, { field }) => sum + field.values.length, 0)
  const coefficients = new Float64Array(length + layout.configurations)
  const diagonal = fillCoefficients(coefficients, fields)
  for (let place = 0; place < layout.configurations; place++) {
    coefficients[diagonal + place] = 1 - exits[layout.tile + place]! / rate
  }
  return { ...termsOf(layout, fields, diagonal), coefficients, isWhole: true }
}

/** The part of a step that arrives by some moves, added to the result. */
export function arrivalStep(space: Space, layout: Layout, moves: readonly Move[], rate: number): StepProgram {
  const fields = arrivalFields(space, layout, moves, rate)
  const coefficients = new Float64Array(fields.reduce((sum, { field }) => sum + field.values.length, 0))
  fillCoefficients(coefficients, fields)
  return { ...termsOf(layout, fields, -1), coefficients, isWhole: false }
}

interface ArrivalField {
  readonly offset: number
  readonly field: TiledField
}

function arrivalFields(space: Space, layout: Layout, moves: readonly Move[], rate: number): ArrivalField[] {
  return moves.map((move) => {
    const { lookup, values } = ratesAtArrival(space, move)
    const field = tileField(layout, { lookup, values: values.map((value) => value / rate) })
    return { offset: shiftOffset(layout, move.shift), field }
  })
}

function fillCoefficients(coefficients: Float64Array, fields: readonly ArrivalField[]): number {
  let at = 0
  for (const { field } of fields) {
    coefficients.set(field.values, at)
    at += field.values.length
  }
  return at
}

function termsOf(layout: Layout, fields: readonly ArrivalField[], diagonal: number) {
  const starts = new Int32Array(layout.tiles + 1)
  const offsets: number[] = []
  const tiles: number[] = []
  for (let tile = 0; tile < layout.tiles; tile++) {
    if (diagonal >= 0) {
      offsets.push(0)
      tiles.push(diagonal + tile * layout.tile)
    }
    let first = 0
    for (const { offset, field } of fields) {
      const start = field.starts[tile]!
      if (start >= 0) {
        offsets.push(offset)
        tiles.push(first + start)
      }
      first += field.values.length
    }
    starts[tile + 1] = offsets.length
  }
  return { starts, offsets: Int32Array.from(offsets), tiles: Int32Array.from(tiles) }
}
