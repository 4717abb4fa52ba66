import { type CrossImpact, crossImpact } from '../../src/engine/structure/cross-impact.ts'
import { philox, uniformOf } from '../../src/numeric/philox.ts'

/** Numbers between 0 and 1, one after another, from a seed. */
export function drawsFrom(seed: number): () => number {
  const words = new Uint32Array(4)
  let place = 0
  return () => {
    philox(place++, 0, 0, 0, seed, 0, words)
    return uniformOf(words[0]!)
  }
}

/**
 * A matrix of whole points from −3 to +3, each judgement group summing to 0.
 *
 * @param density  share of the pairs of descriptors between which there is an influence
 */
export function randomMatrix(sizes: readonly number[], density: number, seed: number): CrossImpact {
  const draw = drawsFrom(seed)
  const columns = sizes.reduce((sum, size) => sum + size, 0)
  const impact = new Float64Array(columns * columns)
  let row = 0
  for (const [source, variants] of sizes.entries()) {
    for (let variant = 0; variant < variants; variant++, row++) {
      let column = 0
      for (const [target, size] of sizes.entries()) {
        const isBlank = source === target || !isImpacted(seed, source, target, density)
        const group = isBlank ? new Array<number>(size).fill(0) : judgementGroup(size, draw)
        for (const points of group) impact[row * columns + column++] = points
      }
    }
  }
  return crossImpact(sizes, impact)
}

function isImpacted(seed: number, source: number, target: number, density: number): boolean {
  const words = new Uint32Array(4)
  philox(source, target, 1, 0, seed, 0, words)
  return uniformOf(words[0]!) < density
}

function judgementGroup(size: number, draw: () => number): number[] {
  for (;;) {
    const group = Array.from({ length: size }, () => Math.floor(draw() * 7) - 3)
    if (group.reduce((sum, points) => sum + points, 0) === 0) return group
  }
}
