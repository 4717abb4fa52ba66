import type { Day } from '../../language/day.ts'
import type { Ask } from '../../language/situation.ts'
import { poissonWeights } from '../../numeric/poisson-weights.ts'
import type { Jump } from '../chain.ts'
import { compileCondition } from '../compile/condition.ts'
import { type Copies, copyWith, type Tally, tallied } from '../exact/copies.ts'
import { follow, type Observer } from '../exact/follow.ts'
import { followBack } from '../exact/follow-back.ts'
import { dayOf, monitorsOf, pointOf, weigh } from '../exact/follow-question.ts'
import { fillFrom, jointOf, type Layout, newVector } from '../exact/layout.ts'
import { massOf } from '../exact/marginals.ts'
import type { Monitor, OpenSet } from '../exact/monitor.ts'
import { conditionTable } from '../exact/row-table.ts'
import { yearsBetween } from '../exact/stages.ts'
import { placesOf, type TiledField, tileField, weighField } from '../exact/tiled-field.ts'
import { type Checkpoints, type OpenCheckpoints, openCheckpoints } from './checkpoints.ts'
import type { CompiledEvidence } from './compile-evidence.ts'
import { type CutOffs, cutOffOn } from './cut-offs.ts'
import type { Outlook } from './filter.ts'

/** One question, or one amount, over its whole span given the evidence. Plain data. */
export interface AskSweep {
  readonly compiled: CompiledEvidence
  readonly what:
    | {
        readonly kind: 'chance'
        readonly ask: Ask
        readonly given: Ask | null
        readonly isAskClosed: boolean
      }
    | { readonly kind: 'amount'; readonly tally: Tally }
  /** Days of the curve, ascending, the as-of day among them; those before it are beginnings of segments. */
  readonly dates: readonly Day[]
  /** From the filter, on this space. */
  readonly log: Checkpoints<number>
  readonly logTotal: number
  readonly outlooks: ReadonlyMap<Day, Outlook>
  readonly cutOffs: CutOffs
  /** Days on which a value is wanted given what was known by then, beside the as-of day. */
  readonly days: readonly Day[]
}

/** What became of one question or amount. Plain data. */
export interface AskGiven {
  /** Its chance or expectation given all that was known at each moment, and nothing later. */
  readonly known: Checkpoints<number>
  /** On each date, by or at it, given all evidence; null where the question was closed before. Of an amount up to the as-of day. */
  readonly curve: readonly (number | null)[]
}

/** Cut off on the way back, where nothing is known and every value is at most 1. */
const backTail = 1e-15

/** By set of open questions what each configuration is worth, in the space's order. */
type Values = ReadonlyMap<OpenSet, Float64Array>

/**
 * Follows one question with its memory through the evidence, and weighs what is found at every entry with what the
 * course, nothing more being known, makes of it: one sweep back serves all entries.
 */
export function askGiven(sweep: AskSweep): AskGiven {
  return onward(sweep, worthOf(sweep))
}

function worthOf({ compiled, what, days }: AskSweep): Checkpoints<Values> {
  const { prior, evidence, chain } = compiled
  const monitors =
    what.kind === 'chance' ? closedOnTheirDays(monitorsOf({ ...what, chain: prior }), what) : []
  const tally = what.kind === 'amount' ? what.tally : null
  const until = tally?.until ?? Math.max(...monitors.map(({ closes }) => closes!))
  const found = openCheckpoints<Values>()
  const valuesOf = ({ live, layout }: Copies): Values =>
    new Map(live.map(({ open, present }) => [open, jointOf(prior.space, layout, present)]))
  const entryOf = placesOfEntries(compiled)
  followBack({ chain: prior, monitors, tally, last: 0, until }, backTail, {
    before: (copies, jump) => {
      const entry = entryOf.get(jump)
      if (entry !== undefined) found.before[entry] = valuesOf(copies)
    },
    after: (copies, jump) => {
      const entry = entryOf.get(jump)
      if (entry !== undefined) found.after[entry] = valuesOf(copies)
    },
    enter: (copies, { from, hasJumps }) => {
      const isWanted = days.includes(from) || from === evidence.asOf || from === chain.from
      if (isWanted && hasJumps) found.days.set(from, valuesOf(copies))
    },
  })
  return found
}

function closedOnTheirDays(
  monitors: readonly Monitor[],
  { ask, given }: Extract<AskSweep['what'], { kind: 'chance' }>,
): Monitor[] {
  const asks = given ? [ask, given] : [ask]
  return monitors.map((monitor, place) => ({ ...monitor, closes: dayOf(asks[place]!) }))
}

/** The jumps of the prior chain that stand where entries do. */
function placesOfEntries({ chain, prior }: CompiledEvidence): Map<Jump, number> {
  return new Map(
    chain.segments.flatMap(({ jumps }, segment) =>
      jumps.flatMap(({ entry }, place): [Jump, number][] =>
        entry === undefined ? [] : [[prior.segments[segment]!.jumps[place]!, entry]],
      ),
    ),
  )
}

/** What is followed with the evidence, and after it for the curve. */
interface Onward {
  readonly sweep: AskSweep
  readonly worth: Checkpoints<Values>
  readonly known: OpenCheckpoints<number>
  readonly curve: (number | null)[]
  /** Whether the question has had its day. */
  isClosed: boolean
}

