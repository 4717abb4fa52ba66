import { type Attractor, type Attractors, attractorsOf, type Basin, type BasinOptions } from './attractors.ts'
import type { CrossImpact, Variants } from './cross-impact.ts'
import { type Island, islandsOf } from './islands.ts'
import type { Succession } from './succession.ts'

/** The basins of a matrix, island by island: what comes to rest there does so together. */
export interface Basins {
  readonly islands: readonly { readonly descriptors: readonly number[]; readonly ends: Attractors }[]
  /** Whether every island was followed configuration by configuration. */
  readonly isExact: boolean
  /** The basin of a configuration of the whole matrix that is at rest. */
  readonly basinOf: (variants: Variants) => Basin
}

/**
 * Basins of a matrix. Where islands can be followed apart their basins are multiplied, so that far larger matrices are exact
 * than could be walked through. Each island that is too large is sampled.
 *
 * Rejects with `Cancelled` when stopped.
 */
export async function basinsOf(
  matrix: CrossImpact,
  succession: Succession,
  options: BasinOptions = {},
): Promise<Basins> {
  const parts = mayPart(matrix, succession) ? islandsOf(matrix) : [wholeOf(matrix)]
  const islands: { descriptors: readonly number[]; ends: Attractors }[] = []
  for (const [place, { descriptors, matrix: part }] of parts.entries()) {
    const { onShare } = options
    const ends = await attractorsOf(part, successionWithin(succession, descriptors), {
      ...options,
      ...(onShare ? { onShare: (share: number) => onShare((place + share) / parts.length) } : {}),
    })
    islands.push({ descriptors, ends })
  }
  return {
    islands,
    isExact: islands.every(({ ends }) => ends.method.kind === 'exact'),
    basinOf: (variants) =>
      productOf(
        islands.map(({ descriptors, ends }) => ends.basinOf(descriptors.map((one) => variants[one]!))),
      ),
  }
}

/** Moves at once that would be impossible are held back in the whole matrix, so that islands then wait for each other. */
function mayPart({ rules }: CrossImpact, { rule }: Succession): boolean {
  return rules.impossible.length === 0 || (rule !== 'global' && rule !== 'incremental')
}

function wholeOf(matrix: CrossImpact): Island {
  return { descriptors: [...matrix.sizes.keys()], matrix }
}

function successionWithin(succession: Succession, descriptors: readonly number[]): Succession {
  const { fastest } = succession
  if (fastest === undefined) return succession
  const own = fastest.filter((one) => descriptors.includes(one)).map((one) => descriptors.indexOf(one))
  return { ...succession, fastest: own }
}

/** Where all of some independent things come about. Intervals are multiplied end by end, which covers at least as much. */
function productOf(basins: readonly Basin[]): Basin {
  const product = (of: (basin: Basin) => number) => basins.reduce((result, one) => result * of(one), 1)
  const isSampled = basins.some(({ interval }) => interval !== undefined)
  return {
    weight: basins.some(({ weight }) => weight === null) ? null : product(({ weight }) => weight!),
    share: product(({ share }) => share),
    ...(isSampled
      ? {
          interval: {
            low: product(({ share, interval }) => interval?.low ?? share),
            high: product(({ share, interval }) => interval?.high ?? share),
            level: 0.95,
          },
        }
      : {}),
  }
}

/** The configurations at rest with the largest basins, the largest first. */
export function largestRests({ islands }: Basins, most: number): Uint8Array[] {
  const width = islands.reduce((sum, { descriptors }) => sum + descriptors.length, 0)
  let found: { variants: Uint8Array; share: number }[] = [{ variants: new Uint8Array(width), share: 1 }]
  for (const { descriptors, ends } of islands) {
    const rests = ends.listed.filter(isRest)
    // A combination among the largest is made of one among the largest of the islands before.
    const fewer = rests.slice(0, most)
    found = found
      .flatMap((one) => fewer.map((rest) => withPart(one, descriptors, rest)))
      .sort((one, other) => other.share - one.share)
      .slice(0, most)
  }
  return found.map(({ variants }) => variants)
}

export function isRest({ configurations }: Attractor): boolean {
  return configurations.length === 1
}

function withPart(
  { variants, share }: { readonly variants: Uint8Array; readonly share: number },
  descriptors: readonly number[],
  rest: Attractor,
) {
  const whole = Uint8Array.from(variants)
  for (const [place, descriptor] of descriptors.entries()) whole[descriptor] = rest.configurations[0]![place]!
  return { variants: whole, share: share * rest.share }
}
