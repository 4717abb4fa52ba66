import type { Day } from '../../language/day.ts'
import type { Ask, Contingency, Course, Situation } from '../../language/situation.ts'
import type { CompileRefusal } from '../compile/refusal.ts'
import { type Draw, nominalDraw } from '../draw.ts'
import type { Curve, Estimate, Forecast } from '../forecast.ts'
import { type Only, type Selection, selectionOf } from '../selection.ts'
import { Cancelled, type Workers } from '../workers.ts'
import { type ExactAnswers, exactAnswers } from './exact-answers.ts'
import { dayOf } from './follow-question.ts'
import { type ChanceRequest, planSweeps, type SweepPlan, type Wanted } from './plan-sweeps.ts'
import { runSweep } from './run-sweep.ts'
import type { SweepResult } from './sweep.ts'

export interface ExactOptions {
  /** Days of the curves, ascending, within the term. */
  readonly dates: readonly Day[]
  /** What to answer and nothing else; without it everything is answered. */
  readonly only?: Only
  readonly draw?: Draw
  readonly workers: Workers
  /** Told the finished share, 0..1. */
  readonly progress?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** The name under which sweeps are handed to workers; the task is `runSweep`. */
export const exactSweepTask = 'exact-sweep'

/**
 * Exact answers for a course, by uniformization on the joint space of what can affect each.
 * Refused where a table would be too large to write down; rejects with `Cancelled` when asked to stop.
 */
export async function exactForecast(
  course: Course,
  options: ExactOptions,
): Promise<Forecast | CompileRefusal> {
  const draw = options.draw ?? nominalDraw
  const plans = planSweeps(course, wantedOf(course, options), draw)
  if ('refused' in plans) return plans
  if (options.isCancelled?.()) throw new Cancelled('The exact forecast was stopped.')
  const results = await options.workers.run<SweepResult>(
    exactSweepTask,
    plans.map(({ sweep }) => sweep),
    {
      onDone: (done) => options.progress?.(done / plans.length),
      ...(options.isCancelled ? { isCancelled: options.isCancelled } : {}),
    },
  )
  return forecastOf(course, options, draw, plans, results)
}

/** The same at once, where it is called. Null where a table would be too large to write down. */
export function exactForecastNow(
  course: Course,
  options: Pick<ExactOptions, 'dates' | 'only' | 'draw'>,
): Forecast | null {
  const draw = options.draw ?? nominalDraw
  const plans = planSweeps(course, wantedOf(course, options), draw)
  if ('refused' in plans) return null
  const results = plans.map(({ sweep }) => runSweep(sweep))
  return forecastOf(course, options, draw, plans, results)
}

/** All that a forecast shows. */
export function wantedOf(course: Course, { only, dates }: Pick<ExactOptions, 'only' | 'dates'>): Wanted {
  const { situation } = course
  const selection = selectionOf(course, only)
  const shown = shownOf(situation, selection)
  const asked = [...shown.questions, ...shown.contingencies]
  const events = shown.events.map(({ id }) => id)
  const eventAsks = events.map((id): Ask => ({ kind: 'event', events: [id], by: situation.to }))
  const counted = asked.flatMap(({ ask }) => (ask.kind === 'count' ? ask.events : []))
  const meant = asked.flatMap(({ ask }) => (ask.kind === 'mean' ? [ask.quantity] : []))
  return {
    chances: [
      ...asked.filter(({ ask }) => hasChance(ask)),
      ...eventAsks.map((ask) => ({ ask, given: null })),
    ],
    factors: shown.factors.map(({ id }) => id),
    counts: [...new Set(counted)],
    totals: events,
    quantities: [...new Set([...shown.quantities.map(({ id }) => id), ...meant])],
    dates: [...new Set([...dates, ...asked.map(({ ask }) => dayOf(ask)), situation.to])].sort(
      (a, b) => a - b,
    ),
  }
}

/** The elements of a situation that a selection shows. */
function shownOf(situation: Situation, selection: Selection) {
  return {
    factors: selection.whole ? situation.factors : [],
    quantities: selection.whole ? situation.quantities : [],
    events: situation.events.filter(({ id }) => selection.events.has(id)),
    questions: situation.questions.filter(({ id }) => selection.questions.has(id)),
    contingencies: situation.contingencies.filter(({ id }) => selection.contingencies.has(id)),
  }
}

export function hasChance(ask: Ask): boolean {
  return ask.kind !== 'count' && ask.kind !== 'mean' && ask.kind !== 'above'
}

function forecastOf(
  course: Course,
  options: Pick<ExactOptions, 'dates' | 'only'>,
  draw: Draw,
  plans: readonly SweepPlan[],
  results: readonly SweepResult[],
): Forecast {
  const { situation } = course
  const answers = exactAnswers(plans, results)
  const shown = shownOf(situation, selectionOf(course, options.only))
  const { to } = situation
  const curve = (at: (day: Day) => number | null): Curve => ({ values: options.dates.map(at) })
  const eventChance = (id: string, day: Day) =>
    answers.chance({ ask: { kind: 'event', events: [id], by: day }, given: null }, day)
  const states = <Value>(read: (factor: string, state: number) => Value) =>
    record(shown.factors, (factor) => record(factor.states, (_, place) => read(factor.id, place)))
  return {
    reading: situation.reading.id,
    options: course.options,
    from: situation.from,
    to,
    method: methodOf(course, plans, results),
    ensemble: null,
    factors: states((factor, state) => ({ value: answers.marginal(factor, state, to) })),
    events: record(shown.events, ({ id }) => ({
      probability: eventChance(id, to),
      expected: { value: answers.expected(id, to) },
    })),
    quantities: record(shown.quantities, ({ id }) => ({
      mean: { value: answers.mean(id, to) },
      quantiles: null,
    })),
    questions: record(shown.questions, (question) => answerOf(answers, question, dayOf(question.ask))),
    contingencies: record(shown.contingencies, (contingency) => {
      const probability = answerOf(answers, contingency, dayOf(contingency.ask))
      return { probability, concern: concernOf(contingency.harm, draw, probability) }
    }),
    series: {
      dates: options.dates,
      factors: states((factor, state) => curve((day) => answers.marginal(factor, state, day))),
      events: record(shown.events, ({ id }) => curve((day) => eventChance(id, day).value)),
      questions: record(shown.questions, (question) =>
        curve((day) => answerOf(answers, question, day).value),
      ),
      contingencies: record(shown.contingencies, (contingency) =>
        curve((day) => answerOf(answers, contingency, day).value),
      ),
      quantities: record(shown.quantities, ({ id }) => curve((day) => answers.mean(id, day))),
    },
  }
}

function record<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  value: (item: Item, place: number) => Value,
): Record<string, Value> {
  return Object.fromEntries(items.map((item, place) => [item.id, value(item, place)]))
}

