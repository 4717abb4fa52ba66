import { poissonWeights } from '../../numeric/poisson-weights.ts'
import type { Chain, EventTable } from '../chain.ts'
import { compileCondition } from '../compile/condition.ts'
import { addScaled } from './add-scaled.ts'
import type { Copies } from './copies.ts'
import { follow } from './follow.ts'
import { type Layout, newVector } from './layout.ts'
import { marginalsOf } from './marginals.ts'
import { conditionTable } from './row-table.ts'
import { type Stage, yearsBetween } from './stages.ts'
import type { Sweep, SweepResult } from './sweep.ts'
import { type TiledField, tileField, weighField } from './tiled-field.ts'

export type FlowSweep = Extract<Sweep, { kind: 'flow' }>

/** What is added up from the beginning of the term to the beginning of a stage. */
interface Totals {
  /** Years spent, by state of each factor. */
  readonly years: Float64Array
  /** Happenings, by event. */
  readonly happenings: Float64Array
}

/** Follows the chances of all configurations: marginals, conditions, expected happenings, means of quantities. */
export function followFlow(sweep: FlowSweep, tail: number): SweepResult {
  const { chain, dates } = sweep
  const perDate = (): Float64Array[] => dates.map(() => new Float64Array(0))
  const result = { marginals: perDate(), conditions: perDate(), counts: perDate(), quantities: perDate() }
  const states = chain.space.sizes.reduce((sum, size) => sum + size, 0)
  let totals: Totals = { years: new Float64Array(states), happenings: new Float64Array(chain.events.length) }
  let spent: Float64Array | null = null
  let fields: StageFields
  let observed: { marginals: Float64Array[]; conditions: Float64Array[]; rates: Float64Array[] }
  const { error, steps } = follow(sweep, [], tail, {
    windowed: (event, chance) => {
      totals.happenings[event]! += chance
    },
    enter: (copies, stage) => {
      spent ??= newVector(copies.layout, null)
      fields = stageFields(sweep, copies, stage, spent.fill(0))
      observed = { marginals: [], conditions: [], rates: [] }
    },
    observe: (copies, years) => {
      const vector = copies.live[0]!.present
      addScaled(copies.memory, years, vector, fields.spent)
      const weighAll = (list: readonly (TiledField | null)[]) =>
        Float64Array.from(list, (field) => (field ? weighField(copies.layout, field, vector) : 0))
      observed.marginals.push(marginalsOf(chain.space, copies.layout, vector))
      observed.conditions.push(weighAll(fields.conditions))
      observed.rates.push(weighAll(fields.rates))
    },
    leave: (stage, _, rate) => {
      const totalsAt = (day: number): Totals => {
        const { tail: tails } = poissonWeights(rate * yearsBetween(stage.from, day))
        return {
          years: added(totals.years, combine(observed.marginals, tails, 1, 1 / rate)),
          happenings: added(totals.happenings, combine(observed.rates, tails, 1, 1 / rate)),
        }
      }
      for (const date of stage.dates) {
        const { mass } = poissonWeights(rate * yearsBetween(stage.from, dates[date]!))
        const until = totalsAt(dates[date]!)
        result.marginals[date] = combine(observed.marginals, mass, 0, 1)
        result.conditions[date] = combine(observed.conditions, mass, 0, 1)
        result.counts[date] = until.happenings
        result.quantities[date] = quantityMeans(chain, until)
      }
      totals = totalsAt(Math.min(stage.to, dates.at(-1)!))
      for (const [event, rates] of fields.uncounted) {
        totals.happenings[event]! += weighField(fields.layout, rates(), fields.spent)
      }
      const last = dates.length - 1
      if (stage.dates.includes(last)) result.counts[last] = totals.happenings
    },
  })
  return { error, steps, chances: [], ...result }
}

interface StageFields {
  readonly conditions: readonly TiledField[]
  /** By event, per year; null where it is not counted. */
  readonly rates: readonly (TiledField | null)[]
  /** The events that are not counted, by their places, and their rates. */
  readonly uncounted: ReadonlyMap<number, () => TiledField>
  readonly layout: Layout
  /** Years spent in each configuration since the stage began. */
  readonly spent: Float64Array
}

function stageFields(
  sweep: FlowSweep,
  { layout, chain }: Copies,
  { segment }: Stage,
  spent: Float64Array,
): StageFields {
  const ratesOf = ({ lookup, rates }: EventTable) => tileField(layout, { lookup, values: rates })
  const isCounted = ({ id }: EventTable) => sweep.counted.includes(id)
  return {
    layout,
    spent,
    uncounted: new Map(
      segment.events.flatMap((table, place) => (isCounted(table) ? [] : [[place, () => ratesOf(table)]])),
    ),
    conditions: sweep.conditions.map((condition) =>
      tileField(layout, conditionTable(chain.space, compileCondition(chain.space, condition))),
    ),
    rates: segment.events.map((table) => (isCounted(table) ? ratesOf(table) : null)),
  }
}

/** Σ_k rows[k] · weights[k + ahead] · scale, column by column. */
function combine(
  rows: readonly Float64Array[],
  weights: Float64Array,
  ahead: number,
  scale: number,
): Float64Array {
  const sums = new Float64Array(rows[0]!.length)
  for (let step = 0; step < rows.length && step + ahead < weights.length; step++) {
    const weight = weights[step + ahead]! * scale
    const row = rows[step]!
    for (let column = 0; column < sums.length; column++) sums[column]! += weight * row[column]!
  }
  return sums
}

function added(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, place) => value + b[place]!)
}

function quantityMeans(chain: Chain, totals: Totals): Float64Array {
  return Float64Array.from(chain.quantities, (quantity) => {
    let mean = quantity.start
    for (const { factor, perYear } of quantity.grows) {
      const first = firstState(chain, factor)
      for (const [state, growth] of perYear.entries()) mean += growth * totals.years[first + state]!
    }
    for (const { event, by } of quantity.jumps) mean += by * totals.happenings[event]!
    return mean
  })
}

/** Where a factor's states begin among the states of all kept factors. */
export function firstState(chain: Chain, factor: number): number {
  return chain.space.sizes.slice(0, factor).reduce((sum, size) => sum + size, 0)
}
