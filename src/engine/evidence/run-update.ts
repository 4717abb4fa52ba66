import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course } from '../../language/situation.ts'
import { nominalDraw } from '../draw.ts'
import { type Progress, progressOf } from '../forecast-options.ts'
import { type Only, selectionOf } from '../selection.ts'
import { seriesDates } from '../series-dates.ts'
import { TooLarge } from '../too-large.ts'
import type { Workers } from '../workers.ts'
import { workersInTurn } from '../workers-in-turn.ts'
import { evidenceOf } from './evidence.ts'
import { exactUpdate } from './exact-update.ts'
import { EvidenceImpossible, explainImpossible } from './impossible-evidence.ts'
import type { Update } from './update.ts'

export interface UpdateOptions {
  /** What is dated up to this day counts; the ledger's own as-of unless given. */
  readonly asOf?: Day
  /** An earlier day: the answers as they stood then are wanted too. */
  readonly since?: Day
  /** Days of the curves, ascending, within the term; month by month unless given. */
  readonly dates?: readonly Day[]
  /** What to answer alone; everything without it. */
  readonly only?: Only
  /** In turn where it is called, unless given. */
  readonly workers?: Workers
  /** Milliseconds from any beginning, for telling how long is left. */
  readonly clock?: () => number
  readonly onProgress?: (progress: Progress) => void
  readonly isCancelled?: () => boolean
}

/**
 * The forecast of a course given its ledger: every factor, event, quantity, question and contingency with its curve, the
 * likelihood of what came, and what each entry did to each question. An empty ledger gives the forecast.
 *
 * Rejects with `EvidenceImpossible` where the course gives an entry no chance, with `Cancelled` when stopped, and with
 * `TooLarge` where a table over one element's parents cannot be written down.
 */
export async function runUpdate(
  course: Course,
  entries: readonly LedgerEntry[],
  options: UpdateOptions = {},
): Promise<Update> {
  const { situation } = course
  const { workers = workersInTurn, isCancelled } = options
  const evidence = evidenceOf(entries, situation, options.asOf)
  const progress = progressOf(options, 'exact')
  const update = await exactUpdate(course, evidence, {
    dates: options.dates ?? seriesDates(situation.from, situation.to),
    selection: selectionOf(course, options.only),
    since: options.since ?? null,
    workers,
    ...(progress ? { progress } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
  if ('refused' in update) throw new TooLarge(update)
  if ('impossible' in update) {
    const finding = await explainImpossible(course, evidence, update, { draw: nominalDraw, workers })
    throw new EvidenceImpossible(finding)
  }
  return update
}
