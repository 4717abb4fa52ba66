import type { Condition } from '../../language/situation.ts'
import type { CompiledCondition, Lookup, Space } from '../chain.ts'
import { digitsByRow } from './space.ts'

/** A condition in indices of the space. Throws where it names a factor that was left out: relevance must keep it. */
export function compileCondition(space: Space, condition: Condition): CompiledCondition {
  return condition.map((clause) =>
    clause.map(({ factor, states }) => {
      const index = space.factors.indexOf(factor)
      if (index < 0) throw new Error(`Factor ${factor} was left out of a chain that needs it.`)
      const allowed = Uint8Array.from(space.states[index]!, (state) => (states.includes(state) ? 1 : 0))
      return { factor: index, allowed }
    }),
  )
}

/** Ids of the factors that a condition reads. */
export function factorsOf(condition: Condition | null): string[] {
  return (condition ?? []).flatMap((clause) => clause.map((term) => term.factor))
}

/** In which rows of a table the condition holds, [rows]; its factors must be among the table's parents. */
export function rowsHolding(space: Space, lookup: Lookup, condition: CompiledCondition): Uint8Array {
  const holds = new Uint8Array(lookup.rows)
  for (const clause of condition) {
    const terms = clause.map(({ factor, allowed }) => ({
      digits: digitsByRow(space, lookup, factor),
      allowed,
    }))
    for (let row = 0; row < lookup.rows; row++) {
      if (terms.every(({ digits, allowed }) => allowed[digits[row]!] === 1)) holds[row] = 1
    }
  }
  return holds
}
