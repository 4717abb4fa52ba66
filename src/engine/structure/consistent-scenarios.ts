import type { RunOptions, Workers } from '../workers.ts'
import { workersInTurn } from '../workers-in-turn.ts'
import type { CrossImpact } from './cross-impact.ts'
import { type Island, islandsOf } from './islands.ts'
import { type ScenarioShard, scenarioTask } from './scenario-shard.ts'
import { type SearchPlan, searchPlan } from './search-plan.ts'
import { type SearchResult, searchScenarios } from './search-scenarios.ts'

export interface ScenarioOptions {
  /** Points by which a rival may lead; 0 without. */
  readonly tolerance?: number
  /** Scenarios kept of each island; the rest are counted. */
  readonly most?: number
  /** Configurations, whole or in part, looked at in one island before giving up. */
  readonly mostNodes?: number
  readonly workers?: Workers
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** The consistent scenarios of one island. */
export interface IslandScenarios {
  /** Indices of its descriptors in the whole matrix, ascending. */
  readonly descriptors: readonly number[]
  /** Those kept, each with one variant for each descriptor of the island, in their own order. */
  readonly scenarios: readonly Uint8Array[]
  readonly count: number
  readonly nodes: number
  readonly isComplete: boolean
}

/** All consistent scenarios of a matrix: one of each island, in every combination. */
export interface Kernel {
  readonly islands: readonly IslandScenarios[]
  /** How many there are, the product over the islands; rounded above 2^53. A lower bound where not complete. */
  readonly count: number
  readonly nodes: number
  readonly isComplete: boolean
  readonly tolerance: number
}

const usualMost = 100_000
const usualNodes = 1e9
/** Nodes looked at where it is called before the rest is handed to workers: a tenth of a second. */
const nodesAtOnce = 200_000
const shardsWanted = 256
const batchSize = 32

/**
 * The complete set of consistent scenarios, by branch and bound, with what shows that it is complete. Islands are solved apart.
 * What comes out does not depend on the number of threads.
 *
 * Rejects with `Cancelled` when stopped.
 * Source: Weimer-Jehle 2006, doi:10.1016/j.techfore.2005.06.005, for what is consistent.
 * Checked: against a walk through all configurations, on published matrices and hundreds of random ones.
 */
export async function consistentScenarios(
  matrix: CrossImpact,
  options: ScenarioOptions = {},
): Promise<Kernel> {
  const islands: IslandScenarios[] = []
  const all = islandsOf(matrix)
  for (const [place, island] of all.entries()) {
    const { onShare } = options
    islands.push(
      await scenariosOfIsland(island, {
        ...options,
        ...(onShare ? { onShare: (share: number) => onShare((place + share) / all.length) } : {}),
      }),
    )
  }
  return {
    islands,
    count: islands.reduce((product, { count }) => product * count, 1),
    nodes: islands.reduce((sum, { nodes }) => sum + nodes, 0),
    isComplete: islands.every(({ isComplete }) => isComplete),
    tolerance: options.tolerance ?? 0,
  }
}

async function scenariosOfIsland(island: Island, options: ScenarioOptions): Promise<IslandScenarios> {
  const { tolerance = 0, most = usualMost, mostNodes = usualNodes } = options
  const plan = searchPlan(island.matrix)
  const depth = plan.order.length
  const atOnce = Math.min(nodesAtOnce, mostNodes)
  const first = searchScenarios(plan, { tolerance, prefix: [], depth, most, mostNodes: atOnce })
  const isDone = first.isComplete || atOnce === mostNodes
  const found = isDone ? first : await searchInParts(plan, { ...options, tolerance, most, mostNodes })
  return {
    descriptors: island.descriptors,
    scenarios: rowsOf(found.scenarios, depth).sort(byVariants),
    count: found.count,
    nodes: found.nodes,
    isComplete: found.isComplete,
  }
}

type Settled = ScenarioOptions & Required<Pick<ScenarioOptions, 'tolerance' | 'most' | 'mostNodes'>>

async function searchInParts(plan: SearchPlan, options: Settled): Promise<SearchResult> {
  const { tolerance, most, mostNodes, workers = workersInTurn, onShare, isCancelled } = options
  const prefixes = prefixesOf(plan, tolerance)
  const common = { plan, tolerance, most }
  const parts: SearchResult[] = []
  let nodes = 0
  for (let from = 0; from < prefixes.length && nodes < mostNodes; from += batchSize) {
    const shards: ScenarioShard[] = prefixes
      .slice(from, from + batchSize)
      .map((prefix) => ({ common, prefix, mostNodes: Math.ceil((mostNodes - nodes) / 4) }))
    const running: RunOptions = {
      ...(onShare ? { onDone: (done: number) => onShare((from + done) / prefixes.length) } : {}),
      ...(isCancelled ? { isCancelled } : {}),
    }
    const found = await workers.run<SearchResult>(scenarioTask, shards, running)
    parts.push(...found)
    nodes = parts.reduce((sum, part) => sum + part.nodes, 0)
  }
  const kept = Uint8Array.from(parts.flatMap(({ scenarios }) => [...scenarios]))
  return {
    scenarios: kept.subarray(0, most * plan.order.length),
    count: parts.reduce((sum, { count }) => sum + count, 0),
    nodes,
    isComplete: parts.length === prefixes.length && parts.every(({ isComplete }) => isComplete),
  }
}

/** Beginnings, in the order of the plan, enough of them to keep threads busy and to tell how far the search is. */
function prefixesOf(plan: SearchPlan, tolerance: number): number[][] {
  const all = plan.order.length
  for (let depth = 1; ; depth++) {
    const { scenarios, count } = searchScenarios(plan, {
      tolerance,
      prefix: [],
      depth,
      most: 1e6,
      mostNodes: 1e7,
    })
    if (count < shardsWanted && depth < all) continue
    return rowsOf(scenarios, all).map((row) => plan.order.slice(0, depth).map((one) => row[one]!))
  }
}

function rowsOf(flat: Uint8Array, width: number): Uint8Array[] {
  return Array.from({ length: flat.length / width }, (_, row) =>
    flat.subarray(row * width, (row + 1) * width),
  )
}

function byVariants(one: Uint8Array, other: Uint8Array): number {
  const place = one.findIndex((variant, index) => variant !== other[index])
  return place < 0 ? 0 : one[place]! - other[place]!
}

/** The kept scenarios of the whole matrix one after another, [descriptors] each; nobody has to hold them all. */
export function* scenariosOf({ islands }: Kernel): Generator<Uint8Array> {
  const width = islands.reduce((sum, { descriptors }) => sum + descriptors.length, 0)
  const places = islands.map(() => 0)
  if (islands.some(({ scenarios }) => scenarios.length === 0)) return
  for (;;) {
    const whole = new Uint8Array(width)
    for (const [index, { descriptors, scenarios }] of islands.entries()) {
      const part = scenarios[places[index]!]!
      for (const [place, descriptor] of descriptors.entries()) whole[descriptor] = part[place]!
    }
    yield whole
    let turning = islands.length - 1
    while (turning >= 0 && places[turning]! + 1 === islands[turning]!.scenarios.length) places[turning--] = 0
    if (turning < 0) return
    places[turning]! += 1
  }
}
