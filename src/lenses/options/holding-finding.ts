import type { Situation } from '../../language/situation.ts'
import { usedCriteria } from './criteria.ts'
import type { OptionsFinding, StrategyFinding } from './options-finding.ts'
import type { ScoreOutcome, ValuedStrategy } from './score-outcomes.ts'

/** One strategy, as far as it takes to tell how it does. */
export interface HoldingStrategy extends Pick<StrategyFinding, 'id' | 'options' | 'origin' | 'undominated'> {
  /** [values] */
  readonly views: readonly {
    /** [readings] */
    readonly readings: readonly Pick<ScoreOutcome, 'gain'>[]
    readonly regret: Pick<ValuedStrategy['regret'], 'ninety'>
  }[]
}

/** As much of a finding as it takes to tell which options hold up: some hundredth of it. */
export interface HoldingFinding {
  readonly readings: readonly string[]
  /** Ids of the criteria and of the sets of values; null for the one that stands for all. */
  readonly criteria: readonly { readonly id: string }[]
  readonly values: readonly { readonly id: string | null }[]
  readonly strategies: readonly HoldingStrategy[]
}

export function holdingFinding({ readings, criteria, values, strategies }: OptionsFinding): HoldingFinding {
  return {
    readings,
    criteria: criteria.map(({ id }) => ({ id })),
    values: values.map(({ id }) => ({ id })),
    strategies: strategies.map(({ id, options, origin, undominated, views }) => ({
      id,
      options,
      origin,
      undominated,
      views: views.map((view) => ({
        readings: view.readings.map(({ gain }) => ({ gain })),
        regret: { ninety: view.regret.ninety },
      })),
    })),
  }
}

/** Whether there are options, and criteria, written or taken from harms, to judge them by. */
export function areOptionsJudged(situation: Situation): boolean {
  return situation.options.length > 0 && usedCriteria(situation).criteria.length > 0
}
