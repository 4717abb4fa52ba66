import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import type { Day } from '../../language/day.ts'
import { withNeeds } from '../../language/needs.ts'
import type { Course, Situation } from '../../language/situation.ts'
import type { ForecastLensOptions } from '../forecast.ts'
import type { Finding, Lens, Surroundings } from '../lens.ts'
import { type OtherCourses, onlyItself } from '../other-courses.ts'
import { type CriteriaOrigin, type UsedCriterion, usedCriteria } from './criteria.ts'
import {
  type EvaluationPlan,
  evaluateStrategies,
  type PlacedStrategy,
  planEvaluation,
} from './evaluate-strategies.ts'
import { type Failure, failuresOf } from './failures.ts'
import { type Flip, flipsOf, meanScores } from './flips.ts'
import { type Information, informationOf } from './information.ts'
import { answeredCriteria, type OutcomeTable } from './outcome-table.ts'
import { scoreOutcomes, type ValuedStrategy, type Verdict, verdictOf, visibleGain } from './score-outcomes.ts'
import { type Scores, scoresOf } from './scores.ts'
import { type Sign, type SignCourses, signsOf } from './signs.ts'
import { type StateColumn, stateColumns } from './state-columns.ts'
import {
  doingNothing,
  firstStrategies,
  helpingStrategy,
  inOrder,
  neededBy,
  optionsOf,
  type Strategy,
  strategyId,
  withoutRepeats,
} from './strategies.ts'
import { allLimitsShare, type CriterionOutcome, criterionOutcomes } from './strategy-outcomes.ts'
import { undominated } from './undominated.ts'
import { type ValueSet, valueSets } from './value-sets.ts'

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
  /** What each indicator would say on the day asked for; empty without one. */
  readonly signs: readonly Sign[]
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

/** What every step of one comparison needs. */
interface Comparison {
  readonly course: Course
  readonly others: OtherCourses
  readonly actor: string | null
  readonly readings: readonly string[]
  readonly criteria: readonly UsedCriterion[]
  readonly origin: CriteriaOrigin
  readonly values: readonly ValueSet[]
}

/** Options tried: what came of each, before anything is concluded from it. */
export interface TriedOptions extends Comparison {
  readonly plan: EvaluationPlan
  readonly table: OutcomeTable
  /** In the order of the table's strategies. */
  readonly placed: readonly PlacedStrategy[]
  readonly refused: readonly (readonly string[])[]
}

async function findOptions(
  course: Course,
  options: OptionsLensOptions,
  surroundings: Surroundings,
): Promise<OptionsFinding> {
  const tried = await tryOptions(course, options, surroundings)
  const found = judgeOptions(tried)
  return options.signs === null
    ? found
    : { ...found, signs: await signsOfOptions(tried, options.signs, surroundings) }
}

type Chosen = Pick<OptionsLensOptions, 'actor' | 'readings'>

function comparisonOf(course: Course, chosen: Chosen, others: OtherCourses): Comparison {
  const { situation } = course
  const { criteria, origin } = usedCriteria(situation)
  return {
    course,
    others,
    actor: chosen.actor === '' ? actorOf(situation) : chosen.actor,
    readings: chosen.readings.length === 0 ? others.readings : chosen.readings,
    criteria,
    origin,
    values: valueSets(situation, criteria),
  }
}

/** How the options would be tried: the same plan, whatever is asked for later, keeps answers of one run good for the next. */
export function planOptions(
  course: Course,
  options: OptionsLensOptions,
  others: OtherCourses,
): EvaluationPlan {
  return planOf(comparisonOf(course, options, others), firstPlaced(course, options, others).placed, options)
}

function firstPlaced(course: Course, options: OptionsLensOptions, others: OtherCourses) {
  const { situation } = course
  const { actor, readings } = comparisonOf(course, options, others)
  const first = firstStrategies(
    optionsOf(situation, actor),
    options.combinations,
    options.pairs,
    situation.options,
  )
  return placeStrategies(first, readings, others)
}

function planOf(
  { criteria }: Comparison,
  placed: readonly PlacedStrategy[],
  { method, ensemble, seed }: OptionsLensOptions,
): EvaluationPlan {
  const courses = placed.flatMap((one) => one.courses.map((course) => askingOnly(course, criteria)))
  return planEvaluation(courses, method, criteria.length === 0 ? 0 : ensemble, seed)
}

