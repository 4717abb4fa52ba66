import { type Choice, courseOf } from '../language/course.ts'
import type { Diagnostic } from '../language/diagnostic.ts'
import type { Draft } from '../language/draft.ts'

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
