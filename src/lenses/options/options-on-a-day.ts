import type { Day } from '../../language/day.ts'
import { withNeeds } from '../../language/needs.ts'
import type { Situation } from '../../language/situation.ts'
import type { Surroundings } from '../lens.ts'
import { type AdaptivePathway, adaptivePathways } from './adaptive-pathways.ts'
import type { PlacedStrategy } from './evaluate-strategies.ts'
import { type Sign, type SignCourses, signsOf } from './signs.ts'
import { doingNothing, inOrder, neededBy, strategyId } from './strategies.ts'
import { offeredTo, type TriedOptions } from './try-options.ts'

/** What each indicator would say of each option on a day. */
export function signsOfOptions(
  { course, actor, placed, criteria, values, plan }: TriedOptions,
  day: Day,
  surroundings: Surroundings,
): Promise<Sign[]> {
  const { situation } = course
  const courses = signCourses(placed, situation, offeredTo(situation, actor))
  return signsOf(courses, criteria, values, day, plan, surroundings)
}

/** What to do now, and what only once signs have been looked at. */
export function pathwaysOfOptions(
  tried: TriedOptions,
  signs: readonly Sign[],
  day: Day,
  surroundings: Surroundings,
): Promise<AdaptivePathway[]> {
  const { course, others, actor, readings, criteria, values, plan, placed } = tried
  const { situation } = course
  const search = {
    situation,
    readings,
    others,
    offered: offeredTo(situation, actor),
    criteria,
    values,
    signs,
    tried: placed.map(({ strategy }) => strategy.options),
    day,
    plan,
  }
  return adaptivePathways(search, surroundings)
}

/** Each option with what it needs, and the courses in which only what it needs is taken. */
function signCourses(
  placed: readonly PlacedStrategy[],
  { options }: Situation,
  offered: readonly string[],
): SignCourses[] {
  const coursesOf = (ids: readonly string[]) => {
    const id = ids.length === 0 ? strategyId(doingNothing) : inOrder(ids).join('+')
    return placed.find(({ strategy }) => strategyId(strategy) === id)?.courses
  }
  return offered.flatMap((option) => {
    const never = coursesOf(neededBy(options, option))
    const taken = coursesOf(withNeeds(options, [option]))
    return never && taken ? [{ option, never, taken }] : []
  })
}
