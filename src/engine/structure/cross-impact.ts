import type { CompiledCondition } from '../chain.ts'

/** Some terms that all have to hold, in indices. */
export type CompiledClause = CompiledCondition[number]

/** What a cross-impact matrix leaves to the descriptors' own rules, by descriptor or by column. */
export interface EntryRules {
  /** Descriptors that never move: any variant of theirs is consistent, [descriptors]. */
  readonly isDial: readonly boolean[]
  /** Variants that are consistent by themselves once present, [columns]. */
  readonly isFinal: readonly boolean[]
  /** Variants that are no candidate unless present, [columns]. */
  readonly isClosed: readonly boolean[]
  /** What must hold in a configuration for the variant to be a candidate there, [columns]. */
  readonly gates: readonly (CompiledCondition | null)[]
  /** Configurations that are left out. */
  readonly impossible: readonly CompiledClause[]
}

/**
 * Judgements of what hangs together: how many points each variant of each descriptor gives to each variant of each. Columns
 * are all variants in the order of the descriptors. Plain data: it can be sent to a thread.
 */
export interface CrossImpact {
  /** Variants of each descriptor, [descriptors]. */
  readonly sizes: readonly number[]
  /** First column of each descriptor, [descriptors]. */
  readonly offsets: readonly number[]
  readonly columns: number
  /** Points that the row's variant gives to the column's, [columns × columns], row-major; the diagonal counts as it stands. */
  readonly impact: Float64Array
  /** Points of each variant whatever the others are, [columns]. */
  readonly lean: Float64Array
  readonly rules: EntryRules
  /** Clauses that, where one holds, bar the variant since it would make an impossible configuration, [columns]. */
  readonly bars: readonly (readonly CompiledClause[])[]
}

/** One variant for each descriptor, from 0, [descriptors]. */
export type Variants = ArrayLike<number>

/** Sums of points closer than this are ties: they differ by rounding alone. */
export const tie = 1e-9

/** No rule of its own for any descriptor: the matrix of a published study. */
export function noRules(sizes: readonly number[]): EntryRules {
  const columns = sizes.reduce((sum, size) => sum + size, 0)
  return {
    isDial: sizes.map(() => false),
    isFinal: new Array<boolean>(columns).fill(false),
    isClosed: new Array<boolean>(columns).fill(false),
    gates: new Array<null>(columns).fill(null),
    impossible: [],
  }
}

/**
 * A matrix with its rules.
 *
 * @param impact  [columns × columns], row-major, in points
 * @throws RangeError where the matrix has not the size that the descriptors need
 */
export function crossImpact(
  sizes: readonly number[],
  impact: Float64Array,
  lean: Float64Array | null = null,
  rules: EntryRules = noRules(sizes),
): CrossImpact {
  const offsets: number[] = []
  let columns = 0
  for (const size of sizes) {
    offsets.push(columns)
    columns += size
  }
  if (impact.length !== columns * columns) {
    throw new RangeError(`${columns} variants need ${columns * columns} judgements, not ${impact.length}`)
  }
  const bars = sizes.flatMap((size, descriptor) =>
    Array.from({ length: size }, (_, variant) => barsOn(rules.impossible, descriptor, variant)),
  )
  return { sizes, offsets, columns, impact, lean: lean ?? new Float64Array(columns), rules, bars }
}

function barsOn(
  impossible: readonly CompiledClause[],
  descriptor: number,
  variant: number,
): readonly CompiledClause[] {
  return impossible
    .filter((clause) => clause.some((term) => term.factor === descriptor && term.allowed[variant] === 1))
    .map((clause) => clause.filter((term) => term.factor !== descriptor))
}

/** How many configurations there are; a float where they pass 2^53. */
export function configurationsOf({ sizes }: Pick<CrossImpact, 'sizes'>): number {
  return sizes.reduce((product, size) => product * size, 1)
}

/** Points that the configuration gives to every variant, [columns]: the impact balances of all descriptors. */
export function impactScores(
  { sizes, offsets, columns, impact, lean }: CrossImpact,
  variants: Variants,
  out: Float64Array = new Float64Array(columns),
): Float64Array {
  out.set(lean)
  for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
    const row = (offsets[descriptor]! + variants[descriptor]!) * columns
    for (let column = 0; column < columns; column++) out[column]! += impact[row + column]!
  }
  return out
}

/** Whether all terms hold in a configuration. */
export function clauseHolds(clause: CompiledClause, variants: Variants): boolean {
  for (let place = 0; place < clause.length; place++) {
    const { factor, allowed } = clause[place]!
    if (allowed[variants[factor]!] !== 1) return false
  }
  return true
}

/** Whether a configuration is one of those that are left out. */
export function isImpossible({ rules }: CrossImpact, variants: Variants): boolean {
  return rules.impossible.some((clause) => clauseHolds(clause, variants))
}

/** Whether a variant other than the present one may be taken in a configuration. */
export function mayEnter({ rules, bars }: CrossImpact, column: number, variants: Variants): boolean {
  if (rules.isClosed[column]) return false
  const gate = rules.gates[column]
  if (gate && !gate.some((clause) => clauseHolds(clause, variants))) return false
  return !bars[column]!.some((clause) => clauseHolds(clause, variants))
}

/** Whether a descriptor never leaves its present variant. */
export function isAtRest({ rules, offsets }: CrossImpact, descriptor: number, variants: Variants): boolean {
  return rules.isDial[descriptor]! || rules.isFinal[offsets[descriptor]! + variants[descriptor]!]!
}
