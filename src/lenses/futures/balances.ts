import { consistencyOf } from '../../engine/structure/consistency.ts'
import {
  type CrossImpact,
  isAtRest,
  mayEnter,
  tie,
  type Variants,
} from '../../engine/structure/cross-impact.ts'
import type { MatrixTerm, SituationMatrix } from '../../engine/structure/situation-matrix.ts'
import type { Balance, Contribution, CriticalJudgement } from './futures-finding.ts'

/** The balance of every factor in a configuration, judgement by judgement. */
export function balancesOf(whole: SituationMatrix, matrix: CrossImpact, variants: Variants): Balance[] {
  const { scores } = consistencyOf(matrix, variants)
  const working = whole.terms.filter((term) => isWorking(term, variants))
  return whole.space.factors.map((factor, index) => {
    const states = whole.space.states[index]!
    const first = whole.offsets[index]!
    const present = variants[index]!
    const isMoving = !isAtRest(matrix, index, variants)
    const candidates = states.map(
      (_, state) => state === present || (isMoving && mayEnter(matrix, first + state, variants)),
    )
    const rival = bestOf(scores, first, candidates, present)
    const own = scores[first + present]!
    return {
      factor,
      state: states[present]!,
      scores: states.map((state, place) => ({
        state,
        points: scores[first + place]!,
        isCandidate: candidates[place]!,
      })),
      rival: rival < 0 ? null : states[rival]!,
      lead: rival < 0 ? null : own - scores[first + rival]!,
      contributions: rival < 0 ? [] : contributionsOf(working, first + present, first + rival),
    }
  })
}

function isWorking({ source, rows }: MatrixTerm, variants: Variants): boolean {
  return source < 0 || rows.includes(variants[source]!)
}

function bestOf(
  scores: Float64Array,
  first: number,
  candidates: readonly boolean[],
  present: number,
): number {
  let best = -1
  for (let state = 0; state < candidates.length; state++) {
    if (state === present || !candidates[state]) continue
    if (best < 0 || scores[first + state]! > scores[first + best]!) best = state
  }
  return best
}

function timesOn({ gives }: MatrixTerm, column: number): number {
  return gives.find((one) => one.column === column)?.times ?? 0
}

function contributionsOf(working: readonly MatrixTerm[], present: number, rival: number): Contribution[] {
  return working
    .map((term) => ({
      ...described(term),
      towardsRival: term.judgement.nominal * (timesOn(term, rival) - timesOn(term, present)),
    }))
    .filter(({ towardsRival }) => towardsRival !== 0)
    .sort((one, other) => Math.abs(other.towardsRival) - Math.abs(one.towardsRival))
}

function described({ kind, judgement, influence, because }: MatrixTerm) {
  return { address: judgement.address, kind, influence: influence?.id ?? null, because }
}

/**
 * The judgements that a future hangs on, the least error first: a judgement at work in it that gives a state `a` points more
 * than its rival for each of its own ends the future once it is lower by more than lead / a, or higher where a is below 0.
 */
export function criticalJudgements(
  whole: SituationMatrix,
  matrix: CrossImpact,
  variants: Variants,
): CriticalJudgement[] {
  const { scores } = consistencyOf(matrix, variants)
  const found = whole.terms
    .filter((term) => isWorking(term, variants))
    .flatMap((term) => breaksOf(whole, matrix, variants, scores, term))
  return found.sort((one, other) => one.by - other.by || (one.address < other.address ? -1 : 1))
}

/** The least error upward and the least downward that ends the future. */
function breaksOf(
  { space, offsets }: SituationMatrix,
  matrix: CrossImpact,
  variants: Variants,
  scores: Float64Array,
  term: MatrixTerm,
): CriticalJudgement[] {
  const least = new Map<'up' | 'down', { by: number; rival: number }>()
  const target = offsets.findLastIndex((first) => first <= term.gives[0]!.column)
  if (isAtRest(matrix, target, variants)) return []
  const first = offsets[target]!
  const present = first + variants[target]!
  for (let state = 0; state < space.sizes[target]!; state++) {
    const rival = first + state
    const gain = timesOn(term, present) - timesOn(term, rival)
    if (gain === 0 || rival === present || !mayEnter(matrix, rival, variants)) continue
    const by = Math.max(0, (scores[present]! - scores[rival]!) / Math.abs(gain))
    const direction = gain > 0 ? 'down' : 'up'
    if (by < (least.get(direction)?.by ?? Infinity)) least.set(direction, { by, rival: state })
  }
  const { low, high, nominal } = term.judgement
  return [...least].map(([direction, { by, rival }]) => ({
    ...described(term),
    factor: space.factors[target]!,
    rival: space.states[target]![rival]!,
    direction,
    by,
    isWithinRange: direction === 'up' ? nominal + by + tie < high : nominal - by - tie > low,
  }))
}