/** Tries every option and what goes with it; by a plan of one's own where one is given. */
export async function tryOptions(
  course: Course,
  options: OptionsLensOptions,
  surroundings: Surroundings,
  planned: EvaluationPlan | null = null,
): Promise<TriedOptions> {
  const others = surroundings.others ?? onlyItself(course)
  const comparison = comparisonOf(course, options, others)
  const { placed, refused } = firstPlaced(course, options, others)
  const plan = planned ?? planOf(comparison, placed, options)
  const { table, all } = await tryStrategies({ ...comparison, plan }, placed, surroundings)
  return { ...comparison, plan, table, placed: all, refused }
}

/** What the outcomes say; without signs, which need more of them. */
export function judgeOptions(tried: TriedOptions): OptionsFinding {
  const { course, actor, plan, readings, origin, criteria, values, refused } = tried
  const found = judge(tried)
  const claims = claimsOf(course.situation, found.strategies, criteria, values)
  return { actor, plan, readings, origin, criteria, values, refused, ...found, signs: [], claims }
}

/** What each indicator would say of each option on a day. */
export function signsOfOptions(
  { placed, criteria, values, plan }: TriedOptions,
  day: Day,
  surroundings: Surroundings,
): Promise<Sign[]> {
  return signsOf(signCourses(placed), criteria, values, day, plan, surroundings)
}

/** The viewpoint, where it has options to choose among. */
function actorOf({ viewpoint, options }: Situation): string | null {
  return options.some(({ actor }) => actor === viewpoint) ? viewpoint : null
}

function placeStrategies(
  strategies: readonly Strategy[],
  readings: readonly string[],
  others: OtherCourses,
): { placed: PlacedStrategy[]; refused: (readonly string[])[] } {
  const placed: PlacedStrategy[] = []
  const refused: (readonly string[])[] = []
  for (const strategy of strategies) {
    const courses = readings.map((reading) => others.course({ reading, options: strategy.options }))
    const possible = courses.filter((one) => one !== null)
    if (possible.length === readings.length) placed.push({ strategy, courses: possible })
    else if (strategy.origin === 'asked') refused.push(strategy.options)
  }
  return { placed, refused }
}

/** Shares of the work that the first strategies take, and those put together from what they show. */
const firstShare = 0.85

/** Tries the first strategies, puts together from those that help the combinations worth trying, and tries these too. */
async function tryStrategies(
  { course, others, actor, readings, criteria, values, plan }: Comparison & { readonly plan: EvaluationPlan },
  first: readonly PlacedStrategy[],
  surroundings: Surroundings,
): Promise<{ table: OutcomeTable; all: readonly PlacedStrategy[] }> {
  const offered = optionsOf(course.situation, actor).map(({ id }) => id)
  const tell = (share: number) => surroundings.onProgress?.({ phase: 'options', share })
  const run = (placed: readonly PlacedStrategy[], onShare: (share: number) => void) =>
    evaluateStrategies(placed, criteria, plan, surroundings, onShare)
  const one = await run(first, (share) => tell(firstShare * share))
  const begun: OutcomeTable = { ...one, readings, criteria }
  const known = new Set(one.strategies.map(strategyId))
  const more = combinationsOf(begun, values, offered, { others, situation: course.situation }).filter(
    (each) => !known.has(strategyId(each)),
  )
  const { placed } = placeStrategies(more, readings, others)
  const two = await run(placed, (share) => tell(firstShare + (1 - firstShare) * share))
  const table = {
    ...begun,
    strategies: [...one.strategies, ...two.strategies],
    nominal: [...one.nominal, ...two.nominal],
    members: [...one.members, ...two.members],
  }
  return { table, all: [...first, ...placed] }
}

/**
 * All that help by each set of values together; and all that help by some set and harm by none. An option that needs others
 * helps where it adds to what it needs and does good together with it.
 */
function combinationsOf(
  table: OutcomeTable,
  values: readonly ValueSet[],
  offered: readonly string[],
  around: { readonly others: OtherCourses; readonly situation: Situation },
): Strategy[] {
  const answered = answeredCriteria(table)
  const nothing = table.strategies.findIndex(({ origin }) => origin === 'nothing')
  const { options } = around.situation
  const placeOf = (ids: readonly string[]) => {
    const id = inOrder(ids).join('+')
    return ids.length === 0 ? nothing : table.strategies.findIndex((one) => strategyId(one) === id)
  }
  const gains = values.map((set) => {
    const means = meanScores(table, scoresOf(table, set, answered))
    const gain = (place: number, over: number) => {
      if (place < 0 || over < 0) return 0
      const own = means[place]!.map((score, reading) => score - means[over]![reading]!)
      return own.reduce((sum, one) => sum + one, 0) / own.length
    }
    return offered.map((id) => {
      const place = placeOf(withNeeds(options, [id]))
      return Math.min(gain(place, nothing), gain(place, placeOf(neededBy(options, id))))
    })
  })
  const byAll = offered.map((_, place) => {
    const own = gains.map((of) => of[place]!)
    return own.some((gain) => gain < -visibleGain) ? 0 : Math.max(0, ...own)
  })
  const found = [
    ...gains.map((own, place) => helpingStrategy(offered, own, visibleGain, around, values[place]!.id)),
    ...(values.length > 1 ? [helpingStrategy(offered, byAll, visibleGain, around, null)] : []),
  ]
  return withoutRepeats(found.filter((one) => one !== null))
}

