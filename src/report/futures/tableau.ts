import type { Assignment, Situation } from '../../language/situation.ts'
import type { Family, FuturesFinding } from '../../lenses/futures/futures-finding.ts'

/** A stretch of neighbouring columns in which a factor stands alike. */
export interface TableauCell {
  /** Ids of its states: several where any of them goes with the rest. */
  readonly states: readonly string[]
  readonly span: number
  /** Today's state is among them. */
  readonly isToday: boolean
}

export interface TableauRow {
  readonly factor: string
  readonly today: string
  readonly cells: readonly TableauCell[]
}

/** Scenarios side by side, as cross-impact analysts set them: a row for each factor, a column for each family. */
export interface Tableau {
  /** Ids of families, the largest basin first and each next to the one most like it. */
  readonly columns: readonly string[]
  /** Families that are listed and not shown. */
  readonly others: number
  /** Factors that stand alike in all columns. */
  readonly common: readonly TableauRow[]
  /** Those that differ, the fewest changes from column to column first. */
  readonly rows: readonly TableauRow[]
}

/** The tableau of up to `most` families, those with the largest basins. */
export function tableau({ factors }: Situation, finding: FuturesFinding, most: number): Tableau {
  const shown = sideBySide(finding.families.slice(0, most))
  const all = factors.map(({ id }) => rowOf(id, shown, finding.today.states))
  const differing = all.filter(({ cells }) => cells.length > 1)
  return {
    columns: shown.map(({ id }) => id),
    others: finding.families.length - shown.length,
    common: all.filter(({ cells }) => cells.length <= 1),
    rows: differing.toSorted((one, other) => one.cells.length - other.cells.length),
  }
}

/** From the first on, always the one that differs least from the one before. */
function sideBySide(families: readonly Family[]): Family[] {
  const rest = [...families]
  const order = rest.splice(0, 1)
  while (rest.length > 0) {
    const last = order.at(-1)!
    const distances = rest.map((family) => distance(last.states, family.states))
    order.push(...rest.splice(distances.indexOf(Math.min(...distances)), 1))
  }
  return order
}

function distance(one: Assignment, other: Assignment): number {
  return Object.keys(one).filter((factor) => one[factor] !== other[factor]).length
}

function rowOf(factor: string, families: readonly Family[], today: Assignment): TableauRow {
  const cells: TableauCell[] = []
  for (const { states, dials } of families) {
    const here = states[factor] === undefined ? (dials[factor] ?? []) : [states[factor]]
    const last = cells.at(-1)
    if (last !== undefined && last.states.join(' ') === here.join(' ')) {
      cells[cells.length - 1] = { ...last, span: last.span + 1 }
    } else cells.push({ states: here, span: 1, isToday: here.includes(today[factor]!) })
  }
  return { factor, today: today[factor]!, cells }
}

/** The family that an address names: its letter, its place by basin from 1, or one of its futures; null where none. */
export function familyNamed({ families }: FuturesFinding, asked: string | undefined): Family | null {
  const name = asked?.normalize('NFKC').trim().toUpperCase()
  if (name === undefined) return null
  const place = /^\d+$/.test(name) ? Number(name) - 1 : -1
  return (
    families.find(({ id, futures }) => id === name || futures.includes(name.toLowerCase())) ??
    families[place] ??
    null
  )
}
