import { compileChain, isRefusal } from '../compile-chain.ts'
import type { Draw } from '../draw.ts'
import { exactUpdate } from '../evidence/exact-update.ts'
import { estimateUpdateCost } from '../evidence/update-cost.ts'
import { exactAnswers } from '../exact/exact-answers.ts'
import { estimateExactCost } from '../exact/exact-cost.ts'
import { exactSweepTask } from '../exact/exact-forecast.ts'
import { dayOf } from '../exact/follow-question.ts'
import { type SweepPlan, sweepRequests } from '../exact/plan-sweeps.ts'
import type { SweepResult } from '../exact/sweep.ts'
import { selectionOf } from '../selection.ts'
import { TooLarge } from '../too-large.ts'
import type { Workers } from '../workers.ts'
import type { LiveQuestion } from './live-question.ts'

/** An answer at the question's own day, and on each date of the curve; null where what is supposed has no chance. */
export interface LiveFigures {
  readonly value: number | null
  readonly curve: readonly (number | null)[]
}

/** Whether the exact answer is estimated to come within so many seconds of one thread. */
export function isSoonExact(live: LiveQuestion, seconds: number): boolean {
  const { course, evidence } = live
  const only = onlyOf(live)
  const cost = isKnown(live)
    ? estimateUpdateCost(course, evidence, selectionOf(course, only))
    : estimateExactCost(course, { only })
  return !('refused' in cost) && cost.seconds < seconds
}

/**
 * The exact answer under a draw: by sweeps over what the question depends on alone, with a ledger by the exact update.
 *
 * @returns null where the draw gives what is known no chance
 */
export function exactFigures(live: LiveQuestion, draw: Draw, workers: Workers): Promise<LiveFigures | null> {
  return isKnown(live) ? byUpdate(live, draw, workers) : bySweeps(live, draw, workers)
}

/** Whether anything is known after the first day. */
function isKnown({ evidence: { entries, asOf }, course: { situation } }: LiveQuestion): boolean {
  return entries.length > 0 || asOf > situation.from
}

function onlyOf({ question, course }: LiveQuestion) {
  const isContingency = course.situation.contingencies.some(({ id }) => id === question.id)
  return isContingency ? { contingencies: [question.id] } : { questions: [question.id] }
}

async function bySweeps(live: LiveQuestion, draw: Draw, workers: Workers): Promise<LiveFigures> {
  const { course, question, dates } = live
  const nothing = { factors: [], counts: [], totals: [], quantities: [] }
  const requests = sweepRequests(course, { ...nothing, chances: [question], dates })
  const plans = requests.map(({ sweep, keep, keys }): SweepPlan => {
    const chain = compileChain(course, draw, keep)
    if (isRefusal(chain)) throw new TooLarge(chain)
    return { sweep: { chain, ...sweep }, cost: 0, keys }
  })
  const sweeps = plans.map(({ sweep }) => sweep)
  const answers = exactAnswers(plans, await workers.run<SweepResult>(exactSweepTask, sweeps))
  return {
    value: answers.chance(question, dayOf(question.ask)).value,
    curve: dates.map((day) => answers.chance(question, day).value),
  }
}

async function byUpdate(live: LiveQuestion, draw: Draw, workers: Workers): Promise<LiveFigures | null> {
  const { course, evidence, question, dates } = live
  const selection = selectionOf(course, onlyOf(live))
  const update = await exactUpdate(course, evidence, { dates, selection, since: null, draw, workers })
  if ('refused' in update) throw new TooLarge(update)
  if ('impossible' in update) return null
  const own = update.questions[question.id] ?? update.contingencies[question.id]?.probability
  const { values } = update.series.questions[question.id] ?? update.series.contingencies[question.id]!
  const place = new Map(update.series.dates.map((day, at) => [day, values[at] ?? null]))
  return { value: own?.value ?? null, curve: dates.map((day) => place.get(day) ?? null) }
}