/** The answer to a question with its day moved. */
function answerOf(answers: ExactAnswers, { ask, given }: ChanceRequest, day: Day): Estimate {
  switch (ask.kind) {
    case 'count':
      return { value: ask.events.reduce((sum, id) => sum + answers.expected(id, day), 0) }
    case 'mean':
      return { value: answers.mean(ask.quantity, day) }
    case 'above':
      return { value: null, reason: 'needs-simulation' }
    default:
      return answers.chance({ ask, given }, day)
  }
}

/** Harm in points plus the binary logarithm of the chance, by actor; null where there is no chance. */
export function concernOf(
  harm: Contingency['harm'],
  draw: Draw,
  { value }: Estimate,
): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(harm).map(([actor, points]) => [actor, value ? draw(points) + Math.log2(value) : null]),
  )
}

function methodOf({ situation }: Course, plans: readonly SweepPlan[], results: readonly SweepResult[]) {
  const kept = new Set(plans.flatMap(({ sweep: { chain } }) => [...chain.space.factors, ...chain.events]))
  return {
    kind: 'exact' as const,
    configurations: Math.max(0, ...plans.map(({ sweep }) => sweep.chain.space.configurations)),
    error: Math.max(0, ...results.map(({ error }) => error)),
    sweeps: plans.length,
    leftOut: [...situation.factors, ...situation.events].map(({ id }) => id).filter((id) => !kept.has(id)),
  }
}
