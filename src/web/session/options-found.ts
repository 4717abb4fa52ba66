import type { Day } from '../../language/day.ts'
import type { Situation } from '../../language/situation.ts'
import type { HoldingFinding } from '../../lenses/options/holding-finding.ts'
import type { OptionsFinding } from '../../lenses/options/options-finding.ts'
import type { KeptOutcomes } from '../../lenses/options/with-limits.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'

/** What is looked for once the comparison stands. */
export type OptionsPart = 'signs' | 'pathways' | 'tippings'

/** Options compared, with what other limits are asked of. */
export interface OptionsFound {
  /** Of few histories and draws, before the one that counts. */
  readonly isRough: boolean
  readonly finding: OptionsFinding
  readonly kept: KeptOutcomes
  /** The situation in the base reading: the options and criteria are its. */
  readonly situation: Situation
  /** Judgements that the finding speaks of, by address. */
  readonly judgements: ReadonlyMap<string, PlacedJudgement>
  /** The day of the signs, where they have been looked at. */
  readonly signs: Day | null
  /** What is still to come. */
  readonly awaited: readonly OptionsPart[]
}

/** Which options hold up, in as few figures as a briefing needs. */
export interface HoldingFound {
  /** Of few histories and draws, before the one that counts. */
  readonly isRough: boolean
  readonly finding: HoldingFinding
  /** In the base reading. */
  readonly options: readonly Pick<Situation['options'][number], 'id' | 'title' | 'cost'>[]
}
