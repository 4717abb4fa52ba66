import { type Choice, courseOf } from '../language/course.ts'
import type { Draft } from '../language/draft.ts'
import type { Course } from '../language/situation.ts'

/** Other courses of the same situation, for lenses that compare: who holds the text as written gives them. */
export interface OtherCourses {
  /** Ids of all readings, the base first. */
  readonly readings: readonly string[]
  /** Null where the choice cannot be: its options exclude each other or judge the same thing twice. */
  readonly course: (choice: Choice) => Course | null
}

/**
 * The courses of a draft, each put together once.
 *
 * @param supposed  ids of what-ifs that hold in every one of them
 */
export function otherCourses(draft: Draft, supposed: readonly string[] = []): OtherCourses {
  const known = new Map<string, Course | null>()
  return {
    readings: draft.readings.map(({ id }) => id),
    course: ({ reading, options = [], whatIfs = [] }) => {
      const key = JSON.stringify([reading ?? null, options, whatIfs])
      const choice = { options, whatIfs: [...supposed, ...whatIfs], ...(reading ? { reading } : {}) }
      const found = known.has(key) ? known.get(key)! : courseOf(draft, choice).course
      known.set(key, found)
      return found
    },
  }
}

/** All that is known where nobody gives others: the course itself. */
export function onlyItself(course: Course): OtherCourses {
  const { reading } = course.situation
  return {
    readings: [reading.id],
    course: ({ reading: asked, options = [], whatIfs = [] }) => {
      const isItself =
        (asked === undefined || asked === reading.id) &&
        whatIfs.length === 0 &&
        JSON.stringify([...options].sort()) === JSON.stringify([...course.options].sort())
      return isItself ? course : null
    },
  }
}
