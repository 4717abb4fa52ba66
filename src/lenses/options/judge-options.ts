import type { Situation } from '../../language/situation.ts'
import type { UsedCriterion } from './criteria.ts'
import { failuresOf } from './failures.ts'
import { flipsOf, meanScores } from './flips.ts'
import { informationOf } from './information.ts'
import type { OptionsFinding, StrategyFinding } from './options-finding.ts'
import { answeredCriteria, type OutcomeTable } from './outcome-table.ts'
import { scoreOutcomes, verdictOf } from './score-outcomes.ts'
import { type Scores, scoresOf } from './scores.ts'
import { type StateColumn, stateColumns } from './state-columns.ts'
import { doingNothing, type Strategy, strategyId } from './strategies.ts'
import { allLimitsShare, criterionOutcomes } from './strategy-outcomes.ts'
import type { TriedOptions } from './try-options.ts'
import { undominated } from './undominated.ts'
import type { ValueSet } from './value-sets.ts'

/** What the outcomes say; without tipping values, signs and pathways, which need more of them. */
export function judgeOptions(tried: TriedOptions): OptionsFinding {
  const { course, actor, plan, readings, origin, criteria, values, refused } = tried
  const found = judge(tried)
  const claims = claimsOf(course.situation, found.strategies, criteria, values)
  return {
    actor,
    plan,
    readings,
    origin,
    criteria,
    values,
    refused,
    ...found,
    tippings: [],
    signs: [],
    pathways: [],
    claims,
  }
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
