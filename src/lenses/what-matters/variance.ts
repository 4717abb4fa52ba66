import type { Draw } from '../../engine/draw.ts'
import { drawAt } from '../../engine/ensemble/member-draws.ts'
import type { Judgement } from '../../language/situation.ts'
import { elementaryEffects, morrisTrajectories } from '../../numeric/elementary-effects.ts'
import { latinDimension } from '../../numeric/latin-hypercube.ts'
import { mostSobolDimensions, sobolDimension } from '../../numeric/sobol-points.ts'
import { type VarianceShare, varianceShares } from '../../numeric/variance-shares.ts'
import type { JudgementGroup } from './judgement-groups.ts'
import type { Evaluate } from './swings.ts'

/** How the spread of an answer over the ensemble divides among groups of judgements. */
export interface VarianceFinding {
  /** Points of each of the two base samples, and answers computed in all. */
  readonly points: number
  readonly answers: number
  readonly mean: number
  readonly deviation: number
  /** By first-order share, the rest of the groups together last. */
  readonly groups: readonly GroupShare[]
  /** What no group explains alone: 1 less the first-order shares. */
  readonly together: number
}

export interface GroupShare {
  /** Null: all groups beside those named. */
  readonly group: { readonly kind: JudgementGroup['kind']; readonly id: string } | null
  readonly judgements: number
  /** What it explains alone, and with all it takes part in. */
  readonly first: VarianceShare
  readonly total: VarianceShare
}

/** Groups told apart, and trajectories by which they are chosen. */
const mostGroups = 12
const trajectories = 4

/** Answers that `varianceOf` needs. */
export function answersNeeded(groups: number, points: number): number {
  const told = Math.min(groups, mostGroups) + (groups > mostGroups ? 1 : 0)
  return (groups > mostGroups ? trajectories * (groups + 1) : 0) + points * (told + 2)
}

/**
 * Shares of the variance over the ensemble, exact answers throughout: Morris's effects choose the twelve groups that matter
 * where there are more, Sobol's shares are of those and of the rest as one. Null where nothing varies.
 */
export async function varianceOf(
  groups: readonly JudgementGroup[],
  points: number,
  seed: number,
  evaluate: Evaluate,
): Promise<VarianceFinding | null> {
  if (groups.length === 0) return null
  const coordinates = coordinatesOf(groups)
  const chosen = groups.length > mostGroups ? await screen(groups, coordinates, seed, evaluate) : groups
  const groupOf = (coordinate: Coordinate) => {
    const place = chosen.indexOf(groups[coordinate.group]!)
    return place < 0 ? chosen.length : place
  }
  const count = chosen.length + (chosen.length < groups.length ? 1 : 0)
  const samples = baseSamples(coordinates, points, seed)
  const draws = [-1, count, ...Array.from({ length: count }, (_, own) => own)].flatMap((own) =>
    Array.from({ length: points }, (_, point) =>
      drawOf(
        coordinates,
        (coordinate, place) => samples[own === count || groupOf(coordinate) === own ? 1 : 0]![place]![point]!,
      ),
    ),
  )
  const answers = await evaluate(draws)
  if (answers.some((answer) => answer === null)) return null
  const block = (place: number) =>
    Float64Array.from(answers.slice(place * points, (place + 1) * points) as number[])
  const [baseA, baseB] = [block(0), block(1)]
  if (baseA.every((answer) => answer === baseA[0]) && baseB.every((answer) => answer === baseA[0]))
    return null
  const shares = varianceShares(
    baseA,
    baseB,
    Array.from({ length: count }, (_, own) => block(own + 2)),
    seed,
  )
  return {
    points,
    answers: answersNeeded(groups.length, points),
    mean: shares.mean,
    deviation: Math.sqrt(shares.variance),
    groups: told(groups, chosen, shares.first, shares.total),
    together: 1 - shares.first.reduce((sum, { value }) => sum + value, 0),
  }
}

function told(
  groups: readonly JudgementGroup[],
  chosen: readonly JudgementGroup[],
  first: readonly VarianceShare[],
  total: readonly VarianceShare[],
): GroupShare[] {
  const named = chosen
    .map(({ kind, id, judgements }, place) => ({
      group: { kind, id },
      judgements: judgements.length,
      first: first[place]!,
      total: total[place]!,
    }))
    .sort((a, b) => b.first.value - a.first.value)
  if (chosen.length === groups.length) return named
  const judgements = groups
    .filter((group) => !chosen.includes(group))
    .reduce((sum, group) => sum + group.judgements.length, 0)
  return [...named, { group: null, judgements, first: first.at(-1)!, total: total.at(-1)! }]
}

/** Judgements that share one draw: one coordinate of the samples. */
interface Coordinate {
  readonly name: string
  readonly group: number
  readonly addresses: ReadonlySet<string>
}

function coordinatesOf(groups: readonly JudgementGroup[]): Coordinate[] {
  const byName = new Map<string, { name: string; group: number; addresses: Set<string> }>()
  for (const [group, { judgements }] of groups.entries()) {
    for (const { judgement } of judgements) {
      const { address, movesWith } = judgement
      const name = movesWith === undefined ? `judgement ${address}` : `moves with ${movesWith}`
      const coordinate = byName.get(name) ?? { name, group, addresses: new Set<string>() }
      coordinate.addresses.add(address)
      byName.set(name, coordinate)
    }
  }
  return [...byName.values()]
}

function drawOf(
  coordinates: readonly Coordinate[],
  placeOf: (coordinate: Coordinate, place: number) => number,
): Draw {
  const places = new Map<string, number>()
  for (const [place, coordinate] of coordinates.entries())
    for (const address of coordinate.addresses) places.set(address, placeOf(coordinate, place))
  // What options add has no coordinate: it stays at its middle.
  const draw = drawAt(({ address }) => places.get(address) ?? 0.5)
  return (judgement: Judgement) => (places.has(judgement.address) ? draw(judgement) : judgement.nominal)
}

/** Samples A and B, [coordinates][points]: Sobol's sequence for the first coordinates, Latin hypercubes for the others. */
function baseSamples(coordinates: readonly Coordinate[], points: number, seed: number): Float64Array[][] {
  const even = mostSobolDimensions / 2
  return ['A', 'B'].map((sample, side) =>
    coordinates.map(({ name }, place) =>
      place < even
        ? sobolDimension(side * even + place, points, seed)
        : latinDimension(`${sample} ${name}`, points, seed),
    ),
  )
}

/** The groups with the greatest mean effects over the whole of their ranges. */
async function screen(
  groups: readonly JudgementGroup[],
  coordinates: readonly Coordinate[],
  seed: number,
  evaluate: Evaluate,
): Promise<JudgementGroup[]> {
  const groupOf = coordinates.map(({ group }) => group)
  const paths = morrisTrajectories(groupOf, groups.length, trajectories, seed)
  const draws = paths.flatMap(({ points }) =>
    points.map((point) => drawOf(coordinates, (_, place) => point[place]!)),
  )
  const answers = await evaluate(draws)
  const width = groups.length + 1
  const outcomes = paths.map((_, path) =>
    answers.slice(path * width, (path + 1) * width).map((answer) => answer ?? 0),
  )
  const firstOf = groups.map((_, group) => Math.max(0, groupOf.indexOf(group)))
  const effects = elementaryEffects(paths, outcomes, firstOf)
  return groups
    .map((group, place) => ({ group, size: effects[place]!.meanSize }))
    .sort((a, b) => b.size - a.size)
    .slice(0, mostGroups)
    .map(({ group }) => group)
}
