import { describe, expect, it } from 'vitest'
import { buildConflict } from '../../src/lenses/stability/build-conflict.ts'
import { configurationOf } from '../../src/lenses/stability/conflict.ts'
import { ranksOf, tasteOf } from '../../src/lenses/stability/tastes.ts'
import { conceptBit, concepts, verdicts } from '../../src/lenses/stability/verdicts.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { byMatrices, keyOf } from './matrix-method.ts'
import { randomConflict } from './random-conflict.ts'

const cases = 250

/** What the lens finds, in the second method's shape. */
function found(text: string) {
  const { situation } = courseFromText(text)
  const conflict = buildConflict(situation, { at: {}, actors: null })
  if ('reason' in conflict) throw new Error(conflict.reason)
  const ranks = conflict.players.map((player) => ranksOf(tasteOf(player, conflict)))
  const { stable } = verdicts(conflict.graph, ranks)
  const outcomes = Array.from({ length: conflict.graph.outcomes }, (_, one) =>
    keyOf(configurationOf(conflict, one)),
  )
  return {
    situation,
    outcomes,
    ranks,
    stable: stable.map((bits) =>
      Object.fromEntries(
        concepts.map((name) => [name, [...bits].map((one) => (one & conceptBit[name]) !== 0)]),
      ),
    ),
  }
}

describe('the matrix method', () => {
  it(`agrees on ${cases} random conflicts, outcome by outcome, player by player, concept by concept`, () => {
    const seen: Record<string, number> = {}
    for (let number = 0; number < cases; number += 1) {
      const ours = found(randomConflict(number))
      const theirs = byMatrices(ours.situation)
      expect(ours.outcomes, `conflict ${number}`).toEqual(theirs.outcomes)
      expect(ours.stable, `conflict ${number}`).toEqual(theirs.stable)
      for (const one of theirs.stable)
        for (const name of concepts) seen[name] = (seen[name] ?? 0) + one[name]!.filter((is) => !is).length
    }
    // Every concept has told outcomes apart, and no two of them always in the same way.
    expect(new Set(Object.values(seen)).size, JSON.stringify(seen)).toBe(concepts.length)
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
  })
})
