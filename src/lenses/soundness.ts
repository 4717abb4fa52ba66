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
  /** Histories simulated for the shares; their sampling error is at most half a percent or so. */
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

/** Runs enough for a check: a share of 30 % is known within one percentage point. */
export const checkRuns = 2048
const looks = 6

/** Weighs a course without an ensemble and in well under a second for a dozen factors. Deterministic. */
export async function soundness(course: Course, workers?: Workers): Promise<Soundness> {
  const { situation } = course
  const run = (asked: Course): Promise<Forecast> =>
    runForecast(asked, {
      method: { runs: checkRuns },
      ensemble: 0,
      dates: [situation.to],
      ...(workers === undefined ? {} : { workers }),
    })
  const asIs = await run(withQuestions(course, atWorkQuestions(situation)))
  const drifting = await run(withQuestions(withoutInfluences(course), []))
  const judgements = placedJudgements(situation)
  return {
    judgements: judgements.length,
    cited: judgements.filter(({ because }) => because.length > 0).length,
    factors: factorDrifts(situation),
    contingencies: situation.contingencies.map(({ id }) => ({
      contingency: id,
      probability: asIs.contingencies[id]!.probability.value,
      withoutInfluences: drifting.contingencies[id]!.probability.value,
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

function withQuestions(course: Course, questions: readonly Question[]): Course {
  return mapSituations(course, (situation) => ({ ...situation, questions }))
}

function mapSituations(course: Course, change: (situation: Situation) => Situation): Course {
  return {
    ...course,
    situation: change(course.situation),
    regimes: course.regimes.map((regime) => ({ ...regime, situation: change(regime.situation) })),
  }
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
