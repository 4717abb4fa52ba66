import { poissonWeights } from '../../numeric/poisson-weights.ts'
import { addProducts } from '../exact/add-products.ts'
import { addScaled } from '../exact/add-scaled.ts'
import { swap } from '../exact/apply-jump.ts'
import { type Copies, copyWith, countCopies, startCopies } from '../exact/copies.ts'
import { bytesFor, sameRates } from '../exact/follow.ts'
import { gainsOf, isClosed, landBack, openAgain } from '../exact/follow-back.ts'
import { layoutFor, newVector, vectorLength } from '../exact/layout.ts'
import { ratesAtArrival } from '../exact/moves.ts'
import { movesWithin, type StageProgram, stageProgram } from '../exact/stage-program.ts'
import { yearsBetween } from '../exact/stages.ts'
import { stepMemory } from '../exact/step-memory.ts'
import { allocate } from '../exact/step-program.ts'
import { takeStep } from '../exact/take-step.ts'
import type { TiledField } from '../exact/tiled-field.ts'
import { undoJump } from '../exact/undo-jump.ts'
import { stepAll } from '../exact/uniformize.ts'
import { type ChainGradient, newChainGradient } from './chain-gradient.ts'
import { addJump } from './jump-gradient.ts'
import type { Followed, RecordedStage, Recording, Snapshot } from './record-sweep.ts'
import { addStage, type StageProducts } from './stage-gradient.ts'
import { addStart } from './start-gradient.ts'

/** An answer with its derivatives with respect to every number of its chain. */
export interface GradientOfChain {
  readonly value: number
  readonly gradient: ChainGradient
}

interface Collecting {
  readonly record: RecordedStage
  readonly onward: StageProgram | null
  readonly back: StageProgram
  readonly products: readonly StageProducts[]
}

/** Everything that the way back carries. */
interface Journey {
  readonly followed: Followed
  /** Chances, taken again from what was recorded; values, followed back. */
  readonly ahead: Copies
  readonly values: Copies
  readonly everyCopy: Copies['live']
  readonly gradient: ChainGradient
  /** The chances that a step is paired with, by what is open. */
  readonly paired: ReadonlyMap<number, Float64Array>
  /** Where programs may stand. */
  readonly programsFrom: number
  /** What is being collected: for stages of the same tables together. */
  collecting: Collecting | null
}

/**
 * Goes back over a recorded sweep and collects the derivative of its answer with respect to every rate, chance and
 * weight of the chain: the adjoint of the very sums that `uniformize` adds up. With a_k what the answer gains by a
 * chance of 1 after k steps, a_k = w_k v + P a_{k+1}, and the derivative with respect to an entry of P is
 * Σ_k x_k a_{k+1} (w_k: Poisson weights, v: values at the stage's end, x_k: chances after k steps). The uniformization
 * rate is held: the sums do not depend on it.
 *
 * Source: reverse accumulation, Griewank & Walther 2008, doi:10.1137/1.9780898717761, of uniformization. Checked:
 * against central differences and closed forms, tests/sensitivity.
 */
export function goBack(followed: Followed, { stages }: Recording): GradientOfChain {
  const journey = beginJourney(followed)
  const { values, everyCopy, gradient } = journey
  const { chain, monitors, tally } = followed
  for (const record of stages.toReversed()) {
    const { stage } = record
    values.live = everyCopy.filter(({ open }) => !isClosed(monitors, open, stage.from))
    if (record.steps > 0) undoStage(journey, record)
    landBack(values)
    values.live = everyCopy.filter(({ open }) => !isClosed(monitors, open, stage.from - 1))
    for (const place of stage.closing.toReversed()) openAgain(values, place)
    landBack(values)
    if (!stage.hasJumps) continue
    const jumps = gradient.segments[chain.segments.indexOf(stage.segment)]!.jumps
    for (const [place, jump] of [...stage.segment.jumps.entries()].toReversed()) {
      addJump(values, jump, stage.from, tally, record.beforeJumps[place]!, jumps[place]!, gradient)
      undoJump(values, jump, stage.from, tally)
      landBack(values)
    }
  }
  handOver(journey)
  return { value: addStart(values, everyCopy[0]!.present, gradient.start), gradient }
}

