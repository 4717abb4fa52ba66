/** From where one looks at a situation: everything but the files that its answers depend on. */
export interface Viewpoint {
  /** Id of a reading; null: the base. */
  readonly reading: string | null
  readonly options: readonly string[]
  readonly whatIfs: readonly string[]
  /** What-ifs made here and kept nowhere: YAML, as what is typed after `--change`. */
  readonly changes: readonly string[]
  /** `2026-05-27`: the ledger up to that day; null: all of it. */
  readonly asOf: string | null
}

/** The keys of an address that say from where one looks, as the flags of the command line are called. */
const keys = {
  reading: 'reading',
  options: 'option',
  whatIfs: 'what-if',
  changes: 'change',
  asOf: 'as-of',
} as const

export function viewpointOf(search: string): Viewpoint {
  const parameters = new URLSearchParams(search)
  return {
    reading: parameters.get(keys.reading),
    options: parameters.getAll(keys.options),
    whatIfs: parameters.getAll(keys.whatIfs),
    changes: parameters.getAll(keys.changes),
    asOf: parameters.get(keys.asOf),
  }
}

/** The query of an address, seen from elsewhere; what else it says is kept. */
export function withViewpoint(search: string, change: Partial<Viewpoint>): string {
  const parameters = new URLSearchParams(search)
  for (const [name, value] of Object.entries(change) as [keyof Viewpoint, string | string[] | null][]) {
    const key = keys[name]
    parameters.delete(key)
    for (const one of value === null ? [] : [value].flat()) parameters.append(key, one)
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** What leads back to the situation as it stands; whose judgements are run is a choice of its own. */
export const plainly = { options: [], whatIfs: [], changes: [], asOf: null } satisfies Partial<Viewpoint>

/** Whether one looks at the situation as it stands, in whichever reading. */
export function isPlain({ options, whatIfs, changes, asOf }: Viewpoint): boolean {
  return options.length + whatIfs.length + changes.length === 0 && asOf === null
}

/** The same text for the same viewpoint. */
export function keyOfViewpoint({ reading, options, whatIfs, changes, asOf }: Viewpoint): string {
  return JSON.stringify([reading, options, whatIfs, changes, asOf])
}
