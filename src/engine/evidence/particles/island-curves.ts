import type { Day } from '../../../language/day.ts'
import type { Curve } from '../../forecast.ts'
import type { Update } from '../update.ts'
import { figureOn, type Moments, type Reading } from './archipelago.ts'
import type { IslandsUpdate } from './islands-found.ts'

/** The curves of an update: given all evidence, before the as-of day and after it. Those of events begin on it. */
export function islandCurves(task: IslandsUpdate, end: Moments): Update['series'] {
  const { course, found, dates, selection } = task
  const { factors, events, questions, contingencies, quantities } = course.situation
  const { plan, compiled } = found
  const figure = (key: string) =>
    figureCurve(
      task,
      end,
      plan.figures.findIndex((one) => one.key === key),
    )
  const first = firstStates(task)
  const whole = selection.whole
  return {
    dates,
    factors: curvesOf(whole ? factors : [], ({ id, states }) =>
      curvesOf(states, (_, place) => stateCurve(task, end, first.get(id)! + place)),
    ),
    events: curvesOf(chosen(events, selection.events), ({ id }) =>
      eventCurve(task, end, compiled.chain.events.indexOf(id)),
    ),
    questions: curvesOf(chosen(questions, selection.questions), ({ id }) => figure(`questions.${id}`)),
    contingencies: curvesOf(chosen(contingencies, selection.contingencies), ({ id }) =>
      figure(`contingencies.${id}.probability`),
    ),
    quantities: curvesOf(whole ? quantities : [], ({ id }) => figure(`quantities.${id}.mean`)),
  }
}

function chosen<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: ReadonlySet<string>,
): Item[] {
  return items.filter(({ id }) => ids.has(id))
}

function curvesOf<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  value: (item: Item, place: number) => Value,
): Record<string, Value> {
  return Object.fromEntries(items.map((item, place) => [item.id, value(item, place)]))
}

function curve(
  { dates }: IslandsUpdate,
  end: Moments,
  read: (date: number, day: Day) => Reading | null,
): Curve {
  const values = dates.map((day, date) => {
    const reading = read(date, day)
    const value = reading ? figureOn(end, reading).value : Number.NaN
    return Number.isFinite(value) ? value : null
  })
  return { values }
}

function stateCurve(task: IslandsUpdate, end: Moments, place: number): Curve {
  const states = task.found.compiled.chain.space.sizes.reduce((sum, size) => sum + size, 0)
  return curve(task, end, (date) => ({
    value: ({ curves }) => curves!.states[date * states + place]!,
    of: ({ weight }) => weight,
  }))
}

function eventCurve(task: IslandsUpdate, end: Moments, place: number): Curve {
  const { length } = task.found.compiled.chain.events
  const at = (date: number): Reading => ({
    value: ({ curves }) => curves!.ahead[date * length + place]!,
    of: ({ weight }) => weight,
  })
  return curve(task, end, (date, day) => (day < task.evidence.asOf ? null : at(date)))
}

function figureCurve(task: IslandsUpdate, end: Moments, place: number): Curve {
  const { length } = task.found.plan.figures
  return curve(task, end, (date) => ({
    value: ({ curves }) => curves!.figures[date * length + place]!,
    of: ({ supposed }) => supposed[place]!,
  }))
}

/** Where each factor's states begin among those of all. */
function firstStates({ found }: IslandsUpdate): Map<string, number> {
  const { factors, sizes } = found.compiled.chain.space
  return new Map(
    factors.map((id, factor) => [id, sizes.slice(0, factor).reduce((sum, size) => sum + size, 0)]),
  )
}
