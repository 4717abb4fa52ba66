import type { Day } from '../../language/day.ts'
import type { Ask, Course } from '../../language/situation.ts'
import type { CompileRefusal } from '../compile/refusal.ts'
import { type Draw, nominalDraw } from '../draw.ts'
import { exactAnswers } from '../exact/exact-answers.ts'
import { exactSweepTask } from '../exact/exact-forecast.ts'
import { dayOf } from '../exact/follow-question.ts'
import { planSweeps, type SweepPlan, type Wanted } from '../exact/plan-sweeps.ts'
import type { SweepResult } from '../exact/sweep.ts'
import { relevantTo, rootsOf } from '../relevance.ts'
import { Cancelled, type Workers } from '../workers.ts'
import type { AskGiven, AskSweep } from './ask-given.ts'
import { chainAhead } from './chain-ahead.ts'
import { type CompiledEvidence, compileEvidence } from './compile-evidence.ts'
import { type Evidence, evidenceRoots } from './evidence.ts'
import type { ExactFindings, UpdateRequest } from './exact-findings.ts'
import type { Filtered, ImpossibleEvidence, Outlook } from './filter.ts'
import { filterTask } from './impossible-evidence.ts'
import { restrictJoint } from './restrict-joint.ts'
import type { Update } from './update.ts'
import { updateOf } from './update-of.ts'
import { followedFor, type WantedAsk, wantedAsks } from './wanted-asks.ts'

/** The name under which questions given evidence are handed to workers. */
export const askGivenTask = 'ask-given'