function beginJourney(followed: Followed): Journey {
  const { chain, monitors, tally } = followed
  const longest = chain.segments.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const arrivals = movesWithin({ chain }, longest, longest.events).map((move) =>
    ratesAtArrival(chain.space, move),
  )
  const layout = layoutFor(chain.space, arrivals)
  const copies = countCopies(chain, monitors)
  const memory = stepMemory(3 * bytesFor(layout, arrivals, copies, true) + 8 * copies * vectorLength(layout))
  const ahead = startCopies(chain, layout, monitors, memory, false)
  const values = startCopies(chain, layout, monitors, memory, true)
  for (const { present } of values.live) present.fill(0)
  return {
    followed,
    ahead,
    values,
    everyCopy: values.live,
    gradient: newChainGradient(chain, tally),
    paired: new Map(values.live.map(({ open }) => [open, newVector(layout, memory)])),
    programsFrom: memory?.mark() ?? 0,
    collecting: null,
  }
}

/** Values at the beginning of a stage from those at its end, and what its tables gain on the way. */
function undoStage(journey: Journey, record: RecordedStage): void {
  const { followed, values } = journey
  const { stage, steps, rate } = record
  const years = yearsBetween(stage.from, Math.min(stage.to, followed.until))
  const { onward, back, products } = collectingFor(journey, record, years)
  const gains = gainsIn(journey, record)
  const { mass, tail } = poissonWeights(rate * years)
  for (const copy of values.live) {
    const { present } = copy
    copy.present = copy.end!
    copy.end = present
    copy.present.fill(0)
    addScaled(values.memory, mass[steps] ?? 0, present, copy.present)
  }
  const chances = chancesBack(journey, record, onward)
  for (let step = steps - 1; step >= 0; step--) {
    const later = tail[step + 1] ?? 0
    landBack(values, later)
    pairStep(journey, back, products, chances(step), later / rate)
    stepBack(values, back, gains, mass[step] ?? 0, later)
  }
}

/** Goes on collecting where a stage has the tables of the one after it; else begins anew. */
function collectingFor(journey: Journey, record: RecordedStage, years: number): Collecting {
  if (journey.collecting && isAlike(journey, journey.collecting, record)) return journey.collecting
  handOver(journey)
  const programs = programsOf(journey, record, years)
  journey.collecting = { record, ...programs, products: newProducts(journey.values, programs.back) }
  return journey.collecting
}

function isAlike({ followed, values }: Journey, { record: later, back }: Collecting, record: RecordedStage) {
  const { regimeOn, tally } = followed
  const [one, other] = [record.stage, later.stage]
  return (
    record.rate === later.rate &&
    sameRates(one.segment, other.segment) &&
    regimeOn(one.from) === regimeOn(other.from) &&
    (tally === null || one.from < tally.until === other.from < tally.until) &&
    back.copies.map(({ open }) => open).join() === values.live.map(({ open }) => open).join()
  )
}

/** Hands what was collected to the tables. */
function handOver(journey: Journey): void {
  const { followed, values, gradient, collecting } = journey
  if (!collecting) return
  const { record, back: program, products } = collecting
  const place = followed.chain.segments.indexOf(record.stage.segment)
  addStage({ followed, values, record, program, products }, gradient, place)
  journey.collecting = null
}

function gainsIn({ followed: { tally }, values }: Journey, { stage, rate }: RecordedStage): TiledField[] {
  return tally && stage.from < tally.until ? gainsOf(values, stage, tally, rate) : []
}

