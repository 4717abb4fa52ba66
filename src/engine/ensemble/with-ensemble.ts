import type { Curve, Estimate, Forecast } from '../forecast.ts'
import { mapRecord } from '../map-record.ts'
import type { EnsembleResult } from './run-ensemble.ts'

/** A forecast with bands beside its figures and curves, and what drives each contingency. */
export function withEnsemble(forecast: Forecast, ensemble: EnsembleResult): Forecast {
  const { series } = forecast
  const banded = (estimate: Estimate, key: string): Estimate => {
    const band = ensemble.bands.get(key)
    return band ? { ...estimate, band } : estimate
  }
  const curves = (record: Readonly<Record<string, Curve>>, kind: string) =>
    mapRecord(record, (curve, id) => {
      const band = ensemble.curveBands.get(`series.${kind}.${id}`)
      return band ? { ...curve, band } : curve
    })
  return {
    ...forecast,
    ensemble: ensemble.method,
    factors: mapRecord(forecast.factors, (states, factor) =>
      mapRecord(states, (estimate, state) => banded(estimate, `factors.${factor}.${state}`)),
    ),
    events: mapRecord(forecast.events, ({ probability, expected }, id) => ({
      probability: banded(probability, `events.${id}.probability`),
      expected: banded(expected, `events.${id}.expected`),
    })),
    quantities: mapRecord(forecast.quantities, (quantity, id) => ({
      ...quantity,
      mean: banded(quantity.mean, `quantities.${id}.mean`),
    })),
    questions: mapRecord(forecast.questions, (estimate, id) => banded(estimate, `questions.${id}`)),
    contingencies: mapRecord(forecast.contingencies, (contingency, id) => ({
      ...contingency,
      probability: banded(contingency.probability, `contingencies.${id}.probability`),
    })),
    series: {
      ...series,
      questions: curves(series.questions, 'questions'),
      contingencies: curves(series.contingencies, 'contingencies'),
      quantities: curves(series.quantities, 'quantities'),
    },
    drivers: ensemble.drivers,
  }
}
