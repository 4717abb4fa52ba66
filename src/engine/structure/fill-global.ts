import type { CrossImpact } from './cross-impact.ts'

/**
 * A matrix in whole numbers, made for taking the greatest without a branch: a key is points · scale · 128 with a preference in
 * its last seven bits, so that of equal ones the present variant wins, else the first, and the greatest key says which it is.
 */
export interface GlobalKeys {
  readonly matrix: CrossImpact
  /** [columns × columns] and [columns], 128 to a scaled point. */
  readonly impact: Int32Array
  readonly lean: Int32Array
  /** The margin in the same unit. */
  readonly margin: number
}

/** Scales tried to make all points whole. */
const scales = [1, 2, 4, 10, 20, 100, 1000]
const preferenceBits = 7
/** Bits that say which variant a key belongs to, counted down. */
const variantMask = 63
const presentBit = 64
/** A key that nothing exceeds, and one that everything does. */
const unbeatable = 2 ** 29
const largestPoints = 2 ** 20

/**
 * Null where the points are not whole at any small scale, a descriptor has too many variants, or a gate has to be looked up:
 * then configurations are followed one by one.
 */
export function globalKeys(matrix: CrossImpact, margin: number): GlobalKeys | null {
  const { impact, lean, rules, sizes, columns } = matrix
  const hasGates = rules.gates.some((gate) => gate !== null) || rules.impossible.length > 0
  if (hasGates || sizes.some((size) => size > variantMask)) return null
  const scale = scales.find(
    (one) => isWhole(impact, one) && isWhole(lean, one) && Number.isInteger(margin * one),
  )
  if (scale === undefined) return null
  const unit = scale * 2 ** preferenceBits
  const greatest = [...impact, ...lean].reduce((most, points) => Math.max(most, Math.abs(points)), margin)
  if (greatest * scale * (sizes.length + 2) > largestPoints) return null
  return {
    matrix,
    impact: Int32Array.from({ length: columns * columns }, (_, place) => impact[place]! * unit),
    lean: Int32Array.from(lean, (points) => points * unit),
    margin: margin * unit,
  }
}

function isWhole(points: Float64Array, scale: number): boolean {
  return points.every((value) => Number.isInteger(value * scale))
}

/** Configurations of the first descriptors that are done in one go: their keys stay in the processor's cache. */
const blockSize = 4096

/**
 * Successors by the global rule. The first descriptors form a block; what they give is tabled once, what the others give is
 * added once for each block.
 */
export function fillGlobal(keys: GlobalKeys, from: number, to: number, table: Uint32Array): void {
  const { sizes, offsets, columns } = keys.matrix
  let low = 0
  let block = 1
  while (low < sizes.length && block * sizes[low]! <= blockSize) block *= sizes[low++]!
  const own = blockKeys(keys, low, block)
  const outer = new Int32Array(columns)
  for (let start = Math.floor(from / block) * block; start < to; start += block) {
    outerKeys(keys, low, start / block, outer)
    const first = Math.max(from, start)
    const end = Math.min(to, start + block)
    table.fill(0, first, end)
    let stride = 1
    for (let one = 0; one < sizes.length; one++) {
      const [column, size] = [offsets[one]!, sizes[one]!]
      const part = own.subarray(column * block, (column + size) * block)
      const add = size === 2 ? addMovesOfTwo : size === 3 ? addMovesOfThree : addMoves
      add(
        part,
        outer.subarray(column, column + size),
        block,
        stride,
        first - start,
        end - start,
        table,
        start,
      )
      stride *= size
    }
  }
}

/** Adds to each signature what the descriptor's greatest key says; `own` is [size × block]. */
function addMoves(
  own: Int32Array,
  outer: Int32Array,
  block: number,
  stride: number,
  from: number,
  to: number,
  table: Uint32Array,
  start: number,
): void {
  for (let place = from; place < to; place++) {
    let most = own[place]! + outer[0]!
    for (let variant = 1; variant < outer.length; variant++) {
      const less = most - (own[variant * block + place]! + outer[variant]!)
      most = (most - (less & (less >> 31))) | 0
    }
    table[start + place]! += Math.imul(variantMask - (most & variantMask), stride)
  }
}

