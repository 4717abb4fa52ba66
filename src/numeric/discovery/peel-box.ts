import { type Box, type BoxFit, boxFit, countOf, isRestricted, quasiP, rowsIn } from './box.ts'
import { type FactorColumn, meets, type Restriction, unrestricted } from './factor-column.ts'

export interface PeelOptions {
  /** Share of the box's rows that one peel of a number takes off. */
  readonly peelShare: number
  /** Smallest share of all rows that a box may hold. */
  readonly smallestMass: number
}

const usual: PeelOptions = { peelShare: 0.05, smallestMass: 0.05 }

/** A box on the way from everything to a few rows, and how well it holds what is of interest. */
export interface PeeledBox extends BoxFit {
  readonly box: Box
  /** Places of the columns that it restricts. */
  readonly restricted: readonly number[]
}

/**
 * Boxes that hold more and more purely the rows of interest: from everything, always taking off that low end, high end or kind
 * which raises the share of interest most for each row taken off; then each enlarged again where that raises the share. The
 * choice among them is between holding much of what is of interest (coverage) and holding little else (density).
 *
 * @param isOfInterest  1 or 0, [rows]
 *
 * Source: Friedman & Fisher 1999, doi:10.1023/A:1008894516817; the criterion per row taken off ("lenient"): section 14.
 * Checked: tests/reference/decision/decisions.json, `scenario_discovery_discrete`.
 */
export function peelBoxes(
  columns: readonly FactorColumn[],
  isOfInterest: Uint8Array,
  options: PeelOptions = usual,
): PeeledBox[] {
  const least = Math.max(1, Math.ceil(options.smallestMass * isOfInterest.length))
  const path: Box[] = []
  let box: Box | null = columns.map(unrestricted)
  while (box !== null) {
    path.push(box)
    box = peelOnce(columns, isOfInterest, box, least, options.peelShare)
  }
  const pasted = paste(columns, isOfInterest, path.at(-1)!, options.peelShare)
  return [...path, ...(pasted === path.at(-1) ? [] : [pasted])].map((one) => ({
    box: one,
    restricted: [...columns.keys()].filter((place) => isRestricted(columns[place]!, one[place]!)),
    ...boxFit(columns, isOfInterest, one),
  }))
}

/** The box after the best peel; null where none raises the share of interest or leaves rows enough. */
function peelOnce(
  columns: readonly FactorColumn[],
  isOfInterest: Uint8Array,
  box: Box,
  least: number,
  share: number,
): Box | null {
  const rows = rowsIn(columns, box)
  const before = countOf(isOfInterest, rows) / rows.length
  let best: { place: number; restriction: Restriction; gain: number } | null = null
  for (const [place, column] of columns.entries()) {
    for (const restriction of peels(column, box[place]!, rows, share)) {
      const left = rows.filter((row) => meets(column, restriction, row))
      if (left.length < least || left.length === rows.length) continue
      const gain = (countOf(isOfInterest, left) / left.length - before) / (rows.length - left.length)
      if (gain > 0 && (best === null || gain > best.gain)) best = { place, restriction, gain }
    }
  }
  return best === null ? null : box.with(best.place, best.restriction)
}

/** The restrictions that one peel can lead to. */
function peels(
  column: FactorColumn,
  restriction: Restriction,
  rows: readonly number[],
  share: number,
): Restriction[] {
  if (restriction.kind === 'kinds') {
    return [...restriction.allowed.keys()]
      .filter((kind) => restriction.allowed[kind] === 1)
      .map((kind) => ({ kind: 'kinds', allowed: restriction.allowed.with(kind, 0) }))
  }
  const sorted = Float64Array.from(rows, (row) => column.values[row]!).sort()
  const off = Math.max(1, Math.floor(share * sorted.length))
  const low = sorted[off]
  const high = sorted[sorted.length - 1 - off]
  return [
    ...(low === undefined ? [] : [{ ...restriction, low }]),
    ...(high === undefined ? [] : [{ ...restriction, high }]),
  ]
}

/** The box enlarged, end by end and kind by kind, as long as that raises the share of interest. */
function paste(columns: readonly FactorColumn[], isOfInterest: Uint8Array, box: Box, share: number): Box {
  const density = boxFit(columns, isOfInterest, box).density
  let best: { box: Box; density: number } | null = null
  for (const [place, column] of columns.entries()) {
    const beyond = rowsIn(columns, box, place)
    for (const restriction of pastes(column, box[place]!, beyond, share)) {
      const larger = box.with(place, restriction)
      const fit = boxFit(columns, isOfInterest, larger)
      if (fit.density > density && (best === null || fit.density > best.density))
        best = { box: larger, density: fit.density }
    }
  }
  return best === null ? box : paste(columns, isOfInterest, best.box, share)
}

function pastes(
  column: FactorColumn,
  restriction: Restriction,
  beyond: readonly number[],
  share: number,
): Restriction[] {
  if (restriction.kind === 'kinds') {
    return [...restriction.allowed.keys()]
      .filter((kind) => restriction.allowed[kind] === 0)
      .map((kind) => ({ kind: 'kinds', allowed: restriction.allowed.with(kind, 1) }))
  }
  const values = Float64Array.from(beyond, (row) => column.values[row]!).sort()
  const below = values.filter((value) => value < restriction.low)
  const above = values.filter((value) => value > restriction.high)
  const count = Math.max(1, Math.floor(share * (values.length - below.length - above.length)))
  return [
    ...(below.length === 0 ? [] : [{ ...restriction, low: below.at(-Math.min(count, below.length))! }]),
    ...(above.length === 0 ? [] : [{ ...restriction, high: above[Math.min(count, above.length) - 1]! }]),
  ]
}

/**
 * The box to show of a path: the one with the greatest harmonic mean of coverage and density, with the restrictions dropped,
 * least telling first, whose quasi-p is above a limit. Null where no box restricts anything.
 *
 * @param quasiLimit  restrictions that chance makes as useful more often than this are dropped
 */
export function chooseBox(
  columns: readonly FactorColumn[],
  isOfInterest: Uint8Array,
  path: readonly PeeledBox[],
  quasiLimit = 0.05,
): PeeledBox | null {
  const balance = ({ coverage, density }: BoxFit) =>
    coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density)
  let chosen = path.reduce<PeeledBox | null>(
    (best, one) =>
      one.restricted.length > 0 && (best === null || balance(one) > balance(best)) ? one : best,
    null,
  )
  while (chosen !== null) {
    const held: PeeledBox = chosen
    const weakest = held.restricted
      .map((place) => ({ place, quasi: quasiP(columns, isOfInterest, held.box, place) }))
      .reduce((worst, one) => (one.quasi > worst.quasi ? one : worst))
    if (weakest.quasi <= quasiLimit) return held
    const box = held.box.with(weakest.place, unrestricted(columns[weakest.place]!))
    const restricted = held.restricted.filter((place) => place !== weakest.place)
    chosen = restricted.length === 0 ? null : { box, restricted, ...boxFit(columns, isOfInterest, box) }
  }
  return null
}
