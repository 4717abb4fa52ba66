import type { CompiledClause, CrossImpact } from './cross-impact.ts'

/** When a rival of a chosen variant counts: never, always, or where its gate lets it in. */
export const rivalry = { never: 0, always: 1, gated: 2 } as const

/** What the search knows before it starts. Pairs are (chosen, rival) variants of one descriptor, row-major. */
export interface SearchPlan {
  readonly matrix: CrossImpact
  /** Descriptors in the order in which they are decided. */
  readonly order: readonly number[]
  /** Place of each descriptor in the order, from 1, [descriptors]. */
  readonly depthOf: readonly number[]
  /** Descriptors that a descriptor gives any points to, by descriptor. */
  readonly targets: readonly Int32Array[]
  /** Descriptors to be looked at again at each depth: those that the decided one says something to, [depths + 1]. */
  readonly touched: readonly Int32Array[]
  /** First pair of each descriptor, [descriptors]. */
  readonly pairsFrom: readonly number[]
  readonly pairs: number
  /** Of each pair one of `rivalry`, [pairs]. */
  readonly status: Uint8Array
  /** Least lead that the undecided can still give the rival over the chosen, [depths + 1 × pairs]. */
  readonly bounds: Float64Array
  /** Depth from which on it is known whether a gated variant may be entered, [columns]. */
  readonly knownFrom: Int32Array
  /** Gated columns that become known at each depth, [depths + 1]. */
  readonly becomesKnown: readonly (readonly number[])[]
  /** Impossible clauses that are decided at each depth, [depths + 1]. */
  readonly clausesAt: readonly (readonly CompiledClause[])[]
}

/** Prepares a search for the consistent scenarios of a matrix. */
export function searchPlan(matrix: CrossImpact): SearchPlan {
  const { sizes } = matrix
  const order = decisionOrder(matrix)
  const depthOf = sizes.map((_, descriptor) => order.indexOf(descriptor) + 1)
  const pairsFrom: number[] = []
  let pairs = 0
  for (const size of sizes) {
    pairsFrom.push(pairs)
    pairs += size * size
  }
  const knownFrom = gateDepths(matrix, depthOf)
  const byDepth = <Item>(items: readonly Item[], depth: (item: Item) => number): Item[][] => {
    const lists = Array.from({ length: sizes.length + 1 }, (): Item[] => [])
    for (const item of items) lists[depth(item)]?.push(item)
    return lists
  }
  const columns = Array.from({ length: matrix.columns }, (_, column) => column)
  const becomesKnown = byDepth(columns, (column) => knownFrom[column]!)
  const targets = sizes.map((_, source) => targetsOf(matrix, source))
  return {
    matrix,
    order,
    depthOf,
    targets,
    touched: becomesKnown.map((known, depth) => touchedAt(matrix, targets[order[depth - 1]!], known)),
    pairsFrom,
    pairs,
    status: pairStatus(matrix, pairsFrom, pairs, knownFrom),
    bounds: boundsOf(matrix, order, pairsFrom, pairs),
    knownFrom,
    becomesKnown,
    clausesAt: byDepth(matrix.rules.impossible, (clause) => lastDepth(clause, depthOf)),
  }
}

function targetsOf({ sizes, offsets, columns, impact }: CrossImpact, source: number): Int32Array {
  const rows = impact.subarray(offsets[source]! * columns, (offsets[source]! + sizes[source]!) * columns)
  return Int32Array.from(
    sizes.flatMap((size, target) => {
      const isGiven = (points: number, place: number) =>
        points !== 0 && place % columns >= offsets[target]! && place % columns < offsets[target]! + size
      return rows.some(isGiven) ? [target] : []
    }),
  )
}

function touchedAt(
  { sizes, offsets }: CrossImpact,
  targets: Int32Array | undefined,
  known: readonly number[],
): Int32Array {
  const owners = known.map((column) =>
    sizes.findIndex(
      (size, descriptor) => column >= offsets[descriptor]! && column < offsets[descriptor]! + size,
    ),
  )
  return Int32Array.from([...new Set([...(targets ?? []), ...owners])].sort((a, b) => a - b))
}

function lastDepth(clause: CompiledClause, depthOf: readonly number[]): number {
  return Math.max(0, ...clause.map(({ factor }) => depthOf[factor]!))
}

