import type { Option } from './situation.ts'

type Needing = Pick<Option, 'id' | 'needs'>

/** Options with all that they need, and what that needs in turn: those given first, each once. */
export function withNeeds(options: readonly Needing[], taken: readonly string[]): string[] {
  const needs = new Map(options.map((option) => [option.id, option.needs]))
  const all = new Set(taken)
  for (const id of all) for (const needed of needs.get(id) ?? []) all.add(needed)
  return [...all]
}

/** What options need at once and is not among them, in the order in which it is needed. */
export function lackingNeeds(options: readonly Needing[], taken: readonly string[]): string[] {
  const needed = options.filter(({ id }) => taken.includes(id)).flatMap(({ needs }) => needs)
  return [...new Set(needed)].filter((id) => !taken.includes(id))
}
