import { quantile } from '../../numeric/quantile.ts'
import type { Chain } from '../chain.ts'
import type { Estimate, Pathway } from '../forecast.ts'
import type { Workers } from '../workers.ts'
import type { FigurePlan } from './figure-plan.ts'
import { curveOf, estimateOf } from './figure-values.ts'
import { type Gathered, gather, nothingGathered, sortedEnds } from './gather-shards.ts'
import { commonestPathways } from './pathways.ts'
import { type ShardResult, shardSize } from './simulate-shard.ts'
import { type SimulationCommon, type SimulationShard, simulationTask } from './simulation-shard.ts'
import { tallyLayout } from './tally.ts'
import { trackedContingencies } from './tracked-asks.ts'

export interface SimulationOptions {
  /** How many histories, or a function of how many moves one takes, as measured on the first shard. */
  readonly runs: number | ((movesPerRun: number) => number)
  readonly seed: number
  readonly workers: Workers
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** What a simulation came to, by the keys of the plan's figures. */
export interface SimulationResult {
  readonly runs: number
  readonly movesPerRun: number
  readonly estimates: ReadonlyMap<string, Estimate>
  readonly curves: ReadonlyMap<string, readonly (number | null)[]>
  /** Quantiles at the end, by quantity: 5, 25, 50, 75 and 95 %. */
  readonly quantiles: ReadonlyMap<string, Readonly<Record<string, number>>>
  readonly pathways: Readonly<Record<string, readonly Pathway[]>>
}

/**
 * Simulates a chain. What comes out is a function of the chain, the seed and the number of runs alone: histories are keyed
 * by their number, shards have one size, and sums are added in the order of the shards.
 */
export async function simulateCourse(
  chain: Chain,
  plan: FigurePlan,
  options: SimulationOptions,
): Promise<SimulationResult> {
  const tracked = trackedContingencies(chain, plan)
  const common: SimulationCommon = { chain, plan: plan.observations, tracked, seed: options.seed }
  const tally = await runShards(common, options)
  const layout = tallyLayout(chain, plan.observations)
  const curved = plan.figures.filter(({ curve }) => curve !== null)
  return {
    runs: tally.runs,
    movesPerRun: tally.moves / tally.runs,
    estimates: new Map(plan.figures.map((figure) => [figure.key, estimateOf(plan, layout, tally, figure)])),
    curves: new Map(curved.map((figure) => [figure.curve!, curveOf(plan, layout, tally, figure)])),
    quantiles: new Map(chain.quantities.map(({ id }, place) => [id, quantilesOf(sortedEnds(tally, place))])),
    pathways: commonestPathways(
      chain,
      plan,
      layout,
      tally,
      tracked,
      tally.kept.map(({ log }) => log),
    ),
  }
}

/** Shards handed to the workers at a time: enough to keep threads busy, few enough to hold at once. */
const batchSize = 128

async function runShards(common: SimulationCommon, options: SimulationOptions): Promise<Gathered> {
  const all = nothingGathered()
  let runs = typeof options.runs === 'number' ? options.runs : shardSize
  for (let first = 0; first < runs; ) {
    const next = Math.min(runs, first + batchSize * shardSize)
    gather(all, await runBatch(common, options, first, next, runs))
    if (first === 0 && typeof options.runs !== 'number') runs = options.runs(all.moves / all.runs)
    first = next
  }
  return all
}

function runBatch(
  common: SimulationCommon,
  { workers, onShare, isCancelled, runs: asked }: SimulationOptions,
  from: number,
  to: number,
  runs: number,
): Promise<ShardResult[]> {
  const shards: SimulationShard[] = []
  for (let first = from; first < to; first += shardSize) {
    shards.push({ common, first, runs: Math.min(shardSize, to - first) })
  }
  // How long it all is is not known before the first shard says what a history takes.
  const isPilot = from === 0 && typeof asked !== 'number'
  const share = (done: number) => Math.min(1, (from + done * shardSize) / runs)
  return workers.run<ShardResult>(simulationTask, shards, {
    ...(onShare && !isPilot ? { onDone: (done) => onShare(share(done)) } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
}

const shownQuantiles = { '5': 0.05, '25': 0.25, '50': 0.5, '75': 0.75, '95': 0.95 }

function quantilesOf(ends: Float64Array): Record<string, number> {
  return Object.fromEntries(
    Object.entries(shownQuantiles).map(([name, share]) => [name, quantile(ends, share)]),
  )
}
