import { type Choice, courseOf } from '../language/course.ts'
import type { Draft } from '../language/draft.ts'
import type { Course } from '../language/situation.ts'
import type { OtherCourses } from '../lenses/other-courses.ts'

/** The courses of a draft, each put together once. */
export function otherCourses(draft: Draft): OtherCourses {
  const known = new Map<string, Course | null>()
  return {
    readings: draft.readings.map(({ id }) => id),
    course: (choice: Choice) => {
      const key = JSON.stringify([choice.reading ?? null, choice.options ?? [], choice.whatIfs ?? []])
      const found = known.has(key) ? known.get(key)! : courseOf(draft, choice).course
      known.set(key, found)
      return found
    },
  }
}
