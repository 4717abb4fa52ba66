import { clauseHolds, mayEnter, tie } from './cross-impact.ts'
import { rivalry, type SearchPlan } from './search-plan.ts'

/** What part of the search to do, and how much of what it finds to keep. */
export interface SearchTask {
  /** Points by which a rival may lead; 0 for consistent scenarios. */
  readonly tolerance: number
  /** Variants of the first descriptors in the order of the plan; the search is of what begins so. */
  readonly prefix: readonly number[]
  /** How many descriptors to decide; all but for finding prefixes. */
  readonly depth: number
  /** Scenarios kept; the rest are counted. */
  readonly most: number
  /** Configurations, whole or in part, looked at before giving up. */
  readonly mostNodes: number
}

/** What a part of the search came to. */
export interface SearchResult {
  /** Those kept, [kept × descriptors], in the order of the descriptors; the undecided are 0. */
  readonly scenarios: Uint8Array
  readonly count: number
  readonly nodes: number
  readonly isComplete: boolean
}

/** The state of a search in depth; arrays by depth are flat. */
interface Descent {
  readonly plan: SearchPlan
  readonly task: SearchTask
  readonly variants: Uint8Array
  /** Points that the decided give each variant, [depths + 1 × columns]. */
  readonly scores: Float64Array
  /** Variants that may still be consistent, [depths + 1 × columns]. */
  readonly isOpen: Uint8Array
  /** Of gated variants that are known, whether they may be entered, [columns]. */
  readonly isEntrance: Uint8Array
  readonly kept: number[]
  count: number
  nodes: number
}

/**
 * Searches the scenarios that no rival leads by more than the tolerance: depth first, leaving a branch as soon as the decided
 * alone, with the best that the undecided could still do, rule it out. What is counted is complete unless nodes ran out.
 */
export function searchScenarios(plan: SearchPlan, task: SearchTask): SearchResult {
  const { sizes, columns, lean } = plan.matrix
  const depths = sizes.length + 1
  const descent: Descent = {
    plan,
    task,
    variants: new Uint8Array(sizes.length),
    scores: new Float64Array(depths * columns),
    isOpen: new Uint8Array(depths * columns).fill(1),
    isEntrance: new Uint8Array(columns),
    kept: [],
    count: 0,
    nodes: 0,
  }
  descent.scores.set(lean)
  const isAny = plan.clausesAt[0]!.length === 0 && sizes.every((_, one) => hasStanding(descent, 0, one))
  if (isAny) descend(descent, 0)
  const { count, nodes } = descent
  return {
    scenarios: Uint8Array.from(descent.kept),
    count,
    nodes,
    isComplete: nodes < task.mostNodes,
  }
}

function descend(descent: Descent, depth: number): void {
  const { plan, task, variants, isOpen } = descent
  if (depth === task.depth) {
    keep(descent)
    return
  }
  const { sizes, offsets, columns } = plan.matrix
  const descriptor = plan.order[depth]!
  const open = depth * columns + offsets[descriptor]!
  const forced = depth < task.prefix.length ? task.prefix[depth]! : -1
  for (let variant = 0; variant < sizes[descriptor]!; variant++) {
    if (isOpen[open + variant] === 0 || (forced >= 0 && variant !== forced)) continue
    if (descent.nodes >= task.mostNodes) return
    descent.nodes += 1
    variants[descriptor] = variant
    if (mayStand(descent, depth + 1)) descend(descent, depth + 1)
  }
  variants[descriptor] = 0
}

function keep(descent: Descent): void {
  const { variants, kept, task } = descent
  descent.count += 1
  if (descent.count > task.most) return
  for (let descriptor = 0; descriptor < variants.length; descriptor++) kept.push(variants[descriptor]!)
}

/** Takes the descriptor just decided into account; false where nothing consistent can come of it. */
function mayStand(descent: Descent, depth: number): boolean {
  const { plan, variants, isOpen, isEntrance } = descent
  const { matrix } = plan
  for (const clause of plan.clausesAt[depth]!) if (clauseHolds(clause, variants)) return false
  addScores(descent, depth)
  for (const column of plan.becomesKnown[depth]!) {
    isEntrance[column] = mayEnter(matrix, column, variants) ? 1 : 0
  }
  isOpen.copyWithin(depth * matrix.columns, (depth - 1) * matrix.columns, depth * matrix.columns)
  const touched = plan.touched[depth]!
  for (let place = 0; place < touched.length; place++) {
    const descriptor = touched[place]!
    const isDecided = plan.depthOf[descriptor]! <= depth
    const isPossible = isDecided
      ? isStanding(descent, depth, descriptor, variants[descriptor]!)
      : hasStanding(descent, depth, descriptor)
    if (!isPossible) return false
  }
  return true
}

function addScores({ plan, variants, scores }: Descent, depth: number): void {
  const { columns, offsets, sizes, impact } = plan.matrix
  const decided = plan.order[depth - 1]!
  const row = (offsets[decided]! + variants[decided]!) * columns
  const here = depth * columns
  scores.copyWithin(here, here - columns, here)
  const targets = plan.targets[decided]!
  for (let place = 0; place < targets.length; place++) {
    const first = offsets[targets[place]!]!
    const end = first + sizes[targets[place]!]!
    for (let column = first; column < end; column++) scores[here + column]! += impact[row + column]!
  }
}

/** Whether some variant of an undecided descriptor may still be consistent; marks those that may not. */
function hasStanding(descent: Descent, depth: number, descriptor: number): boolean {
  const { plan, isOpen } = descent
  const { sizes, offsets, columns } = plan.matrix
  const first = offsets[descriptor]!
  let isAny = false
  for (let variant = 0; variant < sizes[descriptor]!; variant++) {
    const place = depth * columns + first + variant
    if (isOpen[place] === 0) continue
    if (isStanding(descent, depth, descriptor, variant)) isAny = true
    else isOpen[place] = 0
  }
  return isAny
}

/** Whether no rival is sure to lead a variant by more than the tolerance. */
function isStanding(descent: Descent, depth: number, descriptor: number, chosen: number): boolean {
  const { plan, task, scores, isEntrance } = descent
  const { status, bounds, pairsFrom, pairs, knownFrom, matrix } = plan
  const size = matrix.sizes[descriptor]!
  const first = matrix.offsets[descriptor]!
  const score = depth * matrix.columns + first
  const pair = pairsFrom[descriptor]! + chosen * size
  const bound = depth * pairs + pair
  const most = scores[score + chosen]! + task.tolerance + tie
  for (let rival = 0; rival < size; rival++) {
    const met = status[pair + rival]!
    if (met === rivalry.never) continue
    if (met === rivalry.gated) {
      if (depth < knownFrom[first + rival]! || isEntrance[first + rival] === 0) continue
    }
    if (scores[score + rival]! + bounds[bound + rival]! > most) return false
  }
  return true
}
