import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import { logarithm } from '../../numeric/logarithm.ts'
import type { Curve, Estimate, Forecast, Method } from '../forecast.ts'
import { mapRecord } from '../map-record.ts'
import type { SimulationResult } from './simulate-course.ts'

/** Puts the figures of a simulation where a forecast has them; what was not asked for is not there. */
export function simulatedForecast(
  course: Course,
  dates: readonly Day[],
  result: SimulationResult,
  method: Method,
): Forecast {
  const { situation } = course
  return {
    reading: situation.reading.id,
    options: course.options,
    whatIfs: course.whatIfs,
    from: situation.from,
    to: situation.to,
    method,
    ensemble: null,
    ...figuresOf(course, result.estimates, result.quantiles),
    series: { dates, ...curvesOf(course, result.curves) },
    pathways: result.pathways,
  }
}

type Estimates = ReadonlyMap<string, Estimate>

function figuresOf(
  { situation }: Course,
  estimates: Estimates,
  quantiles: SimulationResult['quantiles'],
): Pick<Forecast, 'factors' | 'events' | 'quantities' | 'questions' | 'contingencies'> {
  const { factors, events, quantities, questions, contingencies } = situation
  const at = (key: string) => estimates.get(key)
  return {
    factors: present(factors, ({ id, states }) =>
      whole(present(states, (state) => at(`factors.${id}.${state.id}`))),
    ),
    events: present(events, ({ id }) => {
      const probability = at(`events.${id}.probability`)
      const expected = at(`events.${id}.expected`)
      return probability && expected ? { probability, expected } : undefined
    }),
    quantities: present(quantities, ({ id }) => {
      const mean = at(`quantities.${id}.mean`)
      return mean ? { mean, quantiles: quantiles.get(id) ?? null } : undefined
    }),
    questions: present(questions, ({ id }) => at(`questions.${id}`)),
    contingencies: present(contingencies, ({ id, harm }) => {
      const probability = at(`contingencies.${id}.probability`)
      return probability ? { probability, concern: concernOf(harm, probability) } : undefined
    }),
  }
}

function curvesOf(
  { situation }: Course,
  curves: SimulationResult['curves'],
): Omit<Forecast['series'], 'dates'> {
  const { factors, events, quantities, questions, contingencies } = situation
  const at = (key: string): Curve | undefined => {
    const values = curves.get(`series.${key}`)
    return values ? { values } : undefined
  }
  return {
    factors: present(factors, ({ id, states }) =>
      whole(present(states, (state) => at(`factors.${id}.${state.id}`))),
    ),
    events: present(events, ({ id }) => at(`events.${id}`)),
    questions: present(questions, ({ id }) => at(`questions.${id}`)),
    contingencies: present(contingencies, ({ id }) => at(`contingencies.${id}`)),
    quantities: present(quantities, ({ id }) => at(`quantities.${id}`)),
  }
}

/** A record by id of what there is a value for. */
function present<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  read: (item: Item) => Value | undefined,
): Record<string, Value> {
  const entries = items.flatMap((item) => {
    const value = read(item)
    return value === undefined ? [] : [[item.id, value] as const]
  })
  return Object.fromEntries(entries)
}

function whole<Value>(record: Record<string, Value>): Record<string, Value> | undefined {
  return Object.keys(record).length > 0 ? record : undefined
}

/** Harm in points plus the binary logarithm of the chance, by actor; null where there is no chance to speak of. */
function concernOf(
  harm: Readonly<Record<string, { readonly nominal: number }>>,
  { value }: Estimate,
): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(harm).map(([actor, { nominal }]) => [
      actor,
      value ? nominal + logarithm(value) / Math.LN2 : null,
    ]),
  )
}

/** An exact forecast with what only simulation gives: quantiles of quantities, and chances of exceeding an amount. */
export function withSimulated(
  { situation }: Course,
  exact: Forecast,
  { estimates, curves, quantiles }: SimulationResult,
): Forecast {
  const harms = new Map(situation.contingencies.map(({ id, harm }) => [id, harm]))
  const missing = (estimate: Estimate, key: string) =>
    estimate.reason === 'needs-simulation' ? (estimates.get(key) ?? estimate) : estimate
  const curve = (known: Curve, key: string): Curve => {
    const values = curves.get(key)
    return values && known.values.every((value) => value === null) ? { ...known, values } : known
  }
  return {
    ...exact,
    quantities: mapRecord(exact.quantities, (quantity, id) => ({
      ...quantity,
      quantiles: quantiles.get(id) ?? quantity.quantiles,
    })),
    questions: mapRecord(exact.questions, (estimate, id) => missing(estimate, `questions.${id}`)),
    contingencies: mapRecord(exact.contingencies, (contingency, id) => {
      const probability = missing(contingency.probability, `contingencies.${id}.probability`)
      if (probability === contingency.probability) return contingency
      return { probability, concern: concernOf(harms.get(id)!, probability) }
    }),
    series: {
      ...exact.series,
      questions: mapRecord(exact.series.questions, (known, id) => curve(known, `series.questions.${id}`)),
      contingencies: mapRecord(exact.series.contingencies, (known, id) =>
        curve(known, `series.contingencies.${id}`),
      ),
    },
  }
}