function onward(sweep: AskSweep, worth: Checkpoints<Values>): AskGiven {
  const { compiled, what, dates, logTotal, cutOffs } = sweep
  const { chain, evidence } = compiled
  const known = openCheckpoints<number>()
  const curve = new Array<number | null>(dates.length).fill(null)
  const state: Onward = { sweep, worth, known, curve, isClosed: false }
  const monitors = what.kind === 'chance' ? monitorsOf({ ...what, chain }) : []
  const last = what.kind === 'chance' ? Math.max(evidence.asOf, dates.at(-1) ?? evidence.asOf) : evidence.asOf
  const within = dates.filter((day) => day <= last)
  const { logScale } = follow(
    { chain, dates: [...new Set([...within, last])] },
    monitors,
    cutOffOn(cutOffs),
    onwardObserver(state, pointOf(monitors)),
    what.kind === 'amount' ? what.tally : null,
  )
  const scale = Math.exp(logScale - logTotal)
  for (const [date, day] of dates.entries()) {
    if (day >= evidence.asOf && curve[date] !== null) curve[date]! *= scale
  }
  return { known, curve }
}

function onwardObserver(state: Onward, point: ReturnType<typeof pointOf>): Observer {
  const { sweep, worth, known, curve } = state
  const { log, dates } = sweep
  const { asOf } = sweep.compiled.evidence
  let observed: number[] = []
  let field: TiledField | null = null
  const tell = (copies: Copies, values: Values | undefined, logThen: number) =>
    expected(copies, values) * Math.exp(copies.logScale - logThen)
  return {
    windowed: () => {},
    before: (copies, { entry }) => {
      if (entry !== undefined) known.before[entry] = tell(copies, worth.before[entry], log.before[entry]!)
    },
    after: (copies, { entry }) => {
      if (entry !== undefined) known.after[entry] = tell(copies, worth.after[entry], log.after[entry]!)
    },
    enter: (copies, { from, closing }) => {
      observed = []
      if (point) field = tileField(copies.layout, conditionTable(copies.chain.space, point.condition))
      if (from === asOf || from === copies.chain.from || sweep.days.includes(from))
        known.days.set(from, tell(copies, worth.days.get(from), log.days.get(from)!))
      if (from < asOf) lookBack(state, copies, from)
      if (from === asOf && copies.tally)
        curve[dates.indexOf(from)] = massOf(copyWith(copies, tallied.amounts)!.present)
      if (closing.includes(0) && from <= asOf) state.isClosed = true
    },
    observe: (copies) => {
      const copy = point ? copyWith(copies, point.open) : undefined
      if (copy) observed.push(weighField(copies.layout, field!, copy.present))
    },
    leave: (stage, run, rate, doneBefore) => {
      if (sweep.what.kind === 'amount') return
      const ownDay = dayOf(sweep.what.ask)
      for (const date of stage.dates) {
        const day = dates[date]
        if (day === undefined || day < asOf || (state.isClosed && day > ownDay)) continue
        const weights = poissonWeights(rate * yearsBetween(stage.from, day))
        curve[date] = point ? weigh(observed, weights.mass) : doneBefore + weigh(run.settled, weights.tail, 1)
      }
    },
  }
}

/** Σ chances · values of what is open, and all of what is settled with yes; of an amount, what it is and what is to come. */
function expected(copies: Copies, values: Values | undefined): number {
  const { live, tally, monitors } = copies
  if (tally) {
    const future = values?.get(0)
    const past = massOf(copyWith(copies, tallied.amounts)!.present)
    return past + (future ? product(copies, future, copyWith(copies, tallied.chances)!.present) : 0)
  }
  return live.reduce((sum, { open, present }) => {
    if (open === 0 && monitors.length > 0) return sum + massOf(present)
    const worth = values?.get(open)
    return worth ? sum + product(copies, worth, present) : sum
  }, copies.done)
}

/** The curve on a past day: what had come true by then, together with all evidence, later too. */
function lookBack({ sweep, curve, isClosed }: Onward, copies: Copies, day: Day): void {
  const { what, outlooks, dates, logTotal } = sweep
  const outlook = outlooks.get(day)
  const date = dates.indexOf(day)
  if (!outlook || date < 0 || isClosed || (what.kind === 'chance' && what.given)) return
  const { chain, layout, live } = copies
  const { joint, logScale } = outlook
  let total = 0
  if (what.kind === 'chance' && what.ask.kind === 'at') {
    const condition = compileCondition(chain.space, what.ask.condition)
    const field = tileField(layout, conditionTable(chain.space, condition))
    for (const { present } of live) total += product(copies, joint, held(layout, field, present))
  } else {
    const settled = copyWith(copies, what.kind === 'amount' ? tallied.amounts : 0)
    if (settled) total = product(copies, joint, settled.present)
  }
  curve[date] = total * Math.exp(copies.logScale + logScale - logTotal)
}

function held(layout: Layout, field: TiledField, vector: Float64Array): Float64Array {
  const inside = newVector(layout, null)
  for (const place of placesOf(layout, field)) inside[place] = vector[place]!
  return inside
}

/** Σ values (in the space's order) · vector (in the layout's). */
function product({ chain: { space }, layout }: Copies, joint: Float64Array, vector: Float64Array): number {
  const values = newVector(layout, null)
  fillFrom(joint, space, layout, values)
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at]! * vector[at]!
  return sum
}
