import type { Choice } from '../language/course.ts'
import type { Course } from '../language/situation.ts'

/** Other courses of the same situation, for lenses that compare: who holds the text as written gives them. */
export interface OtherCourses {
  /** Ids of all readings, the base first. */
  readonly readings: readonly string[]
  /** Null where the choice cannot be: its options exclude each other or judge the same thing twice. */
  readonly course: (choice: Choice) => Course | null
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
