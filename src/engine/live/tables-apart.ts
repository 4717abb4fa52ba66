import type { Chain, EventTable, FactorTable, Jump, Lookup } from '../chain.ts'

/** Reconsiderations of a factor, or happenings of an event, whose numbers differ between two chains in some segment. */
export type TableApart = { readonly factor: number } | { readonly event: number }

/** Where two chains of one structure differ: what the likelihoods of a path under them differ by. */
export interface TablesApart {
  readonly tables: readonly TableApart[]
  /** Places among all jumps of a chain. */
  readonly jumps: readonly number[]
  /** Factors that start differently. */
  readonly starts: readonly number[]
}

/** The tables, dated jumps and starts of two chains that were compiled alike in which any number differs. */
export function tablesApart(one: Chain, other: Chain): TablesApart {
  const factors = one.space.factors.map((_, factor) => factor)
  const jumps = one.segments.flatMap(({ jumps }) => jumps)
  const others = other.segments.flatMap(({ jumps }) => jumps)
  return {
    tables: [
      ...factors
        .filter((factor) => isApart(one, other, (chain) => factorTables(chain, factor), areFactorsApart))
        .map((factor) => ({ factor })),
      ...[...one.events.keys()]
        .filter((event) => isApart(one, other, (chain) => eventTables(chain, event), areEventsApart))
        .map((event) => ({ event })),
    ],
    jumps: [...jumps.keys()].filter((place) => areJumpsApart(jumps[place]!, others[place]!)),
    starts: factors.filter((factor) => areApart(one.start[factor]!, other.start[factor]!)),
  }
}

/** The table of a factor in each segment; undefined where it does not move. */
export function factorTables({ segments }: Chain, factor: number): (FactorTable | undefined)[] {
  return segments.map(({ factors }) => factors.find((table) => table.factor === factor))
}

export function eventTables({ segments }: Chain, event: number): EventTable[] {
  return segments.map(({ events }) => events[event]!)
}

/** Weight of a jump doing nothing, in a row. */
export function idleWeight({ stays, happens }: Jump, row: number): number {
  return stays ? stays[row]! : 1 - happens[row]!
}

/** Segments mostly share their tables: the same pair is looked at once. */
function isApart<Table extends { readonly lookup: Lookup } | undefined>(
  one: Chain,
  other: Chain,
  read: (chain: Chain) => Table[],
  differ: (first: NonNullable<Table>, second: NonNullable<Table>) => boolean,
): boolean {
  const [tables, others] = [read(one), read(other)]
  return tables.some((table, segment) => {
    const second = others[segment]
    if (!table || !second || (segment > 0 && tables[segment - 1] === table)) return false
    return differ(table, second)
  })
}

function areFactorsApart(one: FactorTable, other: FactorTable): boolean {
  return areApart(one.rates, other.rates)
}

function areEventsApart(one: EventTable, other: EventTable): boolean {
  return areApart(one.rates, other.rates) || areApart(one.chances, other.chances)
}

function areJumpsApart(one: Jump, other: Jump): boolean {
  if (areApart(one.happens, other.happens) || areApart(one.chances, other.chances)) return true
  return one.stays !== undefined && areApart(one.stays, other.stays!)
}

function areApart(one: Float64Array, other: Float64Array): boolean {
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return true
  return false
}
