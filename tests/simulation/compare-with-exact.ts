import type { Estimate, Forecast } from '../../src/engine/forecast.ts'

/** A simulated figure beside the exact one. */
export interface Compared {
  readonly figure: string
  readonly exact: number
  readonly simulated: number
  /** Their distance in standard errors: the one that the interval tells, or that of the exact chance where it is larger. */
  readonly errors: number
}

/** Every figure that both forecasts have, at its date and, for questions, along its curve's last dates. */
export function compareForecasts(exact: Forecast, simulated: Forecast): Compared[] {
  if (simulated.method.kind !== 'simulated') throw new Error('One of the two must be simulated')
  const { runs } = simulated.method
  const truths = estimatesOf(exact)
  return [...estimatesOf(simulated)].flatMap(([figure, { value, interval }]) => {
    const truth = truths.get(figure)?.value
    if (truth === null || truth === undefined || value === null) return []
    const told = (interval!.high - interval!.low) / (2 * 1.959963984540054)
    const isMean = figure.endsWith(' mean')
    const error = Math.max(told, isMean ? 0 : Math.sqrt(Math.max(0, truth * (1 - truth)) / runs))
    const distance = Math.abs(value - truth)
    // Sums of many numbers differ in their last digits where nothing is left to chance.
    const errors = distance <= 1e-9 * Math.abs(truth) ? 0 : distance / error
    return [{ figure, exact: truth, simulated: value, errors }]
  })
}

function estimatesOf(forecast: Forecast): Map<string, Estimate> {
  const found = new Map<string, Estimate>()
  for (const [factor, states] of Object.entries(forecast.factors)) {
    for (const [state, estimate] of Object.entries(states)) found.set(`${factor}=${state}`, estimate)
  }
  for (const [event, { probability, expected }] of Object.entries(forecast.events)) {
    found.set(`${event} at least once`, probability)
    found.set(`${event} expected`, expected)
  }
  for (const [id, { mean }] of Object.entries(forecast.quantities)) found.set(`${id} mean`, mean)
  for (const [id, estimate] of Object.entries(forecast.questions)) found.set(`question ${id}`, estimate)
  for (const [id, { probability }] of Object.entries(forecast.contingencies)) {
    found.set(`contingency ${id}`, probability)
  }
  return found
}

/** The points of every curve of events and questions that both have, those left aside that are no chance of all histories. */
export function compareCurves(exact: Forecast, simulated: Forecast, aside: ReadonlySet<string>): Compared[] {
  if (simulated.method.kind !== 'simulated') throw new Error('One of the two must be simulated')
  const { runs } = simulated.method
  return (['events', 'questions'] as const).flatMap((kind) =>
    Object.entries(simulated.series[kind]).flatMap(([id, { values }]) =>
      values.flatMap((value, place) => {
        const truth = exact.series[kind][id]?.values[place]
        if (aside.has(id) || value === null || truth === null || truth === undefined) return []
        const error = Math.sqrt(Math.max(0, truth * (1 - truth)) / runs) + 1 / runs
        const errors = Math.abs(value - truth) / error
        return [{ figure: `${id} on date ${place}`, exact: truth, simulated: value, errors }]
      }),
    ),
  )
}
