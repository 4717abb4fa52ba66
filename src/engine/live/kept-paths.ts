import type { CompiledEvidence } from '../evidence/compile-evidence.ts'
import { valueOn } from '../evidence/particles/curve-sums.ts'
import { filterIsland } from '../evidence/particles/filter-island.ts'
import { type FilterTables, filterTables } from '../evidence/particles/filter-tables.ts'
import type { Particle } from '../evidence/particles/particle.ts'
import type { PathPlan } from '../evidence/particles/path-plan.ts'
import { readFigures } from '../evidence/particles/path-values.ts'
import type { PathKeeper } from '../evidence/particles/sum-futures.ts'
import { oncePer } from '../once-per.ts'
import { packedNumbers } from './packed-numbers.ts'

/** Whole paths, weighed with the evidence, of one course at one draw of its judgements. */
export interface KeptPaths {
  readonly compiled: CompiledEvidence
  readonly tables: FilterTables
  readonly islands: readonly KeptIsland[]
}

/** The paths of one island, which knows nothing of the others. Plain data. */
export interface KeptIsland {
  /** Log of the island's estimate of the evidence. */
  readonly logEvidence: number
  readonly paths: number
  /** Relative weights, [paths]; they sum to 1. */
  readonly weights: Float64Array
  /** State of each factor at the start, [paths × factors]. */
  readonly starts: Uint8Array
  /** Where each path's moves begin, [paths + 1]. */
  readonly firstMove: Int32Array
  /** See `Trail`: up to what settles the question, or the as-of day where that is later. */
  readonly times: Float64Array
  readonly channels: Int32Array
  readonly ways: Int16Array
  /** Years up to which each path's likelihood counts, [paths]. */
  readonly until: Float64Array
  /** 1 where what is supposed came about, and where nothing is, [paths]. */
  readonly supposed: Uint8Array
  /** 1 where the answer is yes together with what is supposed, [paths]; and on each date of the curve, [paths × dates]. */
  readonly answers: Uint8Array
  readonly onDates: Uint8Array
}

/** The name under which islands to be kept are handed to workers. */
export const keptIslandTask = 'kept-island'

/** What all islands of one population share. Plain data. */
export interface PathsCommon {
  readonly compiled: CompiledEvidence
  readonly plan: PathPlan
}

export interface KeptIslandShard {
  readonly common: PathsCommon
  /** The paths are a function of these and of what is common alone. */
  readonly task: { readonly seed: number; readonly island: number; readonly particles: number }
}

/** Room for so many islands before their paths would meet the same random numbers. */
const mostIslands = 1024

const tablesOf = oncePer(tablesFor)

/**
 * Walks one island and keeps its paths: particles to the as-of day given the evidence (see `filterIsland`), from there on
 * histories. Where the evidence rules all of them out there are no paths, and the estimate of the evidence is 0.
 */
export function keptIslandShard({ common, task }: KeptIslandShard): KeptIsland {
  const tables = tablesOf(common)
  const { keeper, kept } = recorder(tables, common.compiled)
  const allParticles = task.particles * mostIslands
  const strides = { start: 0, entry: 0, end: 1 }
  const { end } = filterIsland(tables, { ...task, allParticles, strides }, keeper)
  return kept(end?.logEvidence ?? Number.NEGATIVE_INFINITY)
}

/** A population without islands as yet. */
export function noPathsYet(common: PathsCommon): KeptPaths {
  return { compiled: common.compiled, tables: tablesFor(common), islands: [] }
}

function tablesFor({ compiled, plan }: PathsCommon): FilterTables {
  return filterTables(compiled, plan, null)
}

/** Takes down each path of an island as it is shown. */
function recorder(tables: FilterTables, { evidence }: CompiledEvidence) {
  const { plan, figures, everyFigure } = tables
  const { look, joint } = plan.figures[0]!
  const { days, times: years } = plan.observations
  const spans: Spans = { known: years[days.indexOf(evidence.asOf)]!, end: years.at(-1)! }
  const rows = emptyRows()
  const value = new Float64Array(1)
  const supposed = new Uint8Array(1)
  const keep: PathKeeper['keep'] = (particle, weight) => {
    addTrail(rows, particle, spans)
    readFigures(particle, figures, everyFigure, value, supposed)
    rows.weights.add(weight)
    rows.supposed.add(supposed[0]!)
    rows.answers.add(value[0]!)
    for (const day of plan.datePlaces)
      rows.onDates.add(supposed[0] === 1 ? valueOn(particle, plan, figures, 0, day) : 0)
  }
  const settledBy = look.kind === 'monitor' && joint === null ? look.monitor : -1
  return { keeper: { settledBy, keep }, kept: (logEvidence: number) => packed(rows, logEvidence) }
}

interface Spans {
  /** Years from the start to the as-of day, and to the end of the term. */
  readonly known: number
  readonly end: number
}

type Rows = ReturnType<typeof emptyRows>

function emptyRows() {
  return {
    weights: packedNumbers(Float64Array),
    starts: packedNumbers(Uint8Array),
    firstMove: packedNumbers(Int32Array),
    times: packedNumbers(Float64Array),
    channels: packedNumbers(Int32Array),
    ways: packedNumbers(Int16Array),
    until: packedNumbers(Float64Array),
    supposed: packedNumbers(Uint8Array),
    answers: packedNumbers(Uint8Array),
    onDates: packedNumbers(Uint8Array),
  }
}

/** What comes after the answer is settled, and after the last entry, tells nothing of either. */
function addTrail(rows: Rows, { walker }: Particle, { known, end }: Spans): void {
  const { settledAfter, moves, times, channels, ways, start } = walker.trail!
  let kept = settledAfter < 0 ? moves : settledAfter
  const settledAt = kept === 0 ? 0 : times[kept - 1]!
  while (kept < moves && times[kept]! <= known) kept += 1
  rows.firstMove.add(rows.times.length)
  rows.until.add(settledAfter < 0 ? end : Math.max(known, settledAt))
  rows.starts.addAll(start)
  rows.times.addAll(times.subarray(0, kept))
  rows.channels.addAll(channels.subarray(0, kept))
  rows.ways.addAll(ways.subarray(0, kept))
}

function packed(rows: Rows, logEvidence: number): KeptIsland {
  rows.firstMove.add(rows.times.length)
  return {
    logEvidence,
    paths: rows.weights.length,
    weights: rows.weights.whole(),
    starts: rows.starts.whole(),
    firstMove: rows.firstMove.whole(),
    times: rows.times.whole(),
    channels: rows.channels.whole(),
    ways: rows.ways.whole(),
    until: rows.until.whole(),
    supposed: rows.supposed.whole(),
    answers: rows.answers.whole(),
    onDates: rows.onDates.whole(),
  }
}
