import { courseOf } from '../language/course.ts'
import type { Diagnostic } from '../language/diagnostic.ts'
import { readSituation } from '../language/read-situation.ts'
import type { Situation } from '../language/situation.ts'
import { readFolder } from './read-folder.ts'

/**
 * What a folder says now, in its base reading, without options or what-ifs.
 *
 * @returns the situation, null where errors keep it from being one; and all that is wrong, of files and of what they say
 */
export async function baseSituation(
  directory: string,
): Promise<{ situation: Situation | null; diagnostics: Diagnostic[] }> {
  const { files, diagnostics: ofFolder } = await readFolder(directory)
  const { draft, diagnostics } = readSituation(files)
  if (draft === null) return { situation: null, diagnostics: [...ofFolder, ...diagnostics] }
  const { course, diagnostics: found } = courseOf(draft, { options: [], whatIfs: [] })
  return { situation: course?.situation ?? null, diagnostics: [...ofFolder, ...found] }
}
