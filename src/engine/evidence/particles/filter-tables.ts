import type { Day } from '../../../language/day.ts'
import { cumulativeChances } from '../../simulation/channel-tables.ts'
import { type HazardTables, hazardTables } from '../../simulation/hazard.ts'
import { type WalkTables, walkTables } from '../../simulation/walker.ts'
import type { CompiledEvidence } from '../compile-evidence.ts'
import { type FigureTable, figureTable } from './figure-table.ts'
import type { PathPlan } from './path-plan.ts'

/** Everything that all islands of a filter walk with. */
export interface FilterTables {
  readonly plan: PathPlan
  readonly figures: FigureTable
  /** Places of all figures. */
  readonly everyFigure: Int32Array
  readonly evident: WalkTables
  readonly prior: WalkTables
  /** Silent events of each segment, [segments]. */
  readonly hazards: readonly HazardTables[]
  /** The interval that ends with the day from which one looks ahead. */
  readonly lastInterval: number
  /** The interval that ends with the earlier day on which answers are wanted, −1: none. */
  readonly sinceInterval: number
}

/**
 * Lays out both chains. The same place of the calendar draws the same random numbers with and without evidence, so that
 * what an entry does is not blurred by other chances.
 */
export function filterTables(
  { chain, prior, evidence }: CompiledEvidence,
  plan: PathPlan,
  since: Day | null,
): FilterTables {
  const free = walkTables(prior, plan.observations)
  const evident = walkTables(chain, plan.observations)
  const jumps = free.jumps.map((ofSegment, segment) =>
    ofSegment.map(({ key, place }, at) => {
      const jump = chain.segments[segment]!.jumps[at]!
      return { jump, place, key, cumulative: cumulativeChances(jump.chances, jump.outcomes.length) }
    }),
  )
  return {
    plan,
    figures: figureTable(plan),
    everyFigure: Int32Array.from(plan.figures, (_, place) => place),
    prior: free,
    evident: { ...evident, jumps },
    hazards: hazardTables(chain.segments, chain.space.factors.length),
    sinceInterval: since === null ? -1 : plan.observations.days.indexOf(since),
    lastInterval: plan.observations.days.indexOf(evidence.asOf),
  }
}
