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
import { type Evidence, evidenceOf } from './evidence.ts'
import { type ExactUpdateOptions, exactUpdate } from './exact-update.ts'
import { EvidenceImpossible, explainImpossible } from './impossible-evidence.ts'
import {
  type ParticleUpdateOptions,
  updateByParticles,
  usualParticles,
} from './particles/update-by-particles.ts'
import type { Update } from './update.ts'
import { estimateUpdateCost } from './update-cost.ts'

export interface UpdateOptions {
  /** `auto`: exact where that takes less than about ten seconds, else by particles finely enough for what is shown. */
  readonly method?: 'auto' | 'exact' | { readonly particles: number }
  /** Of particles; 1 unless given. */
  readonly seed?: number
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
 * likelihood of what came, and what each entry did to each question. An empty ledger gives the forecast. By particles each
 * figure has an interval, and what comes out is a function of the seed and the number of particles too.
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
  const method = updateMethod(course, evidence, options)
  const progress = progressOf(options, method === 'exact' ? 'exact' : 'simulate')
  const request: ExactUpdateOptions = {
    dates: options.dates ?? seriesDates(situation.from, situation.to),
    selection: selectionOf(course, options.only),
    since: options.since ?? null,
    workers,
    ...(progress ? { progress } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  }
  const update =
    method === 'exact'
      ? await exactUpdate(course, evidence, request)
      : await byParticles(course, evidence, { ...request, ...method, seed: options.seed ?? 1 })
  if ('refused' in update) throw new TooLarge(update)
  if ('impossible' in update) {
    const finding = await explainImpossible(course, evidence, update, { draw: nominalDraw, workers })
    throw new EvidenceImpossible(finding)
  }
  return update
}

/** What an exact update may take to be preferred to one by particles. */
const quickSeconds = 10

/** How an update is made that leaves the choice open. */
export function updateMethod(
  course: Course,
  evidence: Evidence,
  { method = 'auto', only }: Pick<UpdateOptions, 'method' | 'only'>,
): 'exact' | { readonly particles: number } {
  if (method !== 'auto') return method
  const cost = estimateUpdateCost(course, evidence, selectionOf(course, only))
  return !('refused' in cost) && cost.seconds < quickSeconds ? 'exact' : { particles: usualParticles }
}

/** What no particle met may be unlikely only: whether it cannot be is known exactly, and so is then the answer. */
async function byParticles(course: Course, evidence: Evidence, options: ParticleUpdateOptions) {
  const found = await updateByParticles(course, evidence, options)
  return 'impossible' in found ? exactUpdate(course, evidence, options) : found
}
