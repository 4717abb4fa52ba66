import type { Curve, Estimate, Forecast, Method } from '../engine/forecast.ts'
import type { Situation } from '../language/situation.ts'
import { isoDate } from './dates.ts'
import type { Provenance } from './provenance.ts'
import type { Results, ResultsEstimate } from './results-schema.ts'
import { typedChangesIn } from './typed-changes-in.ts'

/**
 * The document that `forecast --json` prints: probabilities in 0..1, ISO days, and null with a reason where there is no
 * number. Intervals and bands stand beside the figure they belong to; those of factor states, whose figures are bare
 * numbers, stand under `intervals` and `bands` in the same shape.
 */
export function resultsDocument(
  situation: Situation,
  forecast: Forecast,
  { version, hash }: Provenance,
): Results {
  return {
    kizashi: version,
    situation: situation.title,
    ...(hash === undefined ? {} : { hash }),
    reading: forecast.reading,
    options: [...forecast.options],
    whatIfs: [...forecast.whatIfs],
    ...typedChangesIn(situation, forecast.whatIfs),
    from: isoDate(forecast.from),
    to: isoDate(forecast.to),
    viewpoint: situation.viewpoint,
    method: methodOf(forecast.method),
    ensemble: forecast.ensemble,
    factors: mapped(forecast.factors, (states) => mapped(states, ({ value }) => finite(value))),
    ...factorDetails(forecast, 'interval', 'intervals'),
    ...factorDetails(forecast, 'band', 'bands'),
    ...factorReasons(forecast),
    events: mapped(forecast.events, ({ probability, expected }) => ({
      ...withKey('probability', probability),
      ...expectedOf(expected),
    })),
    quantities: mapped(forecast.quantities, ({ mean, quantiles }) => ({
      ...withKey('mean', mean),
      quantiles: quantiles === null ? null : mapped(quantiles, (value) => value),
    })),
    questions: mapped(forecast.questions, (answer, id) =>
      withKey(isNumber(situation, id) ? 'expected' : 'probability', answer),
    ),
    contingencies: mapped(forecast.contingencies, ({ probability, concern }) => ({
      ...withKey('probability', probability),
      concern: mapped(concern, finite),
    })),
    series: seriesOf(forecast),
    ...(forecast.drivers === undefined
      ? {}
      : { drivers: mapped(forecast.drivers, (list) => list.map((driver) => ({ ...driver }))) }),
    ...(forecast.pathways === undefined
      ? {}
      : {
          pathways: mapped(forecast.pathways, (list) =>
            list.map(({ steps, share }) => ({ steps: [...steps], share })),
          ),
        }),
  }
}

function methodOf(method: Method): Results['method'] {
  return { ...method, leftOut: [...method.leftOut] }
}

function isNumber({ questions }: Situation, id: string): boolean {
  const kind = questions.find((question) => question.id === id)?.ask.kind
  return kind === 'count' || kind === 'mean'
}

/** JSON has no infinities: they become null. */
function finite(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : value
}

function withKey<Key extends string>(
  key: Key,
  estimate: Estimate,
): Record<Key, number | null> & ResultsEstimate {
  const { value, interval, band, reason } = estimate
  const isInfinite = value !== null && !Number.isFinite(value)
  return {
    [key]: finite(value),
    ...(interval === undefined ? {} : { interval: { ...interval } }),
    ...(band === undefined ? {} : { band: { ...band } }),
    ...(isInfinite ? { reason: 'infinite' } : reason === undefined ? {} : { reason }),
  } as Record<Key, number | null> & ResultsEstimate
}

function expectedOf({
  value,
  interval,
  band,
}: Estimate): Pick<Results['events'][string], 'expected' | 'expectedInterval' | 'expectedBand'> {
  return {
    expected: finite(value),
    ...(interval === undefined ? {} : { expectedInterval: { ...interval } }),
    ...(band === undefined ? {} : { expectedBand: { ...band } }),
  }
}

/** The intervals or bands of factor states, as `{factors: {ID: {STATE: …}}}`; nothing where no state has one. */
function factorDetails<Key extends 'intervals' | 'bands'>(
  forecast: Forecast,
  field: 'interval' | 'band',
  key: Key,
): Pick<Results, Key> | object {
  const found = mapped(forecast.factors, (states) =>
    Object.fromEntries(
      Object.entries(states).flatMap(([state, estimate]) =>
        estimate[field] === undefined ? [] : [[state, { ...estimate[field] }]],
      ),
    ),
  )
  const isEmpty = Object.values(found).every((states) => Object.keys(states).length === 0)
  return isEmpty ? {} : { [key]: { factors: found } }
}

function factorReasons(forecast: Forecast): Pick<Results, 'reasons'> | object {
  const found = Object.entries(forecast.factors).flatMap(([factor, states]) => {
    const reason = Object.values(states).find((estimate) => estimate.reason !== undefined)?.reason
    return reason === undefined ? [] : [[factor, reason]]
  })
  return found.length === 0 ? {} : { reasons: { factors: Object.fromEntries(found) } }
}

function seriesOf({ series }: Forecast): Results['series'] {
  const values = (curves: Readonly<Record<string, Curve>>) =>
    mapped(curves, (curve) => curve.values.map(finite))
  const bands = (curves: Readonly<Record<string, Curve>>) =>
    Object.fromEntries(
      Object.entries(curves).flatMap(([id, { band }]) =>
        band === undefined ? [] : [[id, { low: [...band.low], high: [...band.high] }]],
      ),
    )
  return {
    dates: series.dates.map(isoDate),
    factors: mapped(series.factors, values),
    events: values(series.events),
    questions: values(series.questions),
    contingencies: values(series.contingencies),
    quantities: values(series.quantities),
    bands: {
      factors: mapped(series.factors, bands),
      events: bands(series.events),
      questions: bands(series.questions),
      contingencies: bands(series.contingencies),
      quantities: bands(series.quantities),
    },
  }
}

function mapped<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
}
