import type { Course } from '../../language/situation.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import { nominalDraw } from '../draw.ts'
import type { Keep } from '../keep.ts'
import { oncePer } from '../once-per.ts'
import type { FigurePlan } from '../simulation/figure-plan.ts'
import { curveOf, estimateOf, standardErrorOf } from '../simulation/figure-values.ts'
import { simulateShard } from '../simulation/simulate-shard.ts'
import { walkTables } from '../simulation/walker.ts'
import { memberDraw, placesFor } from './member-draws.ts'

/** The name under which members are handed to workers. */
export const memberTask = 'member'

/** What all members of one ensemble share. */
export interface EnsembleCommon {
  readonly course: Course
  readonly keep: Keep
  readonly plan: FigurePlan
  /** Places in `plan.figures` of those whose curves get a band. */
  readonly banded: readonly number[]
  readonly members: number
  readonly seed: number
}

export interface MemberShard {
  readonly common: EnsembleCommon
  /** −1 is the nominal course. */
  readonly member: number
  readonly runs: number
}

/** Figures of one member; NaN where it has none. */
export interface MemberResult {
  /** [figures] */
  readonly values: Float64Array
  /** Standard errors of sampling, [figures]. */
  readonly errors: Float64Array
  /** [banded × dates] */
  readonly curves: Float64Array
  readonly moves: number
}

const placesOf = oncePer(({ members, seed }: EnsembleCommon) => placesFor(members, seed))

/** Simulates one member of an ensemble, with the same histories' random numbers as every other. */
export function memberShard({ common, member, runs }: MemberShard): MemberResult {
  const { course, keep, plan, banded } = common
  const chain = compileChain(course, member < 0 ? nominalDraw : memberDraw(placesOf(common), member), keep)
  // The nominal chain has the same tables and was compiled before.
  if (isRefusal(chain)) throw new Error(`${chain.of} could be compiled at its nominal values alone.`)
  const tables = walkTables(chain, plan.observations)
  const { tally } = simulateShard(tables, common.seed, 0, runs)
  const { figures } = plan
  return {
    values: Float64Array.from(
      figures,
      (figure) => estimateOf(plan, tables.layout, tally, figure).value ?? Number.NaN,
    ),
    errors: Float64Array.from(figures, (figure) => standardErrorOf(plan, tables.layout, tally, figure)),
    curves: Float64Array.from(
      banded.flatMap((place) => curveOf(plan, tables.layout, tally, figures[place]!)),
      (value) => value ?? Number.NaN,
    ),
    moves: tally.moves,
  }
}
