import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import type { ForecastLensOptions } from '../forecast.ts'
import type { Finding, Lens, Surroundings } from '../lens.ts'
import type { AdaptivePathway } from './adaptive-pathways.ts'
import type { CriteriaOrigin, UsedCriterion } from './criteria.ts'
import type { EvaluationPlan } from './evaluate-strategies.ts'
import type { Failure } from './failures.ts'
import type { Flip } from './flips.ts'
import type { Information } from './information.ts'
import { judgeOptions } from './judge-options.ts'
import { pathwaysOfOptions, signsOfOptions } from './options-on-a-day.ts'
import type { RankTipping } from './rank-tipping.ts'
import type { ValuedStrategy, Verdict } from './score-outcomes.ts'
import type { Sign } from './signs.ts'
import type { Strategy } from './strategies.ts'
import type { CriterionOutcome } from './strategy-outcomes.ts'
import { tippingsOfOptions } from './tip-options.ts'
import { type TriedOptions, tryOptions } from './try-options.ts'
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

/** Which option holds up, whatever one judges and values. */
export const optionsLens: Lens<OptionsLensOptions, OptionsFinding> = {
  id: 'options',
  title: { en: 'Options', ja: '選択肢' },
  question: {
    en: 'Which option holds up, whichever reading is right and whatever one values?',
    ja: 'どの読み方が正しくても、何を重んじても、持ちこたえる選択肢はどれか。',
  },
  explanation: {
    en: 'Tries every option of an actor, alone and with what goes with it, against the criteria: in every reading and in every draw of the ranged judgements, with the same random numbers. Shows what each adds by each set of values, how often each limit is kept, what it falls short of the best at worst, where the ranking flips, in which states of the world it fails, and what it would be worth to know more.',
    ja: '主体の選択肢を、単独でも組合せでも、評価基準に照らして試す。すべての読み方と判断の幅について同じ乱数で比べ、価値観ごとの効果、限度を守る割合、最善に及ばない度合い、順位の入れ替わる所、うまくいかない条件、知ることの値打ちを示す。',
  },
  defaults: {
    method: 'auto',
    seed: 1,
    ensemble: 200,
    actor: '',
    combinations: [],
    pairs: false,
    readings: [],
    signs: null,
    tipping: true,
  },
  run: findOptions,
  method: 'docs/methods/options.md',
  references: [
    'Savage 1951, The theory of statistical decision, doi:10.1080/01621459.1951.10500768',
    'Lempert, Popper & Bankes 2003, Shaping the Next One Hundred Years, doi:10.7249/MR1626',
    'Friedman & Fisher 1999, Bump hunting in high-dimensional data, doi:10.1023/A:1008894516817',
    'Bryant & Lempert 2010, Thinking inside the box, doi:10.1016/j.techfore.2009.08.002',
  ],
}

async function findOptions(
  course: Course,
  options: OptionsLensOptions,
  surroundings: Surroundings,
): Promise<OptionsFinding> {
  const tried = await tryOptions(course, options, surroundings)
  return {
    ...judgeOptions(tried),
    ...(options.tipping ? { tippings: await tippingsOfOptions(tried, surroundings) } : {}),
    ...(options.signs === null ? {} : await sequenced(tried, options.signs, surroundings)),
  }
}

/** What to wait for on a day. */
async function sequenced(
  tried: TriedOptions,
  day: Day,
  surroundings: Surroundings,
): Promise<Pick<OptionsFinding, 'signs' | 'pathways'>> {
  const signs = await signsOfOptions(tried, day, surroundings)
  return { signs, pathways: await pathwaysOfOptions(tried, signs, day, surroundings) }
}
