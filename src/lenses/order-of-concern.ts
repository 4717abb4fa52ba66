import type { Forecast } from '../engine/forecast.ts'
import type { Contingency, Situation } from '../language/situation.ts'

/** A contingency with the answer's concern for the viewpoint, and the branches that are part of it. */
export interface ConcernRow {
  readonly contingency: Contingency
  /** harm + log2 P in points; null where its chance is nil or it harms nobody named. */
  readonly concern: number | null
  /** Harm to the viewpoint in points, nominal; null where nothing is said of it. */
  readonly harm: number | null
  readonly branches: readonly ConcernRow[]
}

/**
 * Contingencies in order of concern for the viewpoint, greatest first, each with its branches in the same order.
 * Without a viewpoint an actor's greatest concern stands for it. Equal concerns keep the order of their ids.
 */
export function orderOfConcern(
  situation: Situation,
  forecast: Pick<Forecast, 'contingencies'>,
): ConcernRow[] {
  const known = new Set(situation.contingencies.map(({ id }) => id))
  const rowsUnder = (parent: string | null): ConcernRow[] =>
    situation.contingencies
      .filter(({ partOf }) => (partOf !== null && known.has(partOf) ? partOf : null) === parent)
      .map((contingency) => ({
        contingency,
        concern: concernOf(contingency, situation, forecast),
        harm: harmOf(contingency, situation),
        branches: rowsUnder(contingency.id),
      }))
      .sort((one, other) => (other.concern ?? -Infinity) - (one.concern ?? -Infinity) || 0)
  return rowsUnder(null)
}

function concernOf(
  { id }: Contingency,
  { viewpoint }: Situation,
  forecast: Pick<Forecast, 'contingencies'>,
): number | null {
  const concern = forecast.contingencies[id]?.concern ?? {}
  if (viewpoint !== null && viewpoint in concern) return concern[viewpoint]!
  const values = Object.values(concern).filter((value) => value !== null)
  return viewpoint !== null || values.length === 0 ? null : Math.max(...values)
}

function harmOf({ harm }: Contingency, { viewpoint }: Situation): number | null {
  if (viewpoint !== null) return harm[viewpoint]?.nominal ?? null
  const values = Object.values(harm).map(({ nominal }) => nominal)
  return values.length === 0 ? null : Math.max(...values)
}

/** The rows and all their branches, in the order in which they are read. */
export function flattened(rows: readonly ConcernRow[]): ConcernRow[] {
  return rows.flatMap((row) => [row, ...flattened(row.branches)])
}
