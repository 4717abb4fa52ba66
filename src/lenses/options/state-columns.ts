import { placeName, placesFor } from '../../engine/ensemble/member-draws.ts'
import { rangedJudgements } from '../../engine/ensemble/ranged-judgements.ts'
import type { Course, Judgement } from '../../language/situation.ts'
import type { FactorColumn } from '../../numeric/discovery/factor-column.ts'
import { rankCorrelation } from '../../numeric/rank-correlation.ts'
import { chanceCorrelation } from '../telling-drivers.ts'

/** One thing in which states of the world differ. */
export type StateColumn =
  | { readonly kind: 'reading'; readonly column: FactorColumn }
  /** Places of a judgement in its range, 0 to 1; by the name that judgements move with where they do. */
  | {
      readonly kind: 'judgement'
      readonly address: string
      /** The judgement as each reading has it, null where it is no range there, [readings]. */
      readonly byReading: readonly (Judgement | null)[]
      readonly column: FactorColumn
    }

/**
 * The columns in which the states of the world of some courses differ, one course a reading: the reading where there are several, and
 * every ranged judgement, those that move together once.
 */
export function stateColumns(courses: readonly Course[], members: number, seed: number): StateColumn[] {
  const places = placesFor(members, seed)
  const ranged = courses.map((course) => new Map(rangedJudgements(course).map((one) => [one.address, one])))
  const addresses = [...new Set(ranged.flatMap((known) => [...known.keys()]))].sort()
  const seen = new Set<string>()
  const judgements = addresses.flatMap((address): StateColumn[] => {
    const byReading = ranged.map((known) => known.get(address) ?? null)
    const one = byReading.find((judgement) => judgement !== null)!
    const name = placeName(one)
    if (seen.has(name)) return []
    seen.add(name)
    const own = places(one)
    const values = Float64Array.from({ length: members * courses.length }, (_, row) => own[row % members]!)
    return [{ kind: 'judgement', address, byReading, column: { kind: 'number', values } }]
  })
  return courses.length < 2 ? judgements : [readingColumn(courses.length, members), ...judgements]
}

function readingColumn(readings: number, members: number): StateColumn {
  const values = Int32Array.from({ length: readings * members }, (_, row) => Math.floor(row / members))
  return { kind: 'reading', column: { kind: 'kinds', values, kinds: readings } }
}

/** How many judgements a search for boxes looks at: among more, chance finds something. */
const mostSearched = 16

/** The reading, and the judgements whose rank correlation with an outcome chance does not account for, strongest first. */
export function tellingColumns(columns: readonly StateColumn[], outcome: Float64Array): StateColumn[] {
  const limit = chanceCorrelation(outcome.length)
  const ranked = columns
    .flatMap((one) =>
      one.kind === 'judgement'
        ? [{ one, strength: Math.abs(rankCorrelation(one.column.values, outcome)) }]
        : [],
    )
    .filter(({ strength }) => strength >= limit)
    .sort((a, b) => b.strength - a.strength || (a.one.address < b.one.address ? -1 : 1))
    .slice(0, mostSearched)
  return [...columns.filter(({ kind }) => kind === 'reading'), ...ranked.map(({ one }) => one)]
}
