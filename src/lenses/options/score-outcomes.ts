import type { Band } from '../../engine/forecast.ts'
import { type RegretSpread, regretSpread, regretTable } from '../../numeric/decision/regret.ts'
import { quantile } from '../../numeric/quantile.ts'
import { type Measured, measuredGap } from '../measured.ts'
import { type OutcomeTable, worldsOf } from './outcome-table.ts'
import type { Scores } from './scores.ts'

/** How one strategy does by one set of values in one reading, in points of the score. */
export interface ScoreOutcome {
  /** At the nominal judgements, 0 to 100. */
  readonly score: number
  /** Against doing nothing, at the nominal judgements and with the same random numbers. */
  readonly gain: Measured
  /** The gain over the ensemble. */
  readonly gainBand?: Band
  /** Mean gain over the states of the world. */
  readonly meanGain: number
  /** Share of the states of the world in which it does better than doing nothing. */
  readonly better: number
}

/** One set of values' view of a strategy. */
export interface ValuedStrategy {
  /** [readings] */
  readonly readings: readonly ScoreOutcome[]
  /** What it falls short of the best strategy over all states of the world, readings counting alike. */
  readonly regret: RegretSpread
}

/** @returns [strategies] */
export function scoreOutcomes(table: OutcomeTable, scores: Scores, nothing: number): ValuedStrategy[] {
  const worlds = worldsOf(table)
  const regrets = regretTable(scores.worlds)
  return table.strategies.map((_, strategy) => ({
    regret: regretSpread(regrets[strategy]!),
    readings: table.readings.map((_reading, reading) => {
      const gains = scores.worlds[strategy]!.map((score, world) => score - scores.worlds[nothing]![world]!)
      const own = gains.filter((_gain, world) => worlds[world]!.reading === reading)
      return {
        score: scores.nominal[strategy]![reading]!,
        gain: gainOf(scores, strategy, nothing, reading),
        ...(own.length > 1 ? { gainBand: bandOfGains(own) } : {}),
        meanGain: own.reduce((sum, gain) => sum + gain, 0) / own.length,
        better: own.filter((gain) => gain > 0).length / own.length,
      }
    }),
  }))
}

function gainOf(scores: Scores, strategy: number, nothing: number, reading: number): Measured {
  const value = scores.nominal[strategy]![reading]! - scores.nominal[nothing]![reading]!
  return measuredGap(value, scores.batches[strategy]![reading]!, scores.batches[nothing]![reading]!)
}

function bandOfGains(gains: Float64Array): Band {
  const sorted = gains.slice().sort()
  return {
    low: quantile(sorted, 0.05),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.95),
    level: 0.9,
  }
}

/** What one option does by every set of values and in every reading. */
export type Verdict = 'helps' | 'harms' | 'depends' | 'unseen'

/** A gain or loss under this many points of the score is none that anybody could act on. */
export const visibleGain = 0.05

/** 1 for a gain that sampling does not account for, −1 for such a loss, 0 for what cannot be told from nothing. */
export function directionOfGain({ value, interval }: Measured): -1 | 0 | 1 {
  const low = interval?.low ?? value
  const high = interval?.high ?? value
  if (low > 0 && value >= visibleGain) return 1
  return high < 0 && value <= -visibleGain ? -1 : 0
}

/** @param views  one strategy's, [values] */
export function verdictOf(views: readonly ValuedStrategy[]): Verdict {
  const directions = views.flatMap(({ readings }) => readings.map(({ gain }) => directionOfGain(gain)))
  const helps = directions.includes(1)
  const harms = directions.includes(-1)
  if (helps && harms) return 'depends'
  return helps ? 'helps' : harms ? 'harms' : 'unseen'
}