function addMovesOfTwo(
  own: Int32Array,
  outer: Int32Array,
  block: number,
  stride: number,
  from: number,
  to: number,
  table: Uint32Array,
  start: number,
): void {
  const [outer0, outer1] = [outer[0]! | 0, outer[1]! | 0]
  for (let place = from; place < to; place++) {
    const most = own[place]! + outer0
    const less = (most - (own[block + place]! + outer1)) | 0
    const greatest = (most - (less & (less >> 31))) | 0
    const at = start + place
    table[at] = table[at]! + Math.imul(variantMask - (greatest & variantMask), stride)
  }
}

function addMovesOfThree(
  own: Int32Array,
  outer: Int32Array,
  block: number,
  stride: number,
  from: number,
  to: number,
  table: Uint32Array,
  start: number,
): void {
  const outer0 = outer[0]! | 0
  const outer1 = outer[1]! | 0
  const outer2 = outer[2]! | 0
  const second = block | 0
  const third = (2 * block) | 0
  for (let place = from | 0; place < to; place++) {
    const most = (own[place]! + outer0) | 0
    const less = (most - ((own[second + place]! + outer1) | 0)) | 0
    const greater = (most - (less & (less >> 31))) | 0
    const lesser = (greater - ((own[third + place]! + outer2) | 0)) | 0
    const greatest = (greater - (lesser & (lesser >> 31))) | 0
    const at = (start + place) | 0
    table[at] = (table[at]! + Math.imul(variantMask - (greatest & variantMask), stride)) | 0
  }
}

/** Keys that the descriptors of the block give, with their own preferences and the leans; [columns × block]. */
function blockKeys({ matrix, impact, lean, margin }: GlobalKeys, low: number, block: number): Int32Array {
  const { sizes, offsets, columns } = matrix
  const own = new Int32Array(columns * block)
  for (let place = 0; place < block; place++) {
    for (let column = 0; column < columns; column++) own[column * block + place] = lean[column]!
    let rest = place
    for (let one = 0; one < low; one++) {
      const variant = rest % sizes[one]!
      rest = Math.floor(rest / sizes[one]!)
      const row = (offsets[one]! + variant) * columns
      for (let column = 0; column < columns; column++) own[column * block + place]! += impact[row + column]!
      for (let column = 0; column < sizes[one]!; column++) {
        own[(offsets[one]! + column) * block + place]! += preference(matrix, one, column, variant, margin)
      }
    }
  }
  return own
}

/** What is added to the key of a variant while another, or itself, is present. */
function preference(
  { rules, offsets }: CrossImpact,
  descriptor: number,
  variant: number,
  present: number,
  margin: number,
): number {
  const first = offsets[descriptor]!
  const own = variantMask - variant
  if (variant !== present) return own - (rules.isClosed[first + variant] ? unbeatable : 0)
  const isResting = rules.isDial[descriptor] || rules.isFinal[first + present]
  return own + presentBit + (isResting ? unbeatable : margin)
}

/** Keys that the descriptors outside the block give, with their own preferences, [columns]. */
function outerKeys(
  { matrix, impact, margin }: GlobalKeys,
  low: number,
  index: number,
  outer: Int32Array,
): void {
  const { sizes, offsets, columns } = matrix
  outer.fill(0)
  let rest = index
  for (let one = low; one < sizes.length; one++) {
    const present = rest % sizes[one]!
    rest = Math.floor(rest / sizes[one]!)
    const row = (offsets[one]! + present) * columns
    for (let column = 0; column < columns; column++) outer[column]! += impact[row + column]!
    for (let variant = 0; variant < sizes[one]!; variant++) {
      outer[offsets[one]! + variant]! += preference(matrix, one, variant, present, margin)
    }
  }
}
