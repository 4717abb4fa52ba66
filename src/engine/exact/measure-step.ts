import type { Space } from '../chain.ts'
import { layoutFor, newVector, vectorLength } from './layout.ts'
import { type Move, ratesAtArrival } from './moves.ts'
import { stepMemory } from './step-memory.ts'
import { wholeStep } from './step-program.ts'
import { takeStep } from './take-step.ts'

const factors = 9
/** The best of several counts: the first ones run before the step is compiled to its best. */
const rounds = 8
const steps = 10

/**
 * Seconds that this machine takes for one unit of cost (a configuration, a move, a step), by timing some steps of a
 * made-up chain of 19,683 configurations: some ten milliseconds. `now` is a clock in milliseconds.
 */
export function measureSecondsPerUnit(now: () => number): number {
  const { space, moves } = probeChain()
  const layout = layoutFor(
    space,
    moves.map((move) => ratesAtArrival(space, move)),
  )
  const memory = stepMemory(8 * 20 * vectorLength(layout))
  let x = newVector(layout, memory)
  let y = newVector(layout, memory)
  x.fill(1 / layout.configurations, layout.tile, layout.tile + layout.configurations)
  const exits = newVector(layout, memory).fill(1)
  const program = wholeStep(space, layout, moves, exits, 10, memory)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const started = now()
    for (let step = 0; step < steps; step++) {
      takeStep(layout, program, x, y)
      ;[x, y] = [y, x]
    }
    best = Math.min(best, (now() - started) / 1000)
  }
  const movesOut = (moves.length * 2) / 3
  return best / (layout.configurations * (movesOut + 2) * steps)
}

/** Factors of three ordered states; each reads two others. */
function probeChain(): { space: Space; moves: Move[] } {
  const ids = Array.from({ length: factors }, (_, factor) => `f${factor}`)
  const sizes = ids.map(() => 3)
  const strides = ids.map((_, factor) => 3 ** factor)
  const states = ids.map(() => ['low', 'middle', 'high'])
  const moves = ids.flatMap((_, factor) =>
    [-1, 1].map((by): Move => {
      const parents = [factor, (factor + 1) % factors, (factor + 4) % factors]
      const values = Float64Array.from({ length: 27 }, (_, row) => {
        const to = (row % 3) + by
        return to < 0 || to > 2 ? 0 : 0.1 + 0.01 * row
      })
      return {
        shift: [{ factor, by }],
        rates: { lookup: { parents, parentStrides: [1, 3, 9], rows: 27 }, values },
      }
    }),
  )
  return { space: { factors: ids, states, sizes, strides, configurations: 3 ** factors }, moves }
}
