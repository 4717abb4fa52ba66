import { askingOnly, mapSituations } from '../engine/evaluation/asking-only.ts'
import type { Forecast } from '../engine/forecast.ts'
import { runForecast } from '../engine/run-forecast.ts'
import type { Workers } from '../engine/workers.ts'
import { daysPerYear } from '../language/day.ts'
import type { Course, Judgement, Question, Situation } from '../language/situation.ts'
import { type LeftAlone, leftAlone } from './left-alone.ts'
import { placedJudgements } from './placed-judgements.ts'
import { type PointSpan, pointsOnEvents } from './points-on-events.ts'

/** What a careful reader of a situation would want to know before trusting its answers. */
export interface Soundness {
  readonly judgements: number
  /** Judgements that stand on at least one claim. */
  readonly cited: number
  readonly factors: readonly FactorDrift[]
  readonly contingencies: readonly DriftShare[]
  readonly influences: readonly { readonly id: string; readonly atWork: number }[]
  readonly events: readonly EventRate[]
  /** Histories simulated for the shares; the standard error of a share is at most 1.6 percentage points. */
  readonly runs: number
}

export interface FactorDrift {
  readonly factor: string
  /** Null where it moves by events alone. */
  readonly alone: LeftAlone | null
  /** Whether its tempo and leans stand on a claim. */
  readonly isCited: boolean
}

/** How much of a contingency remains with every influence removed: what drift alone brings. */
export interface DriftShare {
  readonly contingency: string
  readonly probability: number | null
  readonly withoutInfluences: number | null
}

export interface EventRate {
  readonly event: string
  /** Rate per year with no influence at work. */
  readonly written: number
  /** Expected happenings per year over the term, windows included. */
  readonly average: number
  /** The outside view, per year; null where none is given. */
  readonly baseRate: Judgement | null
  /** Least and greatest sum of points over the configurations in which it can happen. */
  readonly points: PointSpan
}

/** Runs enough for a check: a share is known within one and a half percentage points (standard error). */
const checkRuns = 1024
const looks = 6

/**
 * Weighs a course without an ensemble, in a fraction of a second for a dozen factors. Deterministic. Its two simulations, with
 * and without the influences, run on the first and second of `workers`, in turn where there are none.
 */
export async function soundness(
  course: Course,
  [asIsOn, driftOn]: readonly Workers[] = [],
): Promise<Soundness> {
  const { situation } = course
  const run = (asked: Course, workers: Workers | undefined): Promise<Forecast> =>
    runForecast(asked, {
      method: { runs: checkRuns },
      ensemble: 0,
      dates: [situation.to],
      ...(workers === undefined ? {} : { workers }),
    })
  const [asIs, drifting] = await Promise.all([
    run(askingOnly(course, [...contingencyQuestions(situation), ...atWorkQuestions(situation)]), asIsOn),
    run(askingOnly(withoutInfluences(course), contingencyQuestions(situation)), driftOn),
  ])
  const judgements = placedJudgements(situation)
  return {
    judgements: judgements.length,
    cited: judgements.filter(({ because }) => because.length > 0).length,
    factors: factorDrifts(situation),
    contingencies: situation.contingencies.map(({ id }) => ({
      contingency: id,
      probability: asIs.questions[contingencyKey(id)]!.value,
      withoutInfluences: drifting.questions[contingencyKey(id)]!.value,
    })),
    influences: situation.influences.map(({ id }, index) => ({ id, atWork: atWork(asIs, index) })),
    events: eventRates(situation, asIs),
    runs: checkRuns,
  }
}

/** The same course with every influence taken out, in all its regimes. */
export function withoutInfluences(course: Course): Course {
  return mapSituations(course, (situation) => ({ ...situation, influences: [] }))
}

function contingencyQuestions({ contingencies }: Situation): Question[] {
  return contingencies.map((contingency) => ({ ...contingency, id: contingencyKey(contingency.id) }))
}

function contingencyKey(id: string): string {
  return `contingency/${id}`
}

/** Whether each influence's condition holds, asked at a few moments spread evenly over the term. */
function atWorkQuestions({ influences, from, to }: Situation): Question[] {
  return influences.flatMap(({ from: condition, at }, index) =>
    Array.from({ length: looks }, (_, look) => ({
      id: `${index}/${look}`,
      title: {},
      because: [],
      at,
      ask: { kind: 'at' as const, condition, at: Math.round(from + ((to - from) * (look + 0.5)) / looks) },
      given: null,
    })),
  )
}

function atWork(forecast: Forecast, index: number): number {
  const shares = Array.from(
    { length: looks },
    (_, look) => forecast.questions[`${index}/${look}`]!.value ?? 0,
  )
  return shares.reduce((sum, share) => sum + share, 0) / looks
}

function factorDrifts(situation: Situation): FactorDrift[] {
  return situation.factors.map((factor) => ({
    factor: factor.id,
    alone: leftAlone(situation, factor),
    isCited:
      factor.because.length > 0 ||
      [...(factor.tempo ?? []), ...factor.lean].some(
        (judgement) => judgement !== null && judgement.because.length > 0,
      ),
  }))
}

function eventRates(situation: Situation, forecast: Forecast): EventRate[] {
  const years = (situation.to - situation.from) / daysPerYear
  const points = pointsOnEvents(situation)
  return situation.events.map(({ id, rate, baseRate }) => ({
    event: id,
    written: rate.nominal,
    average: (forecast.events[id]!.expected.value ?? 0) / years,
    baseRate: baseRate?.rate ?? null,
    points: points[id]!,
  }))
}
