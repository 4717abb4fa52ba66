import type { EvaluationPlan } from '../../engine/evaluation/evaluation-plan.ts'
import type { Day } from '../../language/day.ts'
import type { ForecastLensOptions } from '../forecast.ts'
import type { Finding } from '../lens.ts'
import type { AdaptivePathway } from './adaptive-pathways.ts'
import type { CriteriaOrigin, UsedCriterion } from './criteria.ts'
import type { Failure } from './failures.ts'
import type { Flip } from './flips.ts'
import type { Information } from './information.ts'
import type { RankTipping } from './rank-tipping.ts'
import type { ValuedStrategy, Verdict } from './score-outcomes.ts'
import type { Sign } from './signs.ts'
import type { Strategy } from './strategies.ts'
import type { CriterionOutcome } from './strategy-outcomes.ts'
import type { ValueSet } from './value-sets.ts'

/** What is known of one strategy. Lists stand in the order of the finding's readings, criteria and sets of values. */
export interface StrategyFinding extends Strategy {
  /** Its options joined by `+`, or `nothing`. */
  readonly id: string
  /** [readings][criteria] */
  readonly outcomes: readonly (readonly CriterionOutcome[])[]
  /** [values] */
  readonly views: readonly ValuedStrategy[]
  /** Share of the states of the world in which every limit is kept, [readings]; null where there are no limits. */
  readonly allLimits: readonly (number | null)[]
  /** Whether no other is at least as good by every criterion and no dearer, and better in something, [readings]. */
  readonly undominated: readonly boolean[]
  /** Null for doing nothing. */
  readonly verdict: Verdict | null
}

/** Which option holds up. */
export interface OptionsFinding extends Finding {
  readonly actor: string | null
  readonly plan: EvaluationPlan
  readonly readings: readonly string[]
  readonly origin: CriteriaOrigin
  readonly criteria: readonly UsedCriterion[]
  /** Ids of criteria that have no answer under some strategy and count in no score. */
  readonly unanswered: readonly string[]
  readonly values: readonly ValueSet[]
  /** Nothing first, then single options, then combinations. */
  readonly strategies: readonly StrategyFinding[]
  /** Combinations asked for that cannot be: their options exclude each other, judge the same thing twice, or lack what they need. */
  readonly refused: readonly (readonly string[])[]
  readonly flips: readonly Flip[]
  readonly failures: readonly Failure[]
  /** Empty without an ensemble. */
  readonly information: readonly Information[]
  /** What would change the order of the strategies; empty without an ensemble. */
  readonly tippings: readonly RankTipping[]
  /** What each indicator would say on the day asked for; empty without one. */
  readonly signs: readonly Sign[]
  /** What to do now, and what only once signs have been looked at on that day; empty without one. */
  readonly pathways: readonly AdaptivePathway[]
}

export interface OptionsLensOptions extends ForecastLensOptions {
  /** Whose options; the viewpoint's where it is empty, everybody's where that has none. */
  readonly actor: string
  /** Combinations to try beside single options, each a list of ids. */
  readonly combinations: readonly (readonly string[])[]
  /** Every pair as well. */
  readonly pairs: boolean
  /** Ids of readings; all where it is empty. */
  readonly readings: readonly string[]
  /** The day on which indicators are looked at and options may be taken; null for none. */
  readonly signs: Day | null
  /** Whether to search for what would change the order. */
  readonly tipping: boolean
}
