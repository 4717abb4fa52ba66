import { reportedEvents } from '../../engine/evidence/evidence.ts'
import { runUpdate } from '../../engine/evidence/run-update.ts'
import { type Progress, progressOf } from '../../engine/forecast-options.ts'
import { Cancelled, type Workers } from '../../engine/workers.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { asOfDay, standingEntries } from '../../language/ledger-standing.ts'
import type { Course } from '../../language/situation.ts'
import { type HindcastReport, hindcastReport } from './hindcast-report.ts'
import { type IssueStep, issueDays } from './issue-days.ts'
import type { EntryEvidence, Issued } from './issued.ts'
import { spanEnds } from './prospects.ts'
import { openOn } from './settled-questions.ts'

export interface HindcastOptions {
  readonly every: IssueStep
  /** The first issue; the first day of the situation unless given. */
  readonly from?: Day
  readonly workers?: Workers
  readonly clock?: () => number
  readonly onProgress?: (progress: Progress) => void
  readonly isCancelled?: () => boolean
}

/**
 * What each reading would have said on the days of a series of issues, each given only what is dated up to then, scored
 * on what has come since. All of it is exact: `estimateHindcast` says how long that takes.
 *
 * @param courses  the same situation in each reading, the main one first
 *
 * Rejects with `EvidenceImpossible` where a reading gives the ledger no chance, with `Cancelled` when stopped.
 */
export async function runHindcast(
  courses: readonly Course[],
  entries: readonly LedgerEntry[],
  options: HindcastOptions,
): Promise<HindcastReport> {
  const { asOf, days } = issuesOf(courses[0]!, entries, options)
  const tell = progressOf(options, 'exact')
  const all = courses.length * (days.length + 1)
  let done = 0
  const step = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (options.isCancelled?.()) throw new Cancelled('The hindcast was stopped.')
    const result = await work()
    done += 1
    tell?.(done / all)
    return result
  }
  const issued: Issued[] = []
  const evidence: EntryEvidence[] = []
  for (const course of courses) {
    for (const day of days) issued.push(await step(() => issuedOn(course, entries, day, asOf, options)))
    evidence.push(await step(() => evidenceOfAll(course, entries, asOf, options)))
  }
  const situations = courses.map((course) => course.situation)
  return hindcastReport({ situations, entries: standingEntries(entries), asOf, days, issued, evidence })
}

/** The last day that counts, and the days of the issues. */
export function issuesOf(
  { situation }: Course,
  entries: readonly LedgerEntry[],
  { from, every }: Pick<HindcastOptions, 'from' | 'every'>,
): { readonly asOf: Day; readonly days: readonly Day[] } {
  const asOf = Math.min(situation.to, asOfDay(entries) ?? situation.from)
  return { asOf, days: issueDays(from ?? situation.from, asOf, every) }
}

/** What a reading says on a day: of the events ahead, and of the questions that are open then and settled by now. */
async function issuedOn(
  course: Course,
  entries: readonly LedgerEntry[],
  day: Day,
  until: Day,
  options: HindcastOptions,
): Promise<Issued> {
  const { situation } = course
  const shared = { ...sharedOptions(options), asOf: day }
  const ends = spanEnds(day, Math.min(until, situation.to))
  const events = ends.length === 0 ? [] : reportedEvents(situation)
  const questions = openOn(situation, standingEntries(entries), day).map(({ id }) => id)
  const aheadOf = await runUpdate(course, entries, { ...shared, dates: ends, only: { events } })
  const asked =
    questions.length === 0
      ? null
      : await runUpdate(course, entries, { ...shared, dates: [], only: { questions } })
  const places = ends.map((end) => aheadOf.series.dates.indexOf(end))
  return {
    reading: situation.reading.id,
    asOf: day,
    logLikelihood: aheadOf.evidence.logLikelihood,
    ahead: Object.fromEntries(
      events.map((id) => [id, places.map((place) => aheadOf.series.events[id]!.values[place]!)]),
    ),
    ends,
    questions: Object.fromEntries(questions.map((id) => [id, asked!.questions[id]!.value])),
  }
}

async function evidenceOfAll(
  course: Course,
  entries: readonly LedgerEntry[],
  asOf: Day,
  options: HindcastOptions,
): Promise<EntryEvidence> {
  const { evidence } = await runUpdate(course, entries, {
    ...sharedOptions(options),
    asOf,
    dates: [],
    only: {},
  })
  return {
    reading: course.situation.reading.id,
    logLikelihood: evidence.logLikelihood,
    silence: evidence.silence,
    entries: evidence.entries.map(({ id, day, logLikelihood }) => ({ id, day, logLikelihood })),
  }
}

function sharedOptions({ workers, isCancelled }: HindcastOptions) {
  return {
    method: 'exact' as const,
    ...(workers ? { workers } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  }
}
