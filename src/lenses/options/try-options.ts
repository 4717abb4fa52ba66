import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import type { EvaluationPlan } from '../../engine/evaluation/evaluation-plan.ts'
import type { Course, Situation } from '../../language/situation.ts'
import type { Surroundings } from '../lens.ts'
import { type OtherCourses, onlyItself } from '../other-courses.ts'
import { type CriteriaOrigin, type UsedCriterion, usedCriteria } from './criteria.ts'
import { evaluateStrategies, type PlacedStrategy, planStrategies } from './evaluate-strategies.ts'
import { helpingCombinations } from './helping-combinations.ts'
import type { OptionsLensOptions } from './options-finding.ts'
import type { OutcomeTable } from './outcome-table.ts'
import { firstStrategies, optionsOf, type Strategy, strategyId } from './strategies.ts'
import { type ValueSet, valueSets } from './value-sets.ts'

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
  return planStrategies(courses, { method, members: criteria.length === 0 ? 0 : ensemble, seed })
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

/** Ids of the options that an actor can choose among. */
export function offeredTo(situation: Situation, actor: string | null): string[] {
  return optionsOf(situation, actor).map(({ id }) => id)
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
  const offered = offeredTo(course.situation, actor)
  const tell = (share: number) => surroundings.onProgress?.({ phase: 'options', share })
  const run = (placed: readonly PlacedStrategy[], onShare: (share: number) => void) =>
    evaluateStrategies(placed, criteria, plan, surroundings, onShare)
  const one = await run(first, (share) => tell(firstShare * share))
  const begun: OutcomeTable = { ...one, readings, criteria }
  const known = new Set(one.strategies.map(strategyId))
  const more = helpingCombinations(begun, values, offered, { others, situation: course.situation }).filter(
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
