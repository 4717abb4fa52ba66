import type { Chain, EventTable, FactorTable, Segment } from '../chain.ts'
import type { Keep } from '../keep.ts'
import { yearsBetween } from './stages.ts'

/** What one table contributes to the cost of a step: its greatest rate of leaving, its moves out of a configuration. */
interface Leaving {
  readonly exit: number
  readonly moves: number
}

/** What it costs to follow the parts of a chain. */
export interface CostTable {
  readonly segments: readonly { readonly years: number; readonly byId: ReadonlyMap<string, Leaving> }[]
  /** States of each factor. */
  readonly sizes: ReadonlyMap<string, number>
}

/** Measured: the true greatest exit rate is about this share of the sum of each table's greatest. */
const shareOfBound = 0.65

export function costTable(chain: Chain): CostTable {
  const { factors, sizes } = chain.space
  return {
    segments: chain.segments.map((segment) => ({
      years: yearsBetween(segment.from, segment.to),
      byId: leavingById(segment, factors),
    })),
    sizes: new Map(factors.map((id, place) => [id, sizes[place]!])),
  }
}

function leavingById(segment: Segment, factors: readonly string[]): Map<string, Leaving> {
  return new Map([
    ...segment.factors.map((table): [string, Leaving] => [factors[table.factor]!, leavingByFactor(table)]),
    ...segment.events.map((table): [string, Leaving] => [table.id, leavingByEvent(table)]),
  ])
}

/** Work of following what is kept once through the term: configurations × moves out of each × steps. */
export function sweepCost({ segments, sizes }: CostTable, keep: Keep): number {
  const configurations = keep.factors.reduce((product, id) => product * sizes.get(id)!, 1)
  return segments.reduce((sum, { years, byId }) => {
    let exit = 0
    let moves = 2
    for (const id of [...keep.factors, ...keep.events]) {
      const leaving = byId.get(id)
      exit += leaving?.exit ?? 0
      moves += leaving?.moves ?? 0
    }
    const expected = exit * shareOfBound * years
    // Steps beyond the expected ones that a cut-off at about 1e-15 takes.
    const steps = years > 0 ? expected + 8 * Math.sqrt(expected) + 10 : 1
    return sum + configurations * moves * steps
  }, 0)
}

function leavingByFactor({ lookup, rates }: FactorTable): Leaving {
  const states = rates.length / lookup.rows
  let exit = 0
  let moves = 0
  for (let row = 0; row < lookup.rows; row++) {
    let total = 0
    for (let state = 0; state < states; state++) {
      const rate = rates[row * states + state]!
      total += rate
      if (rate > 0) moves += 1 / lookup.rows
    }
    exit = Math.max(exit, total)
  }
  return { exit, moves }
}

function leavingByEvent({ lookup, rates, outcomes }: EventTable): Leaving {
  const changing = outcomes.filter(({ setting }) => setting.length > 0).length
  const open = rates.reduce((count, rate) => count + (rate > 0 ? 1 : 0), 0)
  return {
    exit: rates.reduce((most, rate) => Math.max(most, rate), 0),
    moves: (changing * open) / lookup.rows,
  }
}
