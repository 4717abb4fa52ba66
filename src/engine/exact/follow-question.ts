import type { Day } from '../../language/day.ts'
import type { Ask } from '../../language/situation.ts'
import { poissonWeights } from '../../numeric/poisson-weights.ts'
import type { Chain } from '../chain.ts'
import { compileAsk } from '../compile-ask.ts'
import { copyWith } from './copies.ts'
import { follow } from './follow.ts'
import type { Monitor, WatchedAsk } from './monitor.ts'
import { conditionTable } from './row-table.ts'
import { yearsBetween } from './stages.ts'
import type { Sweep, SweepResult } from './sweep.ts'
import { type TiledField, tileField, weighField } from './tiled-field.ts'

export type QuestionSweep = Extract<Sweep, { kind: 'question' }>

/** The day on which a question is decided. */
export function dayOf(ask: Ask): number {
  return 'by' in ask ? ask.by : ask.at
}

/** Follows one question, with its `given` where it has one, each stage cut off at this tail. */
export function followQuestion(sweep: QuestionSweep, tail: number): SweepResult {
  const { chain, dates } = sweep
  const monitors = monitorsOf(sweep)
  const point = pointOf(monitors)
  const chances = new Array<number>(dates.length).fill(0)
  let observed: number[] = []
  let field: TiledField | null = null
  const { error, steps } = follow(sweep, monitors, tail, {
    windowed: () => {},
    enter: (copies) => {
      observed = []
      if (point) field = tileField(copies.layout, conditionTable(chain.space, point.condition))
    },
    observe: (copies) => {
      const copy = point ? copyWith(copies, point.open) : undefined
      if (copy) observed.push(weighField(copies.layout, field!, copy.present))
    },
    leave: (stage, run, rate, doneBefore) => {
      for (const date of stage.dates) {
        const weights = poissonWeights(rate * yearsBetween(stage.from, dates[date]!))
        chances[date] = point
          ? weigh(observed, weights.mass)
          : doneBefore + weigh(run.settled, weights.tail, 1)
      }
    },
  })
  return { error, steps, chances, marginals: [], counts: [], quantities: [], conditions: [] }
}

/** Σ values · weights from a place on; weights beyond their end are 0. */
export function weigh(values: readonly number[], weights: Float64Array, from = 0): number {
  let sum = 0
  for (let place = from; place < values.length && place < weights.length; place++) {
    sum += values[place]! * weights[place]!
  }
  return sum
}

export function monitorsOf({
  chain,
  ask,
  given,
  isAskClosed,
}: Pick<QuestionSweep, 'chain' | 'ask' | 'given' | 'isAskClosed'>): Monitor[] {
  const closes = (day: Day, isClosed: boolean): Day | null =>
    isClosed || (chain.evidenceUntil !== undefined && day <= chain.evidenceUntil) ? day : null
  const monitors: Monitor[] = [{ ask: watched(chain, ask), closes: closes(dayOf(ask), isAskClosed) }]
  if (given) monitors.push({ ask: watched(chain, given), closes: closes(dayOf(given), !isAskClosed) })
  return monitors
}

function watched(chain: Chain, ask: Ask): WatchedAsk {
  const compiled = compileAsk(chain, ask)
  if (compiled.kind === 'count' || compiled.kind === 'mean' || compiled.kind === 'above') {
    throw new Error(`A question of kind ${compiled.kind} has no yes or no to follow.`)
  }
  return compiled
}

/** A question about a single day that is not closed is read at each date, in the copy in which it alone is open. */
export function pointOf(monitors: readonly Monitor[]) {
  const place = monitors.findIndex(({ ask, closes }) => ask.kind === 'at' && closes === null)
  const ask = monitors[place]?.ask
  return ask?.kind === 'at' ? { condition: ask.condition, open: 1 << place } : null
}