export interface ExactUpdateOptions extends UpdateRequest {
  /** Days of the curves, ascending, within the term; the as-of day is added. */
  readonly dates: readonly Day[]
  readonly workers: Workers
  /** Told the finished share, 0..1. */
  readonly progress?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/**
 * The exact answers of a course given evidence. Refused where a table would be too large, impossible where the course
 * gives the evidence no chance; rejects with `Cancelled` when asked to stop.
 *
 * Checked: tests/evidence, against a separate program (matrix exponential) and against dense sums.
 */
export async function exactUpdate(
  course: Course,
  evidence: Evidence,
  options: ExactUpdateOptions,
): Promise<Update | CompileRefusal | ImpossibleEvidence> {
  const draw = options.draw ?? nominalDraw
  const dates = [...new Set([...options.dates, evidence.asOf])].sort((a, b) => a - b)
  const task: UpdateTask = { course, evidence, options, draw, dates }
  const compiled = compileEvidence(course, evidence, draw, { cuts: cutsOf(task) })
  if ('refused' in compiled) return compiled
  const past = dates.filter((day) => day < evidence.asOf)
  options.progress?.(0)
  const [filtered] = await options.workers.run<Filtered | ImpossibleEvidence>(
    filterTask,
    [{ compiled, days: past }],
    options.isCancelled ? { isCancelled: options.isCancelled } : {},
  )
  if ('impossible' in filtered!) return filtered
  const answered = await answer(task, compiled, filtered!)
  return 'refused' in answered ? answered : updateOf(answered, options)
}

interface UpdateTask {
  readonly course: Course
  readonly evidence: Evidence
  readonly options: ExactUpdateOptions
  readonly draw: Draw
  readonly dates: readonly Day[]
}

function cutsOf({ dates, evidence, options: { since } }: UpdateTask): Day[] {
  return [...dates.filter((day) => day < evidence.asOf), ...(since === null ? [] : [since])]
}

async function answer(
  task: UpdateTask,
  compiled: CompiledEvidence,
  filtered: Filtered,
): Promise<ExactFindings | CompileRefusal> {
  const { course, options, dates } = task
  const wanted = wantedAsks(course, options.selection)
  const asks = wanted.map((ask) => askSweep(task, compiled, filtered, ask))
  const refused = asks.find((sweep) => 'refused' in sweep)
  if (refused && 'refused' in refused) return refused
  const sweeps = sweepsAhead(task, compiled, filtered)
  if ('refused' in sweeps) return sweeps
  const run = progressing(options, asks.length + sweeps.length)
  const given = await run<AskGiven>(askGivenTask, asks)
  const results = await run<SweepResult>(
    exactSweepTask,
    sweeps.map(({ sweep }) => sweep),
  )
  return {
    course,
    compiled,
    filtered,
    dates,
    sweeps,
    asks: new Map(wanted.map(({ key }, place) => [key, given[place]!])),
    ahead: exactAnswers(sweeps, results),
  }
}

/** Runs sets of shards one after the other and tells the share that is done of all of them. */
function progressing({ workers, progress, isCancelled }: ExactUpdateOptions, all: number) {
  let before = 0
  return async <Result>(kind: string, shards: readonly unknown[]): Promise<Result[]> => {
    if (isCancelled?.()) throw new Cancelled('The update was stopped.')
    const results = await workers.run<Result>(kind, shards, {
      onDone: (done) => progress?.((before + done) / all),
      ...(isCancelled ? { isCancelled } : {}),
    })
    before += shards.length
    return results
  }
}

/** A question's sweep, on the space of what bears on it or on the evidence. */
function askSweep(
  task: UpdateTask,
  whole: CompiledEvidence,
  filtered: Filtered,
  wanted: WantedAsk,
): AskSweep | CompileRefusal {
  const { course, evidence, draw, dates, options } = task
  const roots = rootsOf(course.situation, wanted.given ? [wanted.ask, wanted.given] : [wanted.ask])
  const known = evidenceRoots(course, evidence)
  const keep = relevantTo(course, {
    factors: [...roots.factors, ...known.factors],
    events: [...roots.events, ...known.events],
  })
  const cuts = [...cutsOf(task), dayOf(wanted.ask)]
  const compiled = compileEvidence(course, evidence, draw, { keep, cuts })
  if ('refused' in compiled) return compiled
  const { space } = compiled.chain
  const restrict = ({ joint, logScale }: Outlook): Outlook => ({
    joint: restrictJoint(whole.chain.space, joint, space),
    logScale,
  })
  return {
    compiled,
    what: followedFor(compiled.chain, wanted),
    dates,
    log: filtered.log,
    logTotal: filtered.logTotal,
    outlooks: new Map([...filtered.outlooks].map(([day, outlook]) => [day, restrict(outlook)])),
    cutOffs: filtered.cutOffs,
    days: options.since === null ? [] : [options.since],
  }
}

/** The sweeps from the as-of day on, begun with the chances that the evidence leaves. */
function sweepsAhead(
  { course, evidence, draw, dates, options }: UpdateTask,
  { chain }: CompiledEvidence,
  { now }: Filtered,
): SweepPlan[] | CompileRefusal {
  const { situation } = course
  const { selection } = options
  const asked = [
    ...situation.questions.filter(({ id }) => selection.questions.has(id)),
    ...situation.contingencies.filter(({ id }) => selection.contingencies.has(id)),
  ]
  const events = situation.events.map(({ id }) => id).filter((id) => selection.events.has(id))
  const eventAsk = (id: string): Ask => ({ kind: 'event', events: [id], by: situation.to })
  const wanted: Wanted = {
    chances: events.map((id) => ({ ask: eventAsk(id), given: null })),
    factors: selection.whole ? situation.factors.map(({ id }) => id) : [],
    counts: [...new Set(asked.flatMap(({ ask }) => (ask.kind === 'count' ? ask.events : [])))],
    totals: events,
    quantities: [
      ...new Set([
        ...(selection.whole ? situation.quantities.map(({ id }) => id) : []),
        ...asked.flatMap(({ ask }) => (ask.kind === 'mean' ? [ask.quantity] : [])),
      ]),
    ],
    dates: [...dates.filter((day) => day >= evidence.asOf), situation.to],
  }
  const standing = { day: evidence.asOf, space: chain.space, joint: now }
  return planSweeps(course, wanted, draw, (whole) => chainAhead(whole, standing))
}
