import { ratioDifference, ratioEstimate } from '../../numeric/ratio-estimate.ts'
import type { CompiledEvidence } from '../evidence/compile-evidence.ts'
import { effectiveSampleSize } from '../evidence/particles/resample.ts'
import { oncePer } from '../once-per.ts'
import { countPaths, type PathCounts } from './count-paths.ts'
import type { KeptIsland, KeptPaths } from './kept-paths.ts'
import { cellWorths, type PathCells, pathCells } from './path-cells.ts'
import { type TablesApart, tablesApart } from './tables-apart.ts'

/** Kept paths with what has been counted along them for the judgement in hand. */
export interface PathReader {
  readonly kept: KeptPaths
  /** Null before anything was moved. */
  readonly cells: PathCells | null
  /** By island, as far as they have been counted. */
  readonly counts: readonly PathCounts[]
}

/** What paths say of an answer under some numbers. */
export interface PathAnswer {
  /** Of each island, weighed with how likely it makes the evidence: paths with a yes, and all in which what is supposed came about. */
  readonly numerators: Float64Array
  readonly denominators: Float64Array
  readonly value: number
  /** On each date; NaN where what is supposed came about on no path. */
  readonly curve: Float64Array
  /** How many equally weighted paths they are worth, (Σw)²/Σw²; 0 where they cannot speak for these numbers. */
  readonly worth: number
}

export function newReader(kept: KeptPaths): PathReader {
  return { kept, cells: null, counts: [] }
}

/** The reader with one more island. */
export function withIsland(reader: PathReader, island: KeptIsland): PathReader {
  const { kept } = reader
  return { ...reader, kept: { ...kept, islands: [...kept.islands, island] } }
}

/** What the paths say under the numbers under which they were walked. */
export function ownAnswer({ kept }: PathReader): PathAnswer {
  return ownAnswers(kept)
}

/** The same for every move of a hand. */
const ownAnswers = oncePer((kept: KeptPaths) => summed(kept, null, true))

/**
 * The answer under other numbers from the same paths: each weighs as much more as the other numbers make it likelier,
 * with what it met of the evidence. Paths meet the same chances before and after, so the difference is surer than the
 * answers. Unbiased but for the quotient; the farther the numbers, the fewer paths carry all weight.
 *
 * @returns the answer, and the reader with what had to be counted anew
 *
 * Source: likelihood ratios along paths, Glynn & Iglehart 1989, doi:10.1287/mnsc.35.11.1367.
 */
export function reweigh(
  reader: PathReader,
  other: CompiledEvidence,
): { readonly answer: PathAnswer; readonly reader: PathReader } {
  const { kept } = reader
  const { chain } = kept.compiled
  const apart = tablesApart(chain, other.chain)
  const cells = reader.cells && covers(reader.cells.apart, apart) ? reader.cells : pathCells(chain, apart)
  const known = cells === reader.cells ? reader.counts : []
  const counts = kept.islands.map((island, place) => known[place] ?? countPaths(kept, island, cells))
  const { worths, isCovered } = cellWorths(cells, chain, other.chain)
  const logs = kept.islands.map((island, place) => logRatios(island, counts[place]!, worths))
  return { answer: summed(kept, logs, isCovered), reader: { kept, cells, counts } }
}

/** Whether what has been counted also serves where these differ. */
function covers(known: TablesApart, wanted: TablesApart): boolean {
  const tables = new Set(known.tables.map((table) => JSON.stringify(table)))
  return (
    wanted.tables.every((table) => tables.has(JSON.stringify(table))) &&
    wanted.jumps.every((place) => known.jumps.includes(place)) &&
    wanted.starts.every((factor) => known.starts.includes(factor))
  )
}

/** Log of how much likelier each path has become, [paths]. */
function logRatios(
  { paths }: KeptIsland,
  { first, cells, amounts }: PathCounts,
  worths: Float64Array,
): Float64Array {
  const logs = new Float64Array(paths)
  for (let path = 0; path < paths; path += 1) {
    let log = 0
    const end = first[path + 1]!
    for (let entry = first[path]!; entry < end; entry += 1) log += amounts[entry]! * worths[cells[entry]!]!
    logs[path] = log
  }
  return logs
}

/** Sums over the paths; islands count as much as they make the evidence likely. Without `logs` paths weigh as they did. */
function summed(
  { islands, tables }: KeptPaths,
  logs: readonly Float64Array[] | null,
  isCovered: boolean,
): PathAnswer {
  const highest = islands.reduce(
    (most, { logEvidence }) => Math.max(most, logEvidence),
    Number.NEGATIVE_INFINITY,
  )
  const heaviest = greatest(logs)
  const numerators = new Float64Array(islands.length)
  const denominators = new Float64Array(islands.length)
  const dates = tables.plan.datePlaces.length
  const sums = new Float64Array(dates)
  const weights = new Float64Array(islands.reduce((sum, { paths }) => sum + paths, 0))
  let before = 0
  for (const [place, island] of islands.entries()) {
    const share = Math.exp(island.logEvidence - highest)
    const log = logs?.[place]
    for (let path = 0; path < island.paths; path += 1) {
      const ratio = log ? Math.exp(log[path]! - heaviest) : 1
      const weight = share * island.weights[path]! * ratio
      weights[before + path] = weight
      if (island.supposed[path] === 0) continue
      denominators[place]! += weight
      if (island.answers[path] === 1) numerators[place]! += weight
      const first = path * dates
      for (let date = 0; date < dates; date += 1) {
        if (island.onDates[first + date] === 1) sums[date]! += weight
      }
    }
    before += island.paths
  }
  const total = denominators.reduce((sum, one) => sum + one, 0)
  return {
    numerators,
    denominators,
    value: ratioEstimate(numerators, denominators).value,
    curve: sums.map((sum) => sum / total),
    worth: isCovered ? effectiveSampleSize(weights) : 0,
  }
}

function greatest(logs: readonly Float64Array[] | null): number {
  let most = logs === null ? 0 : Number.NEGATIVE_INFINITY
  for (const ofIsland of logs ?? []) for (const log of ofIsland) most = Math.max(most, log)
  return most
}

/** How far sampling leaves the difference of two answers, by the spread of their islands: a standard error and its degrees of freedom. */
export function differenceOf(from: PathAnswer, to: PathAnswer) {
  return ratioDifference(from, to)
}
