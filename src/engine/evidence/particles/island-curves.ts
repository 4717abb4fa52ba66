import type { Day } from '../../../language/day.ts'
import type { Curve } from '../../forecast.ts'
import type { Update } from '../update.ts'
import { figureOn, type Moments, type Reading } from './archipelago.ts'
import type { IslandsUpdate } from './islands-update.ts'

/** The curves of an update: given all evidence, before the as-of day and after it. Those of events begin on it. */
export function islandCurves(
  { course, evidence, found, dates, selection }: IslandsUpdate,
  end: Moments,
): Update['series'] {
  const { situation } = course
  const { plan, compiled } = found
  const { space, events: places } = compiled.chain
  const states = space.sizes.reduce((sum, size) => sum + size, 0)
  const curve = (read: (date: number, day: Day) => Reading | null): Curve => ({
    values: dates.map((day, date) => {
      const reading = read(date, day)
      const value = reading ? figureOn(end, reading).value : null
      return value === null || !Number.isFinite(value) ? null : value
    }),
  })
  const stateCurve = (place: number) =>
    curve((date) => ({
      value: ({ curves }) => curves!.states[date * states + place]!,
      of: ({ weight }) => weight,
    }))
  const eventCurve = (place: number) =>
    curve((date, day) =>
      day < evidence.asOf
        ? null
        : {
            value: ({ curves }) => curves!.ahead[date * places.length + place]!,
            of: ({ weight }) => weight,
          },
    )
  const figureCurve = (key: string) => {
    const place = plan.figures.findIndex((figure) => figure.key === key)
    return curve((date) => ({
      value: ({ curves }) => curves!.figures[date * plan.figures.length + place]!,
      of: ({ supposed }) => supposed[place]!,
    }))
  }
  const firstState = new Map(
    space.factors.map((id, factor) => [id, space.sizes.slice(0, factor).reduce((sum, size) => sum + size, 0)]),
  )
  const shown = <Item extends { readonly id: string }>(items: readonly Item[], ids: ReadonlySet<string> | boolean) =>
    items.filter(({ id }) => (typeof ids === 'boolean' ? ids : ids.has(id)))
  return {
    dates,
    factors: Object.fromEntries(
      shown(situation.factors, selection.whole).map(({ id, states: ofFactor }) => [
        id,
        Object.fromEntries(
          ofFactor.map((state, place) => [state.id, stateCurve(firstState.get(id)! + place)]),
        ),
      ]),
    ),
    events: Object.fromEntries(
      shown(situation.events, selection.events).map(({ id }) => [id, eventCurve(places.indexOf(id))]),
    ),
    questions: Object.fromEntries(
      shown(situation.questions, selection.questions).map(({ id }) => [id, figureCurve(`questions.${id}`)]),
    ),
    contingencies: Object.fromEntries(
      shown(situation.contingencies, selection.contingencies).map(({ id }) => [
        id,
        figureCurve(`contingencies.${id}.probability`),
      ]),
    ),
    quantities: Object.fromEntries(
      shown(situation.quantities, selection.whole).map(({ id }) => [id, figureCurve(`quantities.${id}.mean`)]),
    ),
  }
}
