import type { Forecast } from '../engine/forecast.ts'
import type { Workers } from '../engine/workers.ts'
import type { Course, Text } from '../language/situation.ts'
import type { OtherCourses } from './other-courses.ts'

/** What a lens is given beside the course: threads, the clock, and ways to tell how far it is and to stop it. */
export interface Surroundings {
  readonly workers?: Workers
  readonly clock?: () => number
  readonly onProgress?: (progress: { readonly phase: string; readonly share: number }) => void
  readonly isCancelled?: () => boolean
  /** Without them a lens that compares has the course itself alone. */
  readonly others?: OtherCourses
}

/** What every finding carries: the ids of the claims that it cites. */
export interface Finding {
  readonly claims: readonly string[]
}

/** A finding that stands on the figures of a forecast. */
export interface ForecastFinding extends Finding {
  readonly forecast: Forecast
}

/**
 * A question that an analyst asks of a situation, and how it is answered. The command line, the workbench, the
 * documentation and one contract suite are derived from it.
 */
export interface Lens<Options extends object, Found extends Finding> {
  readonly id: string
  readonly title: Text
  /** One paragraph: what it does and how to read what comes out. */
  readonly explanation: Text
  /** The question it answers, as an analyst would put it. */
  readonly question: Text
  readonly defaults: Options
  /** The same course, options and seed give the same finding, whatever the number of threads. */
  readonly run: (course: Course, options: Options, surroundings: Surroundings) => Promise<Found>
  /** The page that says how it is computed and how that was checked, relative to the project. */
  readonly method: string
  /** Works it stands on, with DOI where there is one. */
  readonly references: readonly string[]
}
