import { type Choice, courseOf } from '../language/course.ts'
import type { Diagnostic } from '../language/diagnostic.ts'
import type { Draft } from '../language/draft.ts'
import type { Course } from '../language/situation.ts'
import type { OtherCourses } from '../lenses/other-courses.ts'

/** What is wrong with any of some choices, each matter once; a comparison needs them all. */
export function errorsOf(draft: Draft, choices: readonly Choice[]): Diagnostic[] {
  const errors = choices.flatMap((choice) => {
    const { course, diagnostics } = courseOf(draft, choice)
    return course === null ? diagnostics.filter(({ severity }) => severity === 'error') : []
  })
  const seen = new Set<string>()
  return errors.filter((one) => {
    const key = JSON.stringify(one)
    return !seen.has(key) && seen.add(key)
  })
}

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
