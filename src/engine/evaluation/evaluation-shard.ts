import type { Course } from '../../language/situation.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import type { Draw } from '../draw.ts'
import { placesFor } from '../ensemble/member-draws.ts'
import { exactForecastNow } from '../exact/exact-forecast.ts'
import type { Keep } from '../keep.ts'
import { oncePer } from '../once-per.ts'
import { drawnClocks } from '../simulation/drawn-clocks.ts'
import type { FigurePlan } from '../simulation/figure-plan.ts'
import { estimateOf } from '../simulation/figure-values.ts'
import { simulateShard } from '../simulation/simulate-shard.ts'
import type { Sums } from '../simulation/tally.ts'
import { walkTables } from '../simulation/walker.ts'
import { type Drawing, drawOf } from './drawing.ts'

/** The name under which evaluations are handed to workers. */
export const evaluationTask = 'evaluate'

/** What all evaluations of one course share. Its questions are what is answered, in their order. */
export interface EvaluationCommon {
  readonly course: Course
  readonly keep: Keep
  readonly plan: FigurePlan
  readonly members: number
  readonly seed: number
}

export interface EvaluationShard {
  readonly common: EvaluationCommon
  readonly drawing: Drawing
  /** Histories in each batch; 0 answers exactly. */
  readonly runs: number
  readonly batches: number
  /** Number of the first history; 0 unless given. */
  readonly first?: number
}

/** Answers to the questions of a course; NaN where one has none. */
export interface Answers {
  /** [questions] */
  readonly values: Float64Array
  /** The same from each batch of histories alone, [batches × questions]; none where exact. */
  readonly batches: Float64Array
}

const placesOf = oncePer(({ members, seed }: EvaluationCommon) => placesFor(members, seed))

/** Answers a course in one draw of its judgements. Histories are keyed by their number: courses meet the same random numbers. */
export function evaluationShard({ common, drawing, runs, batches, first = 0 }: EvaluationShard): Answers {
  const draw = drawOf(drawing, placesOf(common))
  return runs === 0 ? exactly(common.course, draw) : bySimulation(common, draw, { runs, batches, first })
}

function exactly(course: Course, draw: Draw): Answers {
  const { questions, to } = course.situation
  const only = { questions: questions.map(({ id }) => id) }
  const forecast = exactForecastNow(course, { only, dates: [to], draw })
  // The course was compiled before it was handed out.
  if (forecast === null) throw new Error('A course could be compiled at its nominal values alone.')
  const values = Float64Array.from(questions, ({ id }) => forecast.questions[id]?.value ?? Number.NaN)
  return { values, batches: new Float64Array(0) }
}

function bySimulation(
  { course, keep, plan, seed }: EvaluationCommon,
  draw: Draw,
  { runs, batches, first }: { readonly runs: number; readonly batches: number; readonly first: number },
): Answers {
  const chain = compileChain(course, draw, keep)
  // The nominal chain has the same tables and was compiled before.
  if (isRefusal(chain)) throw new Error(`${chain.of} could be compiled at its nominal values alone.`)
  const tables = walkTables(chain, plan.observations)
  const valuesOf = (sums: Sums) =>
    plan.figures.map((figure) => estimateOf(plan, tables.layout, sums, figure).value ?? Number.NaN)
  const all = { runs: 0, sums: new Float64Array(tables.layout.length) }
  const clocks = drawnClocks(tables.channels, tables.jumps, seed, first + batches * runs)
  const byBatch: number[] = []
  for (let batch = 0; batch < batches; batch += 1) {
    const { tally } = simulateShard(tables, seed, first + batch * runs, runs, [], clocks)
    byBatch.push(...valuesOf(tally))
    all.runs += tally.runs
    for (let place = 0; place < all.sums.length; place += 1) all.sums[place]! += tally.sums[place]!
  }
  return { values: Float64Array.from(valuesOf(all)), batches: Float64Array.from(byBatch) }
}
