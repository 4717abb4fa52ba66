import { beginHistory, lookAtConditions, takeRegime } from '../../simulation/history.ts'
import { amountNow } from '../../simulation/moves.ts'
import { beginTrail, copyTrail, newTrail } from '../../simulation/trail.ts'
import { createWalker, never, type Walker, type WalkTables } from '../../simulation/walker.ts'
import type { PathPlan } from './path-plan.ts'

/** One course of things on its way, with what the figures will want to know of it. */
export interface Particle {
  readonly walker: Walker
  /** Happenings counted on the days of the plan's counts, [counts], and amounts measured on theirs, [measures]. */
  readonly counted: Int32Array
  readonly measured: Float64Array
  /** States of the factors on recorded days, [days × factors]. */
  readonly statesOn: Uint8Array
  /** Happenings of each event up to those days, [days × events]. */
  readonly happenedOn: Uint16Array
  /** Amounts of the quantities on those days, [days × quantities]. */
  readonly amountsOn: Float64Array
  /** Happenings of each event up to the moment at which the future began, [events]. */
  readonly before: Int32Array
  /** Everything that changes along the path but for what is told by days, in one piece. */
  readonly present: Uint8Array
  /** Log of the weight gained since the last resampling. */
  logWeight: number
}

const fractions = ['due', 'left', 'rates', 'amounts', 'growth', 'settled'] as const
const integers = ['digits', 'rows', 'ticks', 'drawn', 'fired', 'happened'] as const
const words = ['pick', 'storedClock', 'storedPick'] as const

/** Particles are weighed one by one, so what walkers add up by the way is of no use: they share `sums`. */
export function createParticle(tables: WalkTables, plan: PathPlan, sums: Float64Array): Particle {
  const { space, events, quantities } = tables.chain
  const days = plan.observations.days.length
  return {
    ...inOnePiece(createWalker(tables, sums), plan),
    statesOn: new Uint8Array(days * space.factors.length),
    happenedOn: new Uint16Array(days * events.length),
    amountsOn: new Float64Array(days * quantities.length),
    before: new Int32Array(events.length),
    logWeight: 0,
  }
}

/** Lays what changes along a path into one buffer, so that a particle is copied in one go; the widest numbers first. */
function inOnePiece(
  walker: Walker,
  { measures, observations: { counts } }: PathPlan,
): Pick<Particle, 'walker' | 'counted' | 'measured' | 'present'> {
  const lengthOf = (fields: readonly (keyof Walker)[]) =>
    fields.reduce((sum, field) => sum + (walker[field] as Float64Array).length, 0)
  const wide = measures.length + lengthOf(fractions)
  const narrow = counts.length + lengthOf([...integers, ...words])
  const buffer = new ArrayBuffer(8 * wide + 4 * narrow + walker.held.length)
  let taken = 0
  const piece = <View>(Made: Viewing<View>, length: number): View => {
    const view = new Made(buffer, taken, length)
    taken += length * Made.BYTES_PER_ELEMENT
    return view
  }
  const measured = piece(Float64Array, measures.length)
  const laid = Object.fromEntries([
    ...fractions.map((field) => [field, piece(Float64Array, walker[field].length)]),
    ...integers.map((field) => [field, piece(Int32Array, walker[field].length)]),
    ...words.map((field) => [field, piece(Uint32Array, walker[field].length)]),
  ])
  const counted = piece(Int32Array, counts.length)
  const held = piece(Uint8Array, walker.held.length)
  return {
    walker: Object.assign(walker, laid, { held }),
    counted,
    measured,
    present: new Uint8Array(buffer),
  }
}

interface Viewing<View> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, at: number, length: number): View
}

export function beginParticle(particle: Particle, seed: number, path: number): void {
  const { walker } = particle
  if (walker.trail) beginTrail(walker.trail)
  beginHistory(walker, seed, path)
  walker.trail?.start.set(walker.startDigits)
  particle.logWeight = 0
}

/** From its next beginning on the particle keeps all that happens to it, up to where the monitor settles what is asked. */
export function keepTrail({ walker }: Particle, settledBy: number): void {
  walker.trail = newTrail(walker.digits.length, settledBy)
}

/** Puts one particle where another is, its clocks included: from there both meet the same chances. */
export function copyParticle(from: Particle, to: Particle, withRecord: boolean): void {
  to.present.set(from.present)
  const target = to.walker
  const source = from.walker
  target.now = source.now
  target.interval = source.interval
  target.regime = source.regime
  target.seed = source.seed
  target.path = source.path
  target.idleUntil = 0
  target.heldOrder = -1
  if (withRecord) {
    to.statesOn.set(from.statesOn)
    to.happenedOn.set(from.happenedOn)
    to.amountsOn.set(from.amountsOn)
  }
  if (source.trail && target.trail) copyTrail(source.trail, target.trail)
  if (source.hazard && target.hazard) {
    Object.assign(target.hazard, source.hazard, { rows: source.hazard.rows.slice() })
  }
}

/** Lets a particle meet other chances from now on; what is left on exponential clocks may be drawn anew at any time. */
export function freshClocks({ walker }: Particle, path: number): void {
  walker.path = path
  walker.drawn.fill(0)
  walker.left.fill(-1)
  walker.rates.fill(0)
  walker.due.fill(Number.POSITIVE_INFINITY)
  walker.ticks.fill(never)
  walker.idleUntil = 0
  takeRegime(walker, walker.regime)
}

/** Remembers what figures look at on the present day. */
export function look(particle: Particle, { observations, measures }: PathPlan): void {
  const { walker, counted, measured } = particle
  const { interval } = walker
  holdConditions(particle)
  const due = walker.tables.countsOn[interval]!
  for (let index = 0; index < due.length; index += 1) {
    let count = 0
    for (const event of observations.counts[due[index]!]!.events) count += walker.happened[event]!
    counted[due[index]!] = count
  }
  for (let place = 0; place < measured.length; place += 1) {
    const { quantity, day } = measures[place]!
    if (day === interval) measured[place] = amountNow(walker, quantity)
  }
}

function holdConditions({ walker }: Particle): void {
  const { interval, held, holding, tables } = walker
  if (walker.order !== walker.heldOrder) lookAtConditions(walker)
  for (let place = 0; place < holding.length; place += 1) {
    held[place * tables.layout.days + interval] = holding[place]!
  }
}

/** Remembers how everything stands on the present day. */
export function record(particle: Particle): void {
  const { walker, statesOn, happenedOn, amountsOn } = particle
  const { interval, digits, happened, amounts } = walker
  holdConditions(particle)
  const firstState = interval * digits.length
  for (let factor = 0; factor < digits.length; factor += 1) statesOn[firstState + factor] = digits[factor]!
  const firstEvent = interval * happened.length
  for (let event = 0; event < happened.length; event += 1) happenedOn[firstEvent + event] = happened[event]!
  for (let quantity = 0; quantity < amounts.length; quantity += 1) {
    amountsOn[interval * amounts.length + quantity] = amountNow(walker, quantity)
  }
}
