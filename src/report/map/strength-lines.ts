import type { InfluenceStrength, InfluenceStrengths } from '../../lenses/influence-strength.ts'
import { plainNumber } from '../figures.ts'
import type { MapSheet } from './map-sheet.ts'

/** Rows each way, and what is worth one: a point where it is exact, three where it is simulated. */
const shown = 6
const leastExact = 0.01
const leastSimulated = 0.03

export interface StrengthRow {
  readonly id: string
  readonly title: string
  readonly held: string
  /** 0..1, for the bar. */
  readonly strength: number
  readonly points: string
}

export interface StrengthLists {
  readonly moved: readonly StrengthRow[]
  readonly moves: readonly StrengthRow[]
  /** What stands where a list is empty. */
  readonly none: string
}

/** What moves a factor by all ways together, and what it moves. */
export function strengthLines(sheet: MapSheet, strengths: InfluenceStrengths, factor: string): StrengthLists {
  const least = strengths.runs === null ? leastExact : leastSimulated
  const worthIt = strengths.pairs.filter(({ strength }) => strength >= least)
  const rows = (of: 'source' | 'target', other: 'source' | 'target') =>
    worthIt
      .filter((pair) => pair[of] === factor)
      .slice(0, shown)
      .map((pair) => rowOf(sheet, pair, pair[other]))
  return {
    moved: rows('target', 'source'),
    moves: rows('source', 'target'),
    none: sheet.say.strengthNone(plainNumber(100 * least)),
  }
}

function rowOf(
  { names, say }: MapSheet,
  { source, states, strength }: InfluenceStrength,
  id: string,
): StrengthRow {
  const [from, to] = states.map((state) => names.stateAlone(source, state)) as [string, string]
  return {
    id,
    title: names.factor(id),
    held: say.strengthHeld(to, from),
    strength,
    points: say.strengthBy(plainNumber(100 * strength)),
  }
}
