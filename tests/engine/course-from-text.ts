import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Course } from '../../src/language/situation.ts'
import type { SourceFile } from '../../src/language/span.ts'

/** Runs a situation's text through the reader; throws with the codes where it has errors. */
export function courseFromText(yaml: string, choice: Choice = {}): Course {
  return courseFromFiles([{ name: 'situation.yaml', text: yaml }], choice)
}

export function courseFromFiles(files: readonly SourceFile[], choice: Choice = {}): Course {
  const { draft, diagnostics } = readSituation(files)
  if (!draft) throw new Error(`Not readable: ${JSON.stringify(diagnostics)}`)
  const { course, diagnostics: ofCourse } = courseOf(draft, choice)
  if (!course)
    throw new Error(`Not a course: ${JSON.stringify(ofCourse.filter((one) => one.severity === 'error'))}`)
  return course
}
