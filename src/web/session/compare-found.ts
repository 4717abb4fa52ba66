import type { Interval } from '../../engine/forecast.ts'
import type { Situation } from '../../language/situation.ts'
import type { CompareFinding, CompareStage } from '../../lenses/compare/compare.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'

/** How likely a reading held what came. */
export interface Foreseen {
  /** Natural logarithm; null where it gave something that came no chance. */
  readonly logLikelihood: number | null
  /** 95 % interval of sampling error; absent where exact. */
  readonly interval?: Interval
}

/** Two readings compared, as far as it has come. */
export interface CompareFound {
  readonly stage: CompareStage
  readonly finding: CompareFinding
  /** The situation of each side. */
  readonly situations: readonly Situation[]
  /** Of each side, the judgements that differ by address. */
  readonly judgements: readonly ReadonlyMap<string, PlacedJudgement>[]
  /** Of each side; empty without a ledger, or before it is known. */
  readonly foreseen: readonly Foreseen[]
}