/** Those that say most to those already decided come next, so that contradictions show early. */
function decisionOrder(matrix: CrossImpact): number[] {
  const { sizes } = matrix
  const coupling = sizes.map((_, one) =>
    sizes.map((_, other) => (one === other ? 0 : spread(matrix, one, other) + spread(matrix, other, one))),
  )
  const total = coupling.map((row) => row.reduce((sum, value) => sum + value, 0))
  const attached = new Float64Array(sizes.length)
  const order: number[] = []
  while (order.length < sizes.length) {
    let next = -1
    for (let one = 0; one < sizes.length; one++) {
      if (order.includes(one)) continue
      const isBetter =
        next < 0 ||
        attached[one]! > attached[next]! ||
        (attached[one] === attached[next] && total[one]! > total[next]!)
      if (isBetter) next = one
    }
    order.push(next)
    for (let one = 0; one < sizes.length; one++) attached[one]! += coupling[next]![one]!
  }
  return order
}

/** How far the source can move the target's variants apart, in points. */
function spread({ sizes, offsets, columns, impact }: CrossImpact, source: number, target: number): number {
  let sum = 0
  for (let place = 1; place < sizes[target]!; place++) {
    let least = Infinity
    let greatest = -Infinity
    for (let variant = 0; variant < sizes[source]!; variant++) {
      const row = (offsets[source]! + variant) * columns + offsets[target]!
      const lead = impact[row + place]! - impact[row]!
      least = Math.min(least, lead)
      greatest = Math.max(greatest, lead)
    }
    sum += greatest - least
  }
  return sum
}

/** −1 for a column that no gate and no bar speaks of. */
function gateDepths({ sizes, offsets, columns, rules, bars }: CrossImpact, depthOf: readonly number[]) {
  const depths = new Int32Array(columns).fill(-1)
  for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
    for (let variant = 0; variant < sizes[descriptor]!; variant++) {
      const column = offsets[descriptor]! + variant
      const clauses = [...(rules.gates[column] ?? []), ...bars[column]!]
      if (rules.gates[column] === null && clauses.length === 0) continue
      const read = clauses.map((clause) => lastDepth(clause, depthOf))
      depths[column] = Math.max(depthOf[descriptor]!, ...read)
    }
  }
  return depths
}

function pairStatus(
  { sizes, offsets, rules }: CrossImpact,
  pairsFrom: readonly number[],
  pairs: number,
  knownFrom: Int32Array,
): Uint8Array {
  const status = new Uint8Array(pairs)
  for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
    const [size, first] = [sizes[descriptor]!, offsets[descriptor]!]
    for (let chosen = 0; chosen < size; chosen++) {
      for (let rival = 0; rival < size; rival++) {
        const isNone =
          chosen === rival ||
          rules.isDial[descriptor] ||
          rules.isFinal[first + chosen] ||
          rules.isClosed[first + rival]
        const met = knownFrom[first + rival]! < 0 ? rivalry.always : rivalry.gated
        status[pairsFrom[descriptor]! + chosen * size + rival] = isNone ? rivalry.never : met
      }
    }
  }
  return status
}

function boundsOf(
  matrix: CrossImpact,
  order: readonly number[],
  pairsFrom: readonly number[],
  pairs: number,
): Float64Array {
  const depths = order.length
  const bounds = new Float64Array((depths + 1) * pairs)
  for (let depth = depths - 1; depth >= 0; depth--) {
    const undecided = order[depth]!
    const below = (depth + 1) * pairs
    for (let pair = 0; pair < pairs; pair++) bounds[depth * pairs + pair] = bounds[below + pair]!
    for (let target = 0; target < depths; target++) {
      addLeastLeads(matrix, undecided, target, bounds, depth * pairs + pairsFrom[target]!)
    }
  }
  return bounds
}

/** Adds, for every pair of the target, the least lead that a source gives the rival: its own is known once chosen. */
function addLeastLeads(
  { sizes, offsets, columns, impact }: CrossImpact,
  source: number,
  target: number,
  bounds: Float64Array,
  first: number,
): void {
  const size = sizes[target]!
  for (let chosen = 0; chosen < size; chosen++) {
    for (let rival = 0; rival < size; rival++) {
      let least = Infinity
      for (let variant = 0; variant < sizes[source]!; variant++) {
        if (source === target && variant !== chosen) continue
        const row = (offsets[source]! + variant) * columns + offsets[target]!
        least = Math.min(least, impact[row + rival]! - impact[row + chosen]!)
      }
      bounds[first + chosen * size + rival]! += least
    }
  }
}
