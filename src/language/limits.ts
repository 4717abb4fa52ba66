/** What a situation may hold at most: far beyond any that people write, small enough to refuse the rest in a moment. */
export const limits = {
  /** UTF-16 units of one YAML file, and of all of them. */
  yamlFile: 1_000_000,
  yamlFolder: 3_000_000,
  files: 500,
  /** Maps, lists and scalars, aliases counted as what they stand for. */
  nodes: 400_000,
  depth: 40,
  factors: 200,
  states: 50,
  events: 500,
  influences: 10_000,
  elements: 10_000,
} as const
