import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'
import { expect, test } from 'vitest'
import type { Space } from '../../src/engine/chain.ts'
import { layoutFor, newVector, vectorLength } from '../../src/engine/exact/layout.ts'
import type { Move } from '../../src/engine/exact/moves.ts'
import { ratesAtArrival } from '../../src/engine/exact/moves.ts'
import { stencilModule } from '../../src/engine/exact/stencil-module.ts'
import { stepMemory } from '../../src/engine/exact/step-memory.ts'
import { arrivalStep, type StepProgram, wholeStep } from '../../src/engine/exact/step-program.ts'
import { takePlainStep, takeStep } from '../../src/engine/exact/take-step.ts'

const source = join(import.meta.dirname, '../../src/engine/exact/stencil-step.assemblyscript')

test('the embedded module is its source, compiled', async () => {
  let compiled = new Uint8Array(0)
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory']
  const features = ['--enable', 'simd', '--enable', 'bulk-memory']
  const { error } = await asc.main(['step.ts', ...options, ...features, '-o', 'step.wasm'], {
    readFile: (name) => (name === 'step.ts' ? readFileSync(source, 'utf8') : null),
    writeFile: (name, contents) => {
      if (name === 'step.wasm') compiled = contents as Uint8Array<ArrayBuffer>
    },
    listFiles: () => [],
  })
  expect(error).toBeNull()
  expect(compiled.length).toBeGreaterThan(1000)
  expect(Buffer.from(stencilModule()).equals(Buffer.from(compiled))).toBe(true)
})

test('the compiled step gives the bits of the plain one, whatever the number of terms', () => {
  for (let factors = 2; factors <= 7; factors++) {
    const { space, moves } = chainOf(factors)
    const layout = layoutFor(
      space,
      moves.map((move) => ratesAtArrival(space, move)),
    )
    const memory = stepMemory(8 * 6 * vectorLength(layout) + 4_000_000)!
    const [x, compiled] = [newVector(layout, memory), newVector(layout, memory)]
    const plain = newVector(layout, null)
    for (let place = 0; place < layout.configurations; place++) x[layout.tile + place] = 1 / (place + 3)
    const exits = newVector(layout, null).fill(0.25)
    for (const program of [
      wholeStep(space, layout, moves, exits, 7, memory),
      arrivalStep(space, layout, moves, 3, memory),
    ] satisfies StepProgram[]) {
      expect(program.memory).toBe(memory)
      takeStep(layout, program, x, compiled)
      takePlainStep(layout, program, x, plain)
      expect(compiled.some((value) => value > 0)).toBe(true)
      expect(Buffer.compare(bytesOf(compiled), bytesOf(plain))).toBe(0)
    }
  }
})

function bytesOf(vector: Float64Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)
}

/** Factors of three states that move up and down at rates that depend on a neighbour. */
function chainOf(factors: number): { space: Space; moves: Move[] } {
  const sizes = Array.from({ length: factors }, () => 3)
  const strides = sizes.map((size, factor) => size ** factor)
  const ids = sizes.map((_, factor) => `f${factor}`)
  const space = {
    factors: ids,
    states: ids.map(() => ['a', 'b', 'c']),
    sizes,
    strides,
    configurations: 3 ** factors,
  }
  const moves = ids.flatMap((_, factor) =>
    [-1, 1].map((by): Move => {
      const neighbour = (factor + 1) % factors
      const values = Float64Array.from({ length: 9 }, (_, row) => {
        const to = (row % 3) + by
        return to < 0 || to > 2 ? 0 : 0.1 + 0.07 * row + 0.01 * factor
      })
      return {
        shift: [{ factor, by }],
        rates: { lookup: { parents: [factor, neighbour], parentStrides: [1, 3], rows: 9 }, values },
      }
    }),
  )
  return { space, moves }
}
