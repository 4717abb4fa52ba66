import { nominalDraw } from '../../engine/draw.ts'
import { consistencyOf } from '../../engine/structure/consistency.ts'
import { drawnMatrix, situationMatrix } from '../../engine/structure/situation-matrix.ts'
import type { Situation } from '../../language/situation.ts'
import type { StateChances } from '../../lenses/score/last-known-states.ts'
import { cellKey, type InfluenceGrid } from './influence-grid.ts'

/** The sums at the edges of the grid; points, by row and column key. */
export interface GridTotals {
  /** What a row gives and a column takes: points of all its cells, without their signs. */
  readonly gives: ReadonlyMap<string, number>
  readonly takes: ReadonlyMap<string, number>
  /** What each state receives in today's configuration, leans and inertia included; columns that are states only. */
  readonly balance: ReadonlyMap<string, Balance>
}

export interface Balance {
  readonly points: number
  /** The largest of its factor. */
  readonly isBest: boolean
  /** The largest though it is not today's: today's configuration pulls there. */
  readonly isPull: boolean
}

const tie = 1e-9

/** The sums of a grid, and the impact balance of today's configuration. */
export function gridTotals(situation: Situation, grid: InfluenceGrid, today: StateChances): GridTotals {
  const rows = grid.rows.flatMap(({ items }) => items)
  const columns = grid.columns.flatMap(({ items }) => items)
  const size = (key: string) => Math.abs(grid.cells.get(key)?.points.nominal ?? 0)
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + size(key), 0)
  return {
    gives: new Map(rows.map((row) => [row.key, sum(columns.map((column) => cellKey(row, column)))])),
    takes: new Map(columns.map((column) => [column.key, sum(rows.map((row) => cellKey(row, column)))])),
    balance: balanceOf(situation, today),
  }
}

function balanceOf(situation: Situation, today: StateChances): Map<string, Balance> {
  const whole = situationMatrix(situation, { leans: true, diagonal: true })
  const present = situation.factors.map(({ id, states }) => {
    const chances = states.map((state) => today.get(id)?.get(state.id) ?? 0)
    return chances.indexOf(Math.max(...chances))
  })
  const { scores } = consistencyOf(drawnMatrix(whole, nominalDraw), present)
  return new Map(
    situation.factors.flatMap(({ id, states }, index) => {
      const first = whole.offsets[index]!
      const own = states.map((_, place) => scores[first + place]!)
      const most = Math.max(...own)
      const isAtPresent = own[present[index]!]! >= most - tie
      return states.map((state, place) => {
        const isBest = isAtPresent ? place === present[index] : own[place]! >= most - tie
        return [`${id}=${state.id}`, { points: own[place]!, isBest, isPull: isBest && !isAtPresent }] as const
      })
    }),
  )
}
