import { buildConflict, type ConflictChoice } from '../../src/lenses/stability/build-conflict.ts'
import { type Conflict, configurationOf } from '../../src/lenses/stability/conflict.ts'
import { ranksOf, type Taste, tasteOf } from '../../src/lenses/stability/tastes.ts'
import { type Concept, conceptBit, concepts, verdicts } from '../../src/lenses/stability/verdicts.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { keyOf } from './matrix-method.ts'

/** The conflict of a situation's text; throws where it is refused. */
export function conflictFrom(text: string, choice: Partial<ConflictChoice> = {}): Conflict {
  const conflict = buildConflict(courseFromText(text).situation, { at: {}, actors: null, ...choice })
  if ('reason' in conflict) throw new Error(conflict.reason)
  return conflict
}

export function tastesOf(conflict: Conflict): Taste[] {
  return conflict.players.map((player) => tasteOf(player, conflict))
}

/** The equilibria of a situation's text by concept, as the texts of their configurations, sorted. */
export function equilibriaOf(text: string, rename = (key: string) => key): Record<Concept, string[]> {
  const conflict = conflictFrom(text)
  const ranks = tastesOf(conflict).map((taste) => ranksOf(taste))
  const { equilibria } = verdicts(conflict.graph, ranks)
  const named = (bit: number) =>
    [...equilibria].flatMap((bits, outcome) =>
      bits & bit ? [rename(keyOf(configurationOf(conflict, outcome)))] : [],
    )
  return Object.fromEntries(concepts.map((name) => [name, named(conceptBit[name]).sort()])) as Record<
    Concept,
    string[]
  >
}
