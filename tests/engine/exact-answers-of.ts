import { nominalDraw } from '../../src/engine/draw.ts'
import { type ExactAnswers, exactAnswers } from '../../src/engine/exact/exact-answers.ts'
import { exactForecast } from '../../src/engine/exact/exact-forecast.ts'
import { planSweeps, type Wanted } from '../../src/engine/exact/plan-sweeps.ts'
import { runSweep } from '../../src/engine/exact/run-sweep.ts'
import type { Sweep } from '../../src/engine/exact/sweep.ts'
import type { Forecast } from '../../src/engine/forecast.ts'
import type { Workers } from '../../src/engine/workers.ts'
import type { Day } from '../../src/language/day.ts'
import type { Course } from '../../src/language/situation.ts'

/** Runs sweeps one after the other. */
export const sweepsInTurn: Workers = {
  width: 1,
  run: async <Result>(_: string, shards: readonly unknown[]) =>
    shards.map((shard) => runSweep(shard as Sweep) as Result),
}

/** The exact forecast of a course; throws where it is refused. */
export async function exactAnswersOf(course: Course, dates: readonly Day[] = []): Promise<Forecast> {
  const forecast = await exactForecast(course, { dates, workers: sweepsInTurn })
  if ('refused' in forecast) throw new Error(`Refused: ${JSON.stringify(forecast)}`)
  return forecast
}

/** The answers to what is wanted alone. */
export function answersTo(course: Course, wanted: Partial<Wanted>): ExactAnswers {
  const none = {
    chances: [],
    factors: [],
    counts: [],
    totals: [],
    quantities: [],
    dates: [course.situation.to],
  }
  const plans = planSweeps(course, { ...none, ...wanted }, nominalDraw)
  if ('refused' in plans) throw new Error(`Refused: ${JSON.stringify(plans)}`)
  return exactAnswers(
    plans,
    plans.map(({ sweep }) => runSweep(sweep)),
  )
}

/** Every probability, expectation and mean of a forecast by a readable name; null where there is none. */
export function figuresOf(forecast: Forecast): Map<string, number | null> {
  const figures = new Map<string, number | null>()
  for (const [factor, states] of Object.entries(forecast.factors)) {
    for (const [state, { value }] of Object.entries(states)) figures.set(`${factor}=${state}`, value)
  }
  for (const [event, { probability, expected }] of Object.entries(forecast.events)) {
    figures.set(`${event} at least once`, probability.value)
    figures.set(`${event} expected`, expected.value)
  }
  for (const [id, { mean }] of Object.entries(forecast.quantities)) figures.set(`${id} mean`, mean.value)
  for (const [id, { value }] of Object.entries(forecast.questions)) figures.set(`question ${id}`, value)
  for (const [id, { probability }] of Object.entries(forecast.contingencies)) {
    figures.set(`contingency ${id}`, probability.value)
  }
  return figures
}
