import type { Course, Question } from '../language/situation.ts'
import { type ExactOptions, exactForecast } from './exact/exact-forecast.ts'
import type { Curve, Estimate, Forecast } from './forecast.ts'
import type { Selection } from './selection.ts'
import { TooLarge } from './too-large.ts'

/** Exact answers to a selection. */
export async function exactly(
  course: Course,
  selection: Selection,
  options: Omit<ExactOptions, 'only' | 'progress'> & { readonly onShare?: (share: number) => void },
): Promise<Forecast> {
  const { onShare, ...rest } = options
  const asked = eventsAsQuestions(course, selection)
  const forecast = await exactForecast(asked.course, {
    ...rest,
    ...asked.only,
    ...(onShare ? { progress: onShare } : {}),
  })
  if ('refused' in forecast) throw new TooLarge(forecast)
  return selection.whole ? forecast : questionsAsEvents(forecast, selection)
}

/** Names of the two questions that stand for an event; the space keeps them apart from ids. */
const chanceOf = (event: string) => `chance of ${event}`
const countOf = (event: string) => `count of ${event}`

/** A course in which the selected events are questions, where only some things are asked for. */
export function eventsAsQuestions(
  course: Course,
  selection: Selection,
): { course: Course; only: { only?: readonly string[] } } {
  if (selection.whole) return { course, only: {} }
  const { situation } = course
  const events = situation.events.filter(({ id }) => selection.events.has(id))
  const questions = events.flatMap(({ id, title, because, at }): Question[] => {
    const common = { title, because, at, given: null }
    const ask = { events: [id], by: situation.to }
    return [
      { id: chanceOf(id), ...common, ask: { kind: 'event', ...ask } },
      { id: countOf(id), ...common, ask: { kind: 'count', ...ask } },
    ]
  })
  return {
    course: { ...course, situation: { ...situation, questions: [...situation.questions, ...questions] } },
    only: { only: [...selection.questions, ...selection.contingencies, ...questions.map(({ id }) => id)] },
  }
}

function questionsAsEvents(forecast: Forecast, selection: Selection): Forecast {
  const events = [...selection.events].filter((id) => forecast.questions[chanceOf(id)] !== undefined)
  const chosen = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => selection.questions.has(id)))
  const estimate = (id: string): Estimate => forecast.questions[id]!
  const curve = (id: string): Curve => forecast.series.questions[id]!
  return {
    ...forecast,
    events: Object.fromEntries(
      events.map((id) => [id, { probability: estimate(chanceOf(id)), expected: estimate(countOf(id)) }]),
    ),
    questions: chosen(forecast.questions),
    series: {
      ...forecast.series,
      events: Object.fromEntries(events.map((id) => [id, curve(chanceOf(id))])),
      questions: chosen(forecast.series.questions),
    },
  }
}