/** The steps of a stage, onward (where some must be taken again) and back. */
function programsOf(journey: Journey, { stage, every, rate }: RecordedStage, years: number) {
  const { ahead, values, programsFrom } = journey
  const open = new Set(values.live.map((copy) => copy.open))
  let onward: StageProgram | null = null
  let from = programsFrom
  if (every > 1) {
    const again: Copies = { ...ahead, programsFrom, live: ahead.live.filter((copy) => open.has(copy.open)) }
    onward = stageProgram(again, stage.segment, years, false, 'onward', rate)
    from = ahead.memory?.mark() ?? 0
  }
  const back = stageProgram({ ...values, programsFrom: from }, stage.segment, years, false, 'back', rate)
  return { onward, back }
}

function newProducts({ memory, layout }: Copies, { copies }: StageProgram): StageProducts[] {
  return copies.map(({ step, transfers }) => ({
    whole: allocate(memory, step.coefficients.length),
    transfers: transfers.map((transfer) => allocate(memory, transfer.step.coefficients.length)),
    spent: newVector(layout, memory),
  }))
}

/** Pairs the chances before a step with the values after it; `spent` gets the years spent after so many steps. */
function pairStep(
  { values, paired }: Journey,
  program: StageProgram,
  products: readonly StageProducts[],
  chances: Snapshot,
  years: number,
): void {
  const { layout, memory } = values
  for (const [place, { open, present }] of values.live.entries()) {
    const { step, transfers } = program.copies[place]!
    const { whole, transfers: ofTransfers, spent } = products[place]!
    const x = paired.get(open)!
    x.set(chances.get(open)!)
    addProducts(layout, step, whole, x, present)
    for (const [at, transfer] of transfers.entries())
      addProducts(layout, transfer.step, ofTransfers[at]!, x, copyWith(values, transfer.open)!.present)
    addScaled(memory, years, x, spent)
  }
}

function stepBack(
  copies: Copies,
  program: StageProgram,
  gains: readonly TiledField[],
  mass: number,
  later: number,
): void {
  const { layout, live, memory } = copies
  for (const [place, copy] of live.entries()) {
    const { step, transfers, settles } = program.copies[place]!
    takeStep(layout, step, copy.present, copy.next)
    for (const { open, step: transfer } of transfers)
      takeStep(layout, transfer, copyWith(copies, open)!.present, copy.next)
    for (const field of settles) addScaledField(copies, field, later, copy.next)
    for (const field of gains) addScaledField(copies, field, later, copy.next)
    addScaled(memory, mass, copy.end!, copy.next)
  }
  for (const copy of live) swap(copy)
}

function addScaledField(
  { layout }: Copies,
  { values, starts }: TiledField,
  weight: number,
  to: Float64Array,
) {
  for (let tile = 0; tile < layout.tiles; tile++) {
    const start = starts[tile]!
    if (start < 0) continue
    const base = (tile + 1) * layout.tile
    for (let place = 0; place < layout.tile; place++) to[base + place]! += weight * values[start + place]!
  }
}

/** The chances after any number of steps, asked for from the last to the first. */
function chancesBack(
  { ahead }: Journey,
  { snapshots, every }: RecordedStage,
  onward: StageProgram | null,
): (step: number) => Snapshot {
  if (!onward) return (step) => snapshots[step]!
  let block: Snapshot[] = []
  let first = Number.POSITIVE_INFINITY
  return (step) => {
    if (step < first) {
      first = step - (step % every)
      block = stepsFrom(ahead, snapshots[first / every]!, onward, step - first)
    }
    return block[step - first]!
  }
}

function stepsFrom(ahead: Copies, from: Snapshot, onward: StageProgram, count: number): Snapshot[] {
  const live = ahead.live.filter(({ open }) => from.has(open))
  const again: Copies = { ...ahead, live }
  for (const copy of live) copy.present.set(from.get(copy.open)!)
  const block: Snapshot[] = [from]
  for (let step = 0; step < count; step++) {
    stepAll(again, onward)
    block.push(new Map(live.map(({ open, present }) => [open, present.slice()])))
  }
  return block
}
