import type { ForecastEntry } from '../../language/ledger-entry.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Text } from '../../language/situation.ts'
import { extremisedPool } from '../../numeric/pools/extremised-pool.ts'
import { linearPool } from '../../numeric/pools/linear-pool.ts'
import { logPool } from '../../numeric/pools/log-pool.ts'
import { medianPool, trimmedPool } from '../../numeric/pools/median-pool.ts'
import { recencyWeights } from '../../numeric/pools/recency-weights.ts'
import { meanEstimate } from '../../numeric/pools/standardised-estimate.ts'
import { statementOf } from './statements.ts'

/** What one person holds of a question now: his last entry. */
export interface PersonEstimate {
  readonly by: string
  readonly day: number
  readonly round: 1 | 2 | null
  /** A probability, or the number asked for. */
  readonly best: number
  /** Lowest and highest, brought to 80 %; null where none was given. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly reasons: Text | null
}

export const poolKinds = ['geometric', 'linear', 'median', 'trimmed', 'recent', 'extremised'] as const
export type PoolKind = (typeof poolKinds)[number]

/** A pool, or why there is none: somebody said 0 or 1, the group discussed, too few are left. */
export type Pooled =
  | { readonly value: number }
  | { readonly value: null; readonly reason: 'certainty' | 'discussed' | 'too-few' }

/** What a group holds of a question, person by person and pooled. */
export interface GroupEstimate {
  /** The oldest first. */
  readonly people: readonly PersonEstimate[]
  /** Somebody has been through a second round: the grounds have been shared. */
  readonly hasDiscussed: boolean
  /** Of the points of those who gave a range; null where nobody did. */
  readonly mean: { readonly low: number; readonly best: number; readonly high: number } | null
  /** Only for yes or no; for a number `median` and `linear` alone. */
  readonly pools: Readonly<Partial<Record<PoolKind, Pooled>>>
}

/** Exponent of the odds in the extremised pool: the middle of what is usual, 1.2 to 2.5. */
export const usualExponent = 1.5

/** The estimates of a question that stand, and their pools. */
export function groupEstimate(entries: readonly StandingEntry[], question: string): GroupEstimate {
  const latest = new Map<string, ForecastEntry>()
  for (const entry of entries)
    if (entry.kind === 'forecast' && entry.question === question) {
      latest.delete(entry.by)
      latest.set(entry.by, entry)
    }
  const people = [...latest.values()].map(personEstimate)
  const hasDiscussed = people.some(({ round }) => round === 2)
  const said = people.map(({ best }) => best)
  const points = people.flatMap(({ best, interval }) => (interval === null ? [] : [{ best, ...interval }]))
  const isNumber = [...latest.values()].some(({ value }) => value !== null)
  return {
    people,
    hasDiscussed,
    mean: points.length === 0 ? null : meanEstimate(points),
    pools: said.length === 0 ? {} : isNumber ? numberPools(said) : probabilityPools(said, hasDiscussed),
  }
}

function personEstimate(entry: ForecastEntry): PersonEstimate {
  const { by, day, round, probability, value, note } = entry
  return {
    by,
    day,
    round,
    best: probability ?? value ?? 0,
    interval: statementOf(entry).interval,
    reasons: note ?? null,
  }
}

function numberPools(said: readonly number[]): GroupEstimate['pools'] {
  return { median: { value: medianPool(said) }, linear: { value: linearPool(said) } }
}

function probabilityPools(said: readonly number[], hasDiscussed: boolean): GroupEstimate['pools'] {
  const ofOdds = (from: readonly number[], pool: () => number): Pooled =>
    from.some((p) => p === 0 || p === 1) ? { value: null, reason: 'certainty' } : { value: pool() }
  const inner = [...said].sort((a, b) => a - b).slice(1, -1)
  return {
    geometric: ofOdds(said, () => logPool(said)),
    linear: { value: linearPool(said) },
    median: { value: medianPool(said) },
    trimmed: said.length < 4 ? { value: null, reason: 'too-few' } : ofOdds(inner, () => trimmedPool(said)!),
    recent: ofOdds(said, () => logPool(said, recencyWeights(said.length))),
    extremised: hasDiscussed
      ? { value: null, reason: 'discussed' }
      : ofOdds(said, () => extremisedPool(said, { exponent: usualExponent, hasDiscussed })),
  }
}
