import { compensatedSum } from '../../numeric/compensated-sum.ts'
import { brierScore } from '../../numeric/scores/brier-score.ts'
import { type ClusteredMean, clusteredMean } from '../../numeric/scores/cluster-bootstrap.ts'
import { type CorpDecomposition, corpDecomposition } from '../../numeric/scores/corp-decomposition.ts'
import { logarithmicScore } from '../../numeric/scores/logarithmic-score.ts'
import type { ScoredForecast } from '../../numeric/scores/scored-forecast.ts'
import { skillScore } from '../../numeric/scores/skill-score.ts'
import type { HindcastForecaster } from './forecasters.ts'
import type { Prospect } from './prospects.ts'

/** How one forecaster did on the prospects for which it had something to say. */
export interface ProspectScore {
  readonly forecaster: HindcastForecaster
  readonly prospects: number
  readonly yes: number
  /** The sum of what was said: how many were to come. */
  readonly expected: number
  /** 0..1, small is good. */
  readonly brier: number
  /** Natural logarithm, 0 is perfect; −Infinity where something was called impossible that came. */
  readonly log: number
  readonly corp: Omit<CorpDecomposition, 'brier' | 'blocks'>
}

/** Two on the prospects on which both had something to say. */
export interface ProspectComparison {
  readonly forecaster: HindcastForecaster
  readonly against: HindcastForecaster
  readonly own: number
  readonly other: number
  /** Own Brier score less the other's, below 0 is better; the interval draws whole events. */
  readonly difference: ClusteredMean
  /** Share of the other's loss that is saved; null where it lost nothing. */
  readonly skill: number | null
}

export interface ProspectScores {
  readonly prospects: number
  readonly yes: number
  readonly events: number
  readonly scores: readonly ProspectScore[]
  readonly comparisons: readonly ProspectComparison[]
}

/** One seed for all: the intervals are part of the page and shall not move by themselves. */
const bootstrapSeed = 1

/** Scores of every forecaster on some prospects, and of readings and pools against whatever stands after them. */
export function prospectScores(
  prospects: readonly Prospect[],
  forecasters: readonly HindcastForecaster[],
): ProspectScores {
  const comparisons = forecasters.flatMap((forecaster, own) => {
    if (forecaster.kind === 'reference') return []
    return forecasters.flatMap((against, other) =>
      isWorthComparing(forecaster, against, own, other)
        ? (comparison(prospects, forecasters, own, other) ?? [])
        : [],
    )
  })
  return {
    prospects: prospects.length,
    yes: prospects.filter(({ came }) => came.length > 0).length,
    events: new Set(prospects.map(({ event }) => event)).size,
    scores: forecasters.flatMap((forecaster, place) => prospectScore(prospects, forecaster, place) ?? []),
    comparisons,
  }
}

function isWorthComparing(a: HindcastForecaster, b: HindcastForecaster, own: number, other: number): boolean {
  if (b.kind === 'reference') return true
  return a.kind === 'reading' && b.kind === 'reading' && own > other
}

function prospectScore(
  prospects: readonly Prospect[],
  forecaster: HindcastForecaster,
  place: number,
): ProspectScore | null {
  const scored = scoredBy(prospects, place)
  if (scored.length === 0) return null
  const mean = (values: readonly number[]) => compensatedSum(values) / values.length
  const { brier, miscalibration, discrimination, uncertainty } = corpDecomposition(scored)
  return {
    forecaster,
    prospects: scored.length,
    yes: scored.filter(({ isYes }) => isYes).length,
    expected: compensatedSum(scored.map(({ probability }) => probability)),
    brier,
    log: meanLog(scored, mean),
    corp: { miscalibration, discrimination, uncertainty },
  }
}

/** A sum that carries rounding along makes nothing of infinities. */
function meanLog(scored: readonly ScoredForecast[], mean: (values: readonly number[]) => number): number {
  const logs = scored.map(({ probability, isYes }) => logarithmicScore(isYes ? probability : 1 - probability))
  return logs.includes(Number.NEGATIVE_INFINITY) ? Number.NEGATIVE_INFINITY : mean(logs)
}

/** What one forecaster said and what came, where it said something. */
export function scoredBy(prospects: readonly Prospect[], place: number): ScoredForecast[] {
  return prospects.flatMap(({ said, came }) => {
    const probability = said[place]!
    return probability === null ? [] : [{ probability, isYes: came.length > 0 }]
  })
}

function comparison(
  prospects: readonly Prospect[],
  forecasters: readonly HindcastForecaster[],
  own: number,
  other: number,
): ProspectComparison | null {
  const both = prospects.filter(({ said }) => said[own] !== null && said[other] !== null)
  if (both.length === 0) return null
  const brier = (prospect: Prospect, place: number) =>
    brierScore(prospect.said[place]!, prospect.came.length > 0)
  const mean = (place: number) => compensatedSum(both.map((prospect) => brier(prospect, place))) / both.length
  const means = { own: mean(own), other: mean(other) }
  return {
    forecaster: forecasters[own]!,
    against: forecasters[other]!,
    ...means,
    difference: clusteredMean(
      clustersOf(both).map((cluster) =>
        cluster.map((prospect) => brier(prospect, own) - brier(prospect, other)),
      ),
      bootstrapSeed,
    ),
    skill: skillScore(means.own, means.other),
  }
}

function clustersOf(prospects: readonly Prospect[]): Prospect[][] {
  const events = [...new Set(prospects.map(({ event }) => event))]
  return events.map((event) => prospects.filter((prospect) => prospect.event === event))
}
