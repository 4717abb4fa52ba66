import { type CrossImpact, crossImpact, type EntryRules, tie } from './cross-impact.ts'

/** Descriptors that bear on each other, and on no others. */
export interface Island {
  /** Indices into the whole matrix, ascending. */
  readonly descriptors: readonly number[]
  readonly matrix: CrossImpact
}

/**
 * The matrix taken apart into groups of descriptors between which nothing passes: their consistent scenarios combine freely.
 * A block that says the same whatever the source's variant joins nothing; what it gives is added to the leans.
 */
export function islandsOf(matrix: CrossImpact): Island[] {
  return groupsOf(matrix).map((descriptors) => ({ descriptors, matrix: restrictedTo(matrix, descriptors) }))
}

function groupsOf(matrix: CrossImpact): number[][] {
  const { sizes, rules } = matrix
  const leader = sizes.map((_, descriptor) => descriptor)
  const find = (descriptor: number): number => {
    let top = descriptor
    while (leader[top] !== top) top = leader[top]!
    leader[descriptor] = top
    return top
  }
  const join = (one: number, other: number) => {
    const [low, high] = [find(one), find(other)].sort((a, b) => a - b)
    leader[high!] = low!
  }
  for (let source = 0; source < sizes.length; source++) {
    for (let target = 0; target < sizes.length; target++) {
      if (source !== target && isActive(matrix, source, target)) join(source, target)
    }
  }
  for (const [descriptor, read] of readByGates(matrix)) for (const one of read) join(descriptor, one)
  for (const clause of rules.impossible) for (const { factor } of clause) join(clause[0]!.factor, factor)
  const groups = new Map<number, number[]>()
  for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
    const group = groups.get(find(descriptor)) ?? []
    groups.set(find(descriptor), group)
    group.push(descriptor)
  }
  return [...groups.values()]
}

function readByGates({ sizes, offsets, rules }: CrossImpact): [number, number[]][] {
  return sizes.map((size, descriptor) => [
    descriptor,
    rules.gates
      .slice(offsets[descriptor]!, offsets[descriptor]! + size)
      .flatMap((gate) => (gate ?? []).flatMap((clause) => clause.map(({ factor }) => factor))),
  ])
}

/** Whether it matters to the target which variant the source has. A dial's own scores matter to nobody. */
export function isActive(
  { sizes, offsets, columns, impact, rules }: CrossImpact,
  source: number,
  target: number,
): boolean {
  if (rules.isDial[target]) return false
  const first = offsets[target]!
  const top = offsets[source]! * columns + first
  for (let variant = 1; variant < sizes[source]!; variant++) {
    const row = top + variant * columns
    for (let place = 1; place < sizes[target]!; place++) {
      const lead = impact[row + place]! - impact[row]!
      if (Math.abs(lead - (impact[top + place]! - impact[top]!)) > tie) return true
    }
  }
  return false
}

function restrictedTo(matrix: CrossImpact, descriptors: readonly number[]): CrossImpact {
  if (descriptors.length === matrix.sizes.length) return matrix
  const sizes = descriptors.map((descriptor) => matrix.sizes[descriptor]!)
  const own = descriptors.flatMap((descriptor) =>
    Array.from({ length: matrix.sizes[descriptor]! }, (_, variant) => matrix.offsets[descriptor]! + variant),
  )
  const impact = new Float64Array(own.length * own.length)
  for (const [row, source] of own.entries()) {
    for (const [column, target] of own.entries()) {
      impact[row * own.length + column] = matrix.impact[source * matrix.columns + target]!
    }
  }
  const lean = Float64Array.from(own, (column) => leanFromOutside(matrix, descriptors, column))
  return crossImpact(sizes, impact, lean, rulesWithin(matrix.rules, descriptors, own))
}

/** The lean with what outsiders give: the same, up to a constant of the whole descriptor, whatever their variant. */
function leanFromOutside(matrix: CrossImpact, descriptors: readonly number[], column: number): number {
  const outside = matrix.offsets.filter((_, descriptor) => !descriptors.includes(descriptor))
  return outside.reduce(
    (sum, first) => sum + matrix.impact[first * matrix.columns + column]!,
    matrix.lean[column]!,
  )
}

function rulesWithin(rules: EntryRules, descriptors: readonly number[], own: readonly number[]): EntryRules {
  const renumbered = (clause: EntryRules['impossible'][number]) =>
    clause.map(({ factor, allowed }) => ({ factor: descriptors.indexOf(factor), allowed }))
  return {
    isDial: descriptors.map((descriptor) => rules.isDial[descriptor]!),
    isFinal: own.map((column) => rules.isFinal[column]!),
    isClosed: own.map((column) => rules.isClosed[column]!),
    gates: own.map((column) => rules.gates[column]?.map(renumbered) ?? null),
    impossible: rules.impossible
      .filter((clause) => clause.length > 0 && descriptors.includes(clause[0]!.factor))
      .map(renumbered),
  }
}