/** Everything that follows from the table of outcomes. */
function judge({
  course,
  values,
  plan,
  table,
  placed,
}: TriedOptions): Pick<OptionsFinding, 'strategies' | 'unanswered' | 'flips' | 'failures' | 'information'> {
  const { members, seed } = plan
  const answered = answeredCriteria(table)
  const nothing = table.strategies.indexOf(doingNothing)
  const scores = values.map((set) => scoresOf(table, set, answered))
  const views = scores.map((one) => scoreOutcomes(table, one, nothing))
  const outcomes = criterionOutcomes(table, nothing, { nominal: plan.runs, perMember: plan.runsPerMember })
  const fronts = table.readings.map((_, reading) =>
    undominated(table, reading, answered, course.situation.options),
  )
  const strategies = table.strategies.map((strategy, place): StrategyFinding => {
    const own = views.map((of) => of[place]!)
    return {
      ...strategy,
      id: strategyId(strategy),
      outcomes: outcomes[place]!,
      views: own,
      allLimits: allLimitsShare(table, place),
      undominated: fronts.map((front) => front[place]!),
      verdict: place === nothing ? null : verdictOf(own),
    }
  })
  const courses = placed.map((one) => one.courses)
  const searched = { table, scores, courses, members, seed }
  const studied = members === 0 ? [] : worthStudying(table, scores)
  const columns = members === 0 ? [] : stateColumns(courses[nothing]!, members, seed)
  return {
    strategies,
    unanswered: table.criteria.filter((_, place) => !answered.includes(place)).map(({ id }) => id),
    flips: flipsOf(table, scores),
    failures: studied.flatMap((place) => failuresOf(searched, place, nothing)),
    information: members === 0 ? [] : informationOf(table, scores, columns, seed),
  }
}

/** The strategies whose failures are searched for, each with the columns in which its states of the world differ. */
export function studiedColumns({ table, placed, values, plan }: TriedOptions): Map<string, StateColumn[]> {
  const answered = answeredCriteria(table)
  const scores = values.map((set) => scoresOf(table, set, answered))
  const studied = plan.members === 0 ? [] : worthStudying(table, scores)
  return new Map(
    studied.map((place) => [
      strategyId(table.strategies[place]!),
      stateColumns(placed[place]!.courses, plan.members, plan.seed),
    ]),
  )
}

/** Places of the strategies whose failures are searched for: nothing, combinations, and the best single option by each view. */
function worthStudying(table: OutcomeTable, scores: readonly Scores[]): number[] {
  const singles = [...table.strategies.keys()].filter(
    (place) => table.strategies[place]!.options.length === 1,
  )
  const best = scores.flatMap((one) => {
    const means = meanScores(table, one)
    return table.readings.map((_, reading) =>
      singles.reduce(
        (top, place) => (means[place]![reading]! > means[top]![reading]! ? place : top),
        singles[0] ?? 0,
      ),
    )
  })
  const others = [...table.strategies.keys()].filter((place) => table.strategies[place]!.options.length !== 1)
  return [...new Set([...others, ...best])].sort((one, other) => one - other)
}

/** Each single option with the courses in which it is never taken. */
function signCourses(placed: readonly PlacedStrategy[]): SignCourses[] {
  const never = placed.find(({ strategy }) => strategy.origin === 'nothing')!.courses
  return placed.flatMap(({ strategy: { options }, courses }) =>
    options.length === 1 ? [{ option: options[0]!, never, taken: courses }] : [],
  )
}

/** Claims behind the options that were tried, the criteria and the sets of values. */
function claimsOf(
  { options, claims }: Situation,
  strategies: readonly Strategy[],
  criteria: readonly UsedCriterion[],
  values: readonly ValueSet[],
): string[] {
  const tried = new Set(strategies.flatMap((one) => one.options))
  const cited = [...options.filter(({ id }) => tried.has(id)), ...criteria, ...values].flatMap(
    ({ because }) => because,
  )
  return claims.map(({ id }) => id).filter((id) => cited.includes(id))
}
