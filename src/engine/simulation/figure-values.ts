import {
  type ConfidenceInterval,
  meanInterval,
  standardErrorOfMean,
  wilsonInterval,
} from '../../numeric/confidence-interval.ts'
import type { Estimate } from '../forecast.ts'
import type { Figure, FigurePlan } from './figure-plan.ts'
import type { Sums, TallyLayout } from './tally.ts'

/** Why a conditional figure has no value: what it supposes never came about in the runs. */
const neverGiven = 'no-runs'

/** One figure of a simulation with its 95 % interval. */
export function estimateOf(plan: FigurePlan, layout: TallyLayout, tally: Sums, figure: Figure): Estimate {
  const { look } = figure
  if (look.kind === 'count') {
    const sum = tally.sums[layout.counts + look.count]!
    return estimated(
      sum / tally.runs,
      meanInterval(sum, tally.sums[layout.countSquares + look.count]!, tally.runs),
    )
  }
  if (look.kind === 'mean') {
    const { sum, squares } = quantitySums(layout, tally, look.quantity, look.day)
    return estimated(sum / tally.runs, meanInterval(sum, squares, tally.runs))
  }
  const trials = trialsOf(layout, tally, figure)
  if (trials === 0) return { value: null, reason: neverGiven }
  const seen = seenBy(plan, layout, tally, figure, look.day)
  return estimated(seen / trials, wilsonInterval(seen, trials))
}

function estimated(value: number, interval: ConfidenceInterval): Estimate {
  return { value, interval }
}

/** The standard error of a figure's value, NaN where it has none. */
export function standardErrorOf(plan: FigurePlan, layout: TallyLayout, tally: Sums, figure: Figure): number {
  const { look } = figure
  if (look.kind === 'count') {
    const { sums } = tally
    return standardErrorOfMean(
      sums[layout.counts + look.count]!,
      sums[layout.countSquares + look.count]!,
      tally.runs,
    )
  }
  if (look.kind === 'mean') {
    const { sum, squares } = quantitySums(layout, tally, look.quantity, look.day)
    return standardErrorOfMean(sum, squares, tally.runs)
  }
  const trials = trialsOf(layout, tally, figure)
  const share = seenBy(plan, layout, tally, figure, look.day) / trials
  return Math.sqrt((share * (1 - share)) / trials)
}

/** The figure as its date moves over the dates of the curves; null where it has no value. */
export function curveOf(
  plan: FigurePlan,
  layout: TallyLayout,
  tally: Sums,
  figure: Figure,
): (number | null)[] {
  const trials = trialsOf(layout, tally, figure)
  return plan.datePlaces.map((day) => {
    if (trials === 0) return null
    return seenBy(plan, layout, tally, figure, day) / trials
  })
}

function trialsOf(layout: TallyLayout, tally: Sums, { joint }: Figure): number {
  return joint === null ? tally.runs : tally.sums[layout.given + joint]!
}

function quantitySums(
  layout: TallyLayout,
  tally: Sums,
  quantity: number,
  day: number,
): { sum: number; squares: number } {
  const place = day * layout.quantityCount + quantity
  return { sum: tally.sums[layout.quantities + place]!, squares: tally.sums[layout.quantitySquares + place]! }
}

/** Sum over the histories of what the figure looks at on a day: how often it was seen, how much there was of it. */
function seenBy(plan: FigurePlan, layout: TallyLayout, tally: Sums, figure: Figure, day: number): number {
  const { look, joint } = figure
  const { sums } = tally
  const { days } = layout
  switch (look.kind) {
    case 'monitor':
      return sumUpTo(
        sums,
        joint === null ? layout.hits + look.monitor * days : layout.both + joint * days,
        day,
      )
    case 'condition':
      return joint === null
        ? sums[layout.held + day * layout.conditionCount + look.condition]!
        : sums[layout.both + joint * days + day]!
    case 'count':
      return plan.observations.counts[look.count]!.events.reduce(
        (sum, event) => sum + sumUpTo(sums, layout.happenings + event * days, day),
        0,
      )
    case 'mean':
      return sums[layout.quantities + day * layout.quantityCount + look.quantity]!
    case 'above':
      return sums[layout.exceeded + day * layout.exceedanceCount + look.exceedance]!
    case 'state':
      return inStateOn(tally, layout, layout.stateOf[look.factor]! + look.state, day)
  }
}

/** Histories in a state on a day; the state by its place among those of all factors. */
export function inStateOn({ sums }: Sums, layout: TallyLayout, state: number, day: number): number {
  let sum = 0
  for (let until = 0; until <= day; until += 1)
    sum += sums[layout.states + until * layout.stateCount + state]!
  return sum
}

function sumUpTo(sums: Float64Array, start: number, day: number): number {
  let sum = 0
  for (let place = start; place <= start + day; place += 1) sum += sums[place]!
  return sum
}
