import { describe, expect, it } from 'vitest'
import {
  coalitionImprovements,
  coalitionsOf,
  coalitionVerdict,
  jumpsFrom,
} from '../../src/lenses/stability/coalitions.ts'
import { pathsFrom } from '../../src/lenses/stability/paths.ts'
import { type Concept, conceptBit, improvementIn, verdicts } from '../../src/lenses/stability/verdicts.ts'
import { conflictOf } from './published.ts'

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

describe.each(['prisoners_dilemma', 'chicken', 'elmira'])('%s', (name) => {
  const { reference, conflict, ranks, numberOf } = conflictOf(name)
  const { stable, equilibria } = verdicts(conflict.graph, ranks)
  const numbersWith = (bits: Uint8Array, concept: string) =>
    ascending(
      [...bits].flatMap((one, outcome) =>
        one & conceptBit[concept.toLowerCase() as Concept] ? [numberOf(outcome)] : [],
      ),
    )

  it('has the published states and moves', () => {
    expect(conflict.graph.outcomes).toBe(Object.keys(reference.states).length)
    conflict.players.forEach(({ id }, player) => {
      const { starts, targets } = conflict.graph.movers[player]!.moves
      const moves = Array.from({ length: conflict.graph.outcomes }, (_, outcome) => [
        String(numberOf(outcome)),
        ascending([...targets.subarray(starts[outcome]!, starts[outcome + 1]!)].map(numberOf)),
      ])
      expect([id, Object.fromEntries(moves)]).toEqual([id, reference.reachable[id]])
    })
  })

  it('is stable for whom and where it should be', () => {
    for (const [concept, expected] of Object.entries(reference.expected.stablePerDM)) {
      const found = conflict.players.map(({ id }, player) => [id, numbersWith(stable[player]!, concept)])
      expect([concept, Object.fromEntries(found)]).toEqual([concept, expected])
      expect(numbersWith(equilibria, concept)).toEqual(reference.expected.equilibria[concept])
    }
  })
})

describe('Elmira', () => {
  const { reference, conflict, ranks, numberOf, outcomeOf } = conflictOf('elmira')
  const { graph, players } = conflict
  const indexOf = (id: string) => players.findIndex((player) => player.id === id)

  it('has the published coalition improvements and instabilities', () => {
    for (const [names, expected] of Object.entries(reference.coalitionImprovements!)) {
      const group = names.split('+').map(indexOf)
      const found = Object.fromEntries(
        Array.from({ length: graph.outcomes }, (_, outcome) => outcome).flatMap((outcome) => {
          const list = coalitionImprovements(graph, ranks, group, outcome).map(numberOf)
          return list.length === 0 ? [] : [[numberOf(outcome), ascending(list)]]
        }),
      )
      expect([names, found]).toEqual([names, expected])
      const unstable = (concept: 'nash' | 'gmr' | 'seq') =>
        ascending(
          Array.from({ length: graph.outcomes }, (_, outcome) => outcome)
            .filter((outcome) => !coalitionVerdict(graph, ranks, group, outcome)[concept])
            .map(numberOf),
        )
      const { unstable_CNash, unstable_CGMR, unstable_CSEQ } = reference.coalitionUnstable![names]!
      expect(unstable('nash')).toEqual(unstable_CNash)
      expect(unstable('gmr')).toEqual(unstable_CGMR)
      expect(unstable('seq')).toEqual(unstable_CSEQ)
    }
    expect(coalitionsOf(3)).toHaveLength(4)
  })

  it('sees the ministry and Uniroyal jump from 5 to 8, which is what came', () => {
    const { equilibria } = verdicts(graph, ranks)
    const couldRest = (outcome: number) => (equilibria[outcome]! & conceptBit.seq) !== 0
    const jumps = jumpsFrom(graph, ranks, couldRest, outcomeOf(5))
    expect(jumps.map(({ group, to }) => [group.map((player) => players[player]!.id), numberOf(to)])).toEqual([
      [['M', 'U'], 8],
    ])
    expect(jumpsFrom(graph, ranks, couldRest, outcomeOf(8))).toEqual([])
  })

  it.each([
    ['improvements', 'evolutionUIsOnlyFrom1', true],
    ['any moves', 'evolutionAnyMovesFrom1', false],
  ] as const)('goes from the status quo by %s where it should', (_, key, onlyBetter) => {
    const all = graph.movers.map((_, mover) => mover)
    const paths = pathsFrom(graph, outcomeOf(1), all, onlyBetter ? improvementIn(graph, ranks) : null)
    const expected = Object.entries(reference[key]!).filter(([, path]) => path.length > 0)
    expect(ascending(paths.reached.map(numberOf).filter((number) => number !== 1))).toEqual(
      ascending(expected.map(([number]) => Number(number))),
    )
    for (const [number, path] of expected)
      expect(paths.to(outcomeOf(Number(number)))).toHaveLength(path.length)
  })
})
