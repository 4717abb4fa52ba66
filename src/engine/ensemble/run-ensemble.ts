import type { Course } from '../../language/situation.ts'
import { rankCorrelation } from '../../numeric/rank-correlation.ts'
import type { Band, Driver, EnsembleMethod } from '../forecast.ts'
import type { Keep } from '../keep.ts'
import type { FigurePlan } from '../simulation/figure-plan.ts'
import { movesWorthOfRun } from '../simulation/simulate-shard.ts'
import type { Workers } from '../workers.ts'
import { bandOf, type CurveBand, curveBandOf, typicalError } from './bands.ts'
import { placesFor } from './member-draws.ts'
import { type EnsembleCommon, type MemberResult, type MemberShard, memberTask } from './member-shard.ts'
import { rangedJudgements } from './ranged-judgements.ts'

export interface EnsembleOptions {
  readonly members: number
  readonly seed: number
  readonly workers: Workers
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** Doubt about the judgements, by the keys of the plan's figures and curves. */
export interface EnsembleResult {
  readonly method: EnsembleMethod
  readonly bands: ReadonlyMap<string, Band>
  readonly curveBands: ReadonlyMap<string, CurveBand>
  /** By contingency, strongest first. */
  readonly drivers: Readonly<Record<string, readonly Driver[]>>
}

/** Members looked at to choose the runs of all, and their runs. */
const pilotMembers = 20
const pilotRuns = 512
/** Work that all members together may take, in moves, and the most runs of one. */
const largestWork = 36_000_000
const mostRuns = 8192
const driversShown = 12

const contingencyKey = /^contingencies\.(.+)\.probability$/u

/**
 * Draws every ranged judgement and simulates each member with the same random numbers, long enough that sampling error is
 * under a fifth of the bands' half-widths, or as long as is affordable (then the band is marked rough).
 */
export async function runEnsemble(
  course: Course,
  keep: Keep,
  plan: FigurePlan,
  options: EnsembleOptions,
): Promise<EnsembleResult> {
  const { members, seed } = options
  const common: EnsembleCommon = { course, keep, plan, banded: bandedCurves(plan), members, seed }
  const pilot = await runMembers(common, Math.min(pilotMembers, members), pilotRuns, options, 0.1, 0)
  const runs = runsPerMember(plan, pilot, members)
  const results = await runMembers(common, members, runs, options, 0.9, 0.1)
  return {
    method: { members, runsPerMember: runs, seed },
    bands: bandsOf(plan, results),
    curveBands: curveBandsOf(common, results),
    drivers: driversOf(common, results),
  }
}

function bandedCurves(plan: FigurePlan): number[] {
  return plan.figures.flatMap(({ curve }, place) =>
    curve !== null && /^series\.(contingencies|quantities|questions)\./u.test(curve) ? [place] : [],
  )
}

function runMembers(
  common: EnsembleCommon,
  members: number,
  runs: number,
  { workers, onShare, isCancelled }: EnsembleOptions,
  weight: number,
  before: number,
): Promise<MemberResult[]> {
  const shards = Array.from({ length: members }, (_, member): MemberShard => ({ common, member, runs }))
  return workers.run<MemberResult>(memberTask, shards, {
    ...(onShare ? { onDone: (done) => onShare(before + (weight * done) / members) } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
}

/** Runs that bring sampling error under a fifth of the half-width of every contingency's band, within what is affordable. */
function runsPerMember(plan: FigurePlan, pilot: readonly MemberResult[], members: number): number {
  const places = plan.figures.flatMap(({ key }, place) => (contingencyKey.test(key) ? [place] : []))
  const wanted = Math.max(0, ...places.map((place) => runsWanted(pilot, place)))
  const moves = pilot.reduce((sum, member) => sum + member.moves, 0) / (pilot.length * pilotRuns)
  const affordable = Math.min(mostRuns, largestWork / (members * (moves + movesWorthOfRun)))
  const runs = Math.max(pilotRuns, Math.min(wanted, affordable))
  return Math.ceil(runs / 128) * 128
}

function runsWanted(pilot: readonly MemberResult[], place: number): number {
  const band = bandOf(column(pilot, place), errorColumn(pilot, place))
  if (band === null) return 0
  const error = typicalError(errorColumn(pilot, place))
  // Sampling error widens the pilot's band, so that what is left of it after taking that off is the width to meet.
  const halfWidth = Math.sqrt(Math.max(((band.high - band.low) / 2) ** 2 - (1.645 * error) ** 2, 0))
  if (error === 0) return 0
  return halfWidth > 0 ? pilotRuns * ((5 * error) / halfWidth) ** 2 : mostRuns
}

function column(results: readonly MemberResult[], place: number): Float64Array {
  return Float64Array.from(results, ({ values }) => values[place]!)
}

function errorColumn(results: readonly MemberResult[], place: number): Float64Array {
  return Float64Array.from(results, ({ errors }) => errors[place]!)
}

function bandsOf(plan: FigurePlan, results: readonly MemberResult[]): Map<string, Band> {
  const bands = new Map<string, Band>()
  for (const [place, { key }] of plan.figures.entries()) {
    const band = bandOf(column(results, place), errorColumn(results, place))
    if (band !== null) bands.set(key, band)
  }
  return bands
}

function curveBandsOf(
  { plan, banded }: EnsembleCommon,
  results: readonly MemberResult[],
): Map<string, CurveBand> {
  const dates = plan.datePlaces.length
  const bands = new Map<string, CurveBand>()
  for (const [order, place] of banded.entries()) {
    const curves = results.map((member) => member.curves.subarray(order * dates, (order + 1) * dates))
    const band = curveBandOf(curves)
    if (band !== null) bands.set(plan.figures[place]!.curve!, band)
  }
  return bands
}

/** Rank correlation of each contingency's answer with each judgement's place in its range, strongest first. */
function driversOf(
  { course, plan, members, seed }: EnsembleCommon,
  results: readonly MemberResult[],
): Record<string, Driver[]> {
  const places = placesFor(members, seed)
  const judgements = rangedJudgements(course).map((judgement) => ({
    address: judgement.address,
    places: places(judgement),
  }))
  return Object.fromEntries(
    plan.figures.flatMap(({ key }, place) => {
      const id = contingencyKey.exec(key)?.[1]
      if (id === undefined) return []
      return [[id, strongest(judgements, column(results, place))]]
    }),
  )
}

function strongest(
  judgements: readonly { readonly address: string; readonly places: Float64Array }[],
  answers: Float64Array,
): Driver[] {
  const kept = [...answers.keys()].filter((member) => !Number.isNaN(answers[member]!))
  const values = Float64Array.from(kept, (member) => answers[member]!)
  return judgements
    .map(({ address, places }) => ({
      address,
      correlation: rankCorrelation(
        Float64Array.from(kept, (member) => places[member]!),
        values,
      ),
    }))
    .filter(({ correlation }) => correlation !== 0)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation) || (a.address < b.address ? -1 : 1))
    .slice(0, driversShown)
}
