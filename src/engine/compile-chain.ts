import type { Course, Situation } from '../language/situation.ts'
import type { Chain, Space } from './chain.ts'
import type { Recipe } from './compile/points.ts'
import { quantityTables } from './compile/quantities.ts'
import { type CompileRefusal, Refused } from './compile/refusal.ts'
import { segmentsOf } from './compile/segments.ts'
import { spaceOf } from './compile/space.ts'
import type { Draw } from './draw.ts'
import type { Keep } from './keep.ts'

/**
 * The course in numbers: one small table per factor and event and regime, the jumps of its dates, its start.
 * Everything is kept unless `keep` names less; a factor that a kept one reads must itself be kept (see `relevance`).
 * Refused, with the element and the numbers, where a table over its parents would have more than two million cells.
 */
export function compileChain(course: Course, draw: Draw, keep?: Keep): Chain | CompileRefusal {
  const recipe = recipeFor(course, keep ?? everything(course.situation))
  return typeof recipe === 'function' ? recipe(draw) : recipe
}

export function isRefusal(result: Chain | CompileRefusal): result is CompileRefusal {
  return 'refused' in result
}

/** All factors and events of a situation. */
export function everything(situation: Situation): Keep {
  return { factors: situation.factors.map(({ id }) => id), events: situation.events.map(({ id }) => id) }
}

/** What the last few compilations of a course knew before their draw: members of an ensemble share it. */
const known = new WeakMap<Course, Map<string, Recipe<Chain> | CompileRefusal>>()
const mostKnown = 4

function recipeFor(course: Course, keep: Keep): Recipe<Chain> | CompileRefusal {
  const ofCourse = known.get(course) ?? new Map<string, Recipe<Chain> | CompileRefusal>()
  known.set(course, ofCourse)
  const key = JSON.stringify(keep)
  let recipe = ofCourse.get(key)
  if (!recipe) {
    recipe = chainRecipe(course, keep)
    if (ofCourse.size >= mostKnown) ofCourse.clear()
    ofCourse.set(key, recipe)
  }
  return recipe
}

function chainRecipe(course: Course, keep: Keep): Recipe<Chain> | CompileRefusal {
  const { situation } = course
  const followed = followedCourse(course, keep)
  const space = spaceOf(situation, keep.factors)
  try {
    const segments = segmentsOf(followed, space, keep.events)
    return (draw) => ({
      space,
      from: situation.from,
      to: situation.to,
      start: startOf(situation, space, draw),
      segments: segments(draw),
      events: keep.events,
      quantities: quantityTables(situation, space, keep.events, draw),
    })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

function startOf(situation: Situation, space: Space, draw: Draw): Float64Array[] {
  return space.factors.map((id) => {
    const factor = situation.factors.find((candidate) => candidate.id === id)!
    const weights = Float64Array.from(factor.start, (judgement) => draw(judgement))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => weight / total)
  })
}

/** The course as a chain follows it: events of which only the happening matters have no outcomes. */
export function followedCourse(course: Course, keep: Keep): Course {
  return keep.ratesOnly ? withoutOutcomes(course, keep.ratesOnly) : course
}

function withoutOutcomes(course: Course, events: readonly string[]): Course {
  const strip = (situation: Situation): Situation => ({
    ...situation,
    events: situation.events.map((event) => (events.includes(event.id) ? { ...event, outcomes: [] } : event)),
  })
  return {
    ...course,
    regimes: course.regimes.map((regime) => ({ ...regime, situation: strip(regime.situation) })),
  }
}
