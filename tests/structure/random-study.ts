import { type CrossImpact, crossImpact, type EntryRules } from '../../src/engine/structure/cross-impact.ts'
import type { PlainStudy } from './brute-force.ts'
import { drawsFrom, randomMatrix } from './random-matrix.ts'

interface Rule {
  readonly descriptor: number
  readonly variants: readonly number[]
}

/** One random study twice: compiled for the program, and as plain tables for the walk through all configurations. */
export function randomStudy(seed: number): { readonly matrix: CrossImpact; readonly study: PlainStudy } {
  const draw = drawsFrom(seed + 1_000_000)
  const pick = (count: number) => Math.floor(draw() * count)
  const sizes = Array.from({ length: 2 + pick(5) }, () => 1 + pick(4))
  const { impact, offsets, columns } = randomMatrix(sizes, 0.3 + 0.7 * draw(), seed)
  if (seed % 4 === 0) for (let one = 0; one < columns; one++) impact[one * columns + one]! += pick(3)
  const lean = Float64Array.from({ length: columns }, () => (seed % 3 === 0 ? pick(5) / 2 - 1 : 0))
  const hasRules = seed % 2 === 0
  const often = (chance: number) => hasRules && draw() < chance
  const isDial = sizes.map(() => often(0.15))
  const isFinal = Array.from({ length: columns }, () => often(0.1))
  const isClosed = Array.from({ length: columns }, () => often(0.1))
  const rule = (): Rule => {
    const descriptor = pick(sizes.length)
    return { descriptor, variants: [pick(sizes[descriptor]!), pick(sizes[descriptor]!)] }
  }
  const clause = (): Rule[] => {
    const [one, other] = [rule(), rule()]
    return one.descriptor === other.descriptor ? [one] : [one, other]
  }
  const gates = Array.from({ length: columns }, () => (often(0.25) ? [clause(), clause()] : null))
  const impossible = Array.from({ length: hasRules ? pick(3) : 0 }, clause).filter((one) => one.length > 1)
  const compiled = ({ descriptor, variants }: Rule) => ({
    factor: descriptor,
    allowed: Uint8Array.from({ length: sizes[descriptor]! }, (_, one) => (variants.includes(one) ? 1 : 0)),
  })
  const rules: EntryRules = {
    isDial,
    isFinal,
    isClosed,
    gates: gates.map((gate) => gate?.map((one) => one.map(compiled)) ?? null),
    impossible: impossible.map((one) => one.map(compiled)),
  }
  const holds = (one: readonly Rule[], z: readonly number[]) =>
    one.every(({ descriptor, variants }) => variants.includes(z[descriptor]!))
  const at = (descriptor: number, variant: number) => offsets[descriptor]! + variant
  return {
    matrix: crossImpact(sizes, impact, lean, rules),
    study: {
      sizes,
      // The lean is the same whatever the sources: it is told once, by the first.
      points: (source, from, target, to) =>
        impact[at(source, from) * columns + at(target, to)]! + (source === 0 ? lean[at(target, to)]! : 0),
      isDial: (descriptor) => isDial[descriptor]!,
      isFinal: (descriptor, variant) => isFinal[at(descriptor, variant)]!,
      mayTake: (descriptor, variant, z) => {
        const gate = gates[at(descriptor, variant)]!
        return !isClosed[at(descriptor, variant)] && (gate === null || gate.some((one) => holds(one, z)))
      },
      isImpossible: (z) => impossible.some((one) => holds(one, z)),
    },
  }
}
