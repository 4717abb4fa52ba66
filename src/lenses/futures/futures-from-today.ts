import { withNeeds } from '../../language/needs.ts'
import type { Course } from '../../language/situation.ts'
import type { Surroundings } from '../lens.ts'
import { type OtherCourses, onlyItself } from '../other-courses.ts'
import { type FuturesLensOptions, futuresLens } from './futures.ts'
import type { FuturesFinding } from './futures-finding.ts'

/** What hangs together, or what comes nearest to it. */
export interface FuturesOrNearest {
  readonly finding: FuturesFinding
  /** Where nothing hangs together: what is inconsistent by the fewest points; its certificate says by how many at most. */
  readonly nearest: FuturesFinding | null
}

/** Tolerances in points that are tried where nothing hangs together. */
const tolerances = [0.5, 1, 1.5, 2, 3, 4, 6, 8, 12]

/** The futures of a course with its other readings and with each further option, and near misses where there are none. */
export async function futuresFromToday(
  course: Course,
  asked: Partial<FuturesLensOptions>,
  surroundings: Surroundings,
): Promise<FuturesOrNearest> {
  const options = {
    ...futuresLens.defaults,
    ...comparedCourses(course, surroundings.others ?? onlyItself(course)),
    ...asked,
  }
  const finding = await futuresLens.run(course, options, surroundings)
  if (finding.certificate.count > 0) return { finding, nearest: null }
  for (const tolerance of tolerances.filter((one) => one > finding.certificate.tolerance)) {
    const nearest = await futuresLens.run(course, { ...options, tolerance }, surroundings)
    if (nearest.certificate.count > 0) return { finding, nearest }
  }
  return { finding, nearest: null }
}

/** The same options in every other reading, and with each option not taken yet after what it needs. */
export function comparedCourses(
  course: Course,
  others: OtherCourses,
): Pick<FuturesLensOptions, 'readings' | 'taken'> {
  const { situation, options } = course
  const reading = situation.reading.id
  const found = (choice: Parameters<typeof others.course>[0]) => {
    const one = others.course(choice)
    return one === null ? [] : [one]
  }
  const untaken = situation.options.map(({ id }) => id).filter((id) => !options.includes(id))
  return {
    readings: others.readings.filter((id) => id !== reading).flatMap((id) => found({ reading: id, options })),
    taken: untaken.flatMap((id) => {
      const needed = withNeeds(situation.options, [...options, id]).filter((one) => one !== id)
      return found({ reading, options: [...needed, id] })
    }),
  }
}
