import type { Assignment, Influence, Outcome } from '../../language/situation.ts'
import { powerOfTwo } from '../../numeric/exponential.ts'
import type { Lookup, Setting, Space } from '../chain.ts'
import type { Draw } from '../draw.ts'
import { pointsByRow } from './points.ts'

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
  draw: Draw,
): OutcomeTable {
  const candidates = withRemainder(written, draw)
  const factors = candidates.map(({ id }) =>
    id === null ? null : pointsByRow(space, lookup, influencesOn(id), draw)?.map(powerOfTwo),
  )
  const chances = new Float64Array(lookup.rows * candidates.length)
  for (let row = 0; row < lookup.rows; row++) {
    const first = row * candidates.length
    let total = 0
    for (const [place, { chance }] of candidates.entries()) {
      const weight = chance * (factors[place]?.[row] ?? 1)
      chances[first + place] = weight
      total += weight
    }
    for (let place = 0; place < candidates.length; place++) chances[first + place]! /= total
  }
  return {
    outcomes: candidates.map(({ id, sets }) => ({ id, setting: compileSetting(space, sets) })),
    chances,
  }
}

interface Candidate {
  readonly id: string | null
  readonly sets: Assignment
  readonly chance: number
}

/** The outcomes with their drawn chances, and `rest` with what they leave over. */
function withRemainder(written: readonly Outcome[], draw: Draw): Candidate[] {
  const chances = written.map((outcome) => (outcome.chance ? draw(outcome.chance) : 0))
  const nominal = written.reduce((sum, outcome) => sum + (outcome.chance?.nominal ?? 0), 0)
  // A distribution that is whole at its nominal values stays whole when its ranges are drawn.
  const remainder = nominal > 1 - 1e-9 ? 0 : Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance, 0))
  const candidates = written.map(({ id, sets, chance }, place) => ({
    id,
    sets,
    chance: chance ? chances[place]! : remainder,
  }))
  const isRestNamed = written.some((outcome) => outcome.chance === null)
  if (!isRestNamed && remainder > 0) candidates.push({ id: 'rest', sets: {}, chance: remainder })
  return candidates
}
