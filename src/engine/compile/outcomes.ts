import type { Assignment, Influence, Outcome } from '../../language/situation.ts'
import { powerOfTwo } from '../../numeric/exponential.ts'
import type { Lookup, Setting, Space } from '../chain.ts'
import type { Draw } from '../draw.ts'
import { pointsByRow, type Recipe } from './points.ts'

export interface OutcomeTable {
  readonly outcomes: readonly { readonly id: string | null; readonly setting: Setting }[]
  /** [rows × outcomes]; each row sums to 1. */
  readonly chances: Float64Array
}

/** An assignment in indices; factors that were left out of the space fall away. */
export function compileSetting(space: Space, sets: Assignment): Setting {
  return Object.keys(sets)
    .map((id) => ({ factor: space.factors.indexOf(id), id }))
    .filter(({ factor }) => factor >= 0)
    .map(({ factor, id }) => ({ factor, state: space.states[factor]!.indexOf(sets[id]!) }))
    .sort((a, b) => a.factor - b.factor)
}

/** Chances of the outcomes in each row; `influencesOn` gives the influences on the outcome of that name. */
export function outcomeTable(
  space: Space,
  lookup: Lookup,
  written: readonly Outcome[],
  influencesOn: (outcome: string) => readonly Influence[],
): Recipe<OutcomeTable> {
  const candidates = withRest(written)
  const outcomes = candidates.map(({ id, sets }) => ({ id, setting: compileSetting(space, sets) }))
  const points = candidates.map(({ id }) =>
    id === null ? null : pointsByRow(space, lookup, influencesOn(id)),
  )
  return (draw) => {
    const drawn = drawnChances(candidates, draw)
    const multiples = points.map((recipe) => recipe?.(draw).map((sum) => powerOfTwo(sum)))
    const chances = new Float64Array(lookup.rows * candidates.length)
    for (let row = 0; row < lookup.rows; row++) {
      const first = row * candidates.length
      let total = 0
      for (let place = 0; place < candidates.length; place++) {
        const weight = drawn[place]! * (multiples[place]?.[row] ?? 1)
        chances[first + place] = weight
        total += weight
      }
      for (let place = 0; place < candidates.length; place++) chances[first + place]! /= total
    }
    return { outcomes, chances }
  }
}

type Candidate = Pick<Outcome, 'id' | 'sets' | 'chance'>

/**
 * The outcomes, and `rest` where they leave something over and do not name it. A distribution that is whole at its
 * nominal values stays whole when its ranges are drawn.
 */
function withRest(written: readonly Outcome[]): Candidate[] {
  const nominal = written.reduce((sum, outcome) => sum + (outcome.chance?.nominal ?? 0), 0)
  const isWhole = nominal > 1 - 1e-9 || written.some((outcome) => outcome.chance === null)
  return isWhole ? [...written] : [...written, { id: 'rest', sets: {}, chance: null }]
}

function drawnChances(candidates: readonly Candidate[], draw: Draw): number[] {
  const chances = candidates.map(({ chance }) => (chance ? draw(chance) : 0))
  const remainder = Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance, 0))
  return candidates.map(({ chance }, place) => (chance ? chances[place]! : remainder))
}
