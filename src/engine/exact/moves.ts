import type { EventTable, FactorTable, Setting, Space } from '../chain.ts'
import { lookupOver } from '../compile/space.ts'
import { type RowTable, rowsIn, sumOfTables, unionOfParents } from './row-table.ts'

/** By how many states each of some factors moves; empty stays where it is. Factors ascending, no zeros. */
export type Shift = readonly { readonly factor: number; readonly by: number }[]

/** One way to move: the same shift wherever it is possible, at a rate per year read at the configuration it leaves. */
export interface Move {
  readonly shift: Shift
  readonly rates: RowTable
  /** The table that it was read from; of an event the outcome by its place. */
  readonly source?: MoveSource
  /** The moves that were joined in this one. */
  readonly parts?: readonly Move[]
}

export type MoveSource =
  | { readonly kind: 'factor'; readonly table: FactorTable }
  | { readonly kind: 'event'; readonly table: EventTable; readonly outcome: number }

/** Moves of one factor's reconsiderations, one for each distance. */
export function factorMoves(space: Space, table: FactorTable): Move[] {
  const states = space.sizes[table.factor]!
  const { lookup } = table
  const stride = lookup.parentStrides[lookup.parents.indexOf(table.factor)]!
  const source = { kind: 'factor', table } as const
  const moves: Move[] = []
  for (let by = 1 - states; by < states; by++) {
    if (by === 0) continue
    const values = new Float64Array(lookup.rows)
    for (let row = 0; row < lookup.rows; row++) {
      const target = (Math.floor(row / stride) % states) + by
      if (target >= 0 && target < states) values[row] = table.rates[row * states + target]!
    }
    if (values.some((value) => value > 0)) {
      moves.push({ shift: [{ factor: table.factor, by }], rates: { lookup, values }, source })
    }
  }
  return moves
}

/** Moves that an event brings about, those that change nothing included. */
export function eventMoves(space: Space, table: EventTable): Move[] {
  return table.outcomes.flatMap(({ setting }, outcome) => {
    const values = table.rates.map(
      (rate, row) => rate * table.chances[row * table.outcomes.length + outcome]!,
    )
    const source = { kind: 'event', table, outcome } as const
    return settingMoves(space, { lookup: table.lookup, values }, setting, source)
  })
}

function settingMoves(space: Space, rates: RowTable, setting: Setting, source: MoveSource): Move[] {
  if (!rates.values.some((value) => value > 0)) return []
  const own = setting.map(({ factor }) => factor)
  const parents = [...new Set([...rates.lookup.parents, ...own])].sort((a, b) => a - b)
  const lookup = lookupOver(space, parents)
  const rows = rowsIn(space, lookup, rates.lookup)
  const ownLookup = lookupOver(space, own)
  const ownRows = rowsIn(space, lookup, ownLookup)
  const moves: Move[] = []
  for (let present = 0; present < ownLookup.rows; present++) {
    const values = new Float64Array(lookup.rows)
    for (let row = 0; row < lookup.rows; row++) {
      if (ownRows[row] === present) values[row] = rates.values[rows[row]!]!
    }
    if (!values.some((value) => value > 0)) continue
    moves.push({
      shift: shiftFrom(space, setting, ownLookup.parentStrides, present),
      rates: { lookup, values },
      source,
    })
  }
  return moves
}

function shiftFrom(space: Space, setting: Setting, strides: readonly number[], present: number): Shift {
  return setting
    .map(({ factor, state }, place) => ({
      factor,
      by: state - (Math.floor(present / strides[place]!) % space.sizes[factor]!),
    }))
    .filter(({ by }) => by !== 0)
}

/** Rows that joining moves of one shift may reach: beyond, the tiles would outgrow the passes they save. */
const largestJoinedRows = 4096

/** Moves of the same shift joined into one where their joint table stays small. */
export function joinMoves(space: Space, moves: readonly Move[]): Move[] {
  const byShift = new Map<string, Move[]>()
  for (const move of moves) {
    const key = move.shift.map(({ factor, by }) => `${factor}:${by}`).join(' ')
    const group = byShift.get(key)
    if (group) group.push(move)
    else byShift.set(key, [move])
  }
  return [...byShift.values()].flatMap((group) => joinGroup(space, group))
}

function joinGroup(space: Space, group: readonly Move[]): Move[] {
  const joined: Move[] = []
  let open: Move[] = []
  const close = () => {
    if (open.length > 0) {
      joined.push({
        shift: open[0]!.shift,
        rates: sumOfTables(
          space,
          open.map(({ rates }) => rates),
        ),
        parts: open,
      })
    }
    open = []
  }
  for (const move of [...group].sort((a, b) => b.rates.lookup.rows - a.rates.lookup.rows)) {
    const widest = Math.max(largestJoinedRows, ...open.map(({ rates }) => rates.lookup.rows))
    const union = unionOfParents([...open, move].map(({ rates }) => rates))
    if (lookupOver(space, union).rows > widest) close()
    open.push(move)
  }
  close()
  return joined
}

/** The rates of a move read at the configuration it arrives in: 0 where no configuration can arrive from. */
export function ratesAtArrival(space: Space, move: Move): RowTable {
  const parents = unionOfParents([move.rates]).concat(
    move.shift.map(({ factor }) => factor).filter((factor) => !move.rates.lookup.parents.includes(factor)),
  )
  const lookup = lookupOver(
    space,
    parents.sort((a, b) => a - b),
  )
  const rows = rowsIn(space, lookup, move.rates.lookup)
  const values = new Float64Array(lookup.rows)
  for (let row = 0; row < lookup.rows; row++) {
    let source = rows[row]!
    let isPossible = true
    for (const { factor, by } of move.shift) {
      const digit =
        Math.floor(row / lookup.parentStrides[lookup.parents.indexOf(factor)]!) % space.sizes[factor]!
      if (digit - by < 0 || digit - by >= space.sizes[factor]!) isPossible = false
      const place = move.rates.lookup.parents.indexOf(factor)
      if (place >= 0) source -= by * move.rates.lookup.parentStrides[place]!
    }
    if (isPossible) values[row] = move.rates.values[source]!
  }
  return { lookup, values }
}
