import type { Day } from '../../language/day.ts'
import { poissonWeights } from '../../numeric/poisson-weights.ts'
import type { Chain, Jump } from '../chain.ts'
import { addScaled } from './add-scaled.ts'
import { swap } from './apply-jump.ts'
import { type Copies, type Copy, copyWith, startCopies, type Tally } from './copies.ts'
import { bytesFor } from './follow.ts'
import { layoutFor } from './layout.ts'
import type { Monitor } from './monitor.ts'
import { ratesAtArrival } from './moves.ts'
import { conditionTable } from './row-table.ts'
import { growthOf, movesWithin, type StageProgram, stageProgram } from './stage-program.ts'
import { type Stage, stagesOf, yearsBetween } from './stages.ts'
import { stepMemory } from './step-memory.ts'
import { takeStep } from './take-step.ts'
import { addField, placesOf, type TiledField, tileField } from './tiled-field.ts'
import { undoJump } from './undo-jump.ts'

/** What is followed back. */
export interface BackSweep {
  readonly chain: Chain
  /** Each closes on a day: at its end every open question is answered with no. */
  readonly monitors: readonly Monitor[]
  /** An amount whose expectation from each day on is wanted, in place of questions. */
  readonly tally: Tally | null
  /** The value of every configuration at the end, where there are no questions. */
  readonly last: 0 | 1
  readonly until: Day
}

/** What is looked at on the way back: the values stand in the copies, times e to the `logScale`. */
export interface BackObserver {
  /** As things stand before and after a jump. */
  before(copies: Copies, jump: Jump): void
  after(copies: Copies, jump: Jump): void
  /** As things stand when a stage begins, after its jumps. */
  enter(copies: Copies, stage: Stage): void
}

/**
 * Follows back what each configuration is worth: the chance that the questions are answered with yes from there on, the
 * amount still to come, or the likelihood of the evidence still to come. The transposed steps of `follow`: for any day,
 * Σ chances · values is the answer.
 */
export function followBack(sweep: BackSweep, tail: number, observer: BackObserver): { error: number } {
  const { chain, monitors, until, tally } = sweep
  const stages = stagesOf(chain, monitors, []).filter((stage) => stage.from <= until)
  const copies = newValues(sweep)
  const everyCopy = copies.live
  let error = 0
  for (const stage of stages.toReversed()) {
    copies.live = everyCopy.filter(({ open }) => !isClosed(monitors, open, stage.from))
    const years = yearsBetween(stage.from, Math.min(stage.to, until))
    if (years > 0) error += undoStage(copies, tally, stage, years, tail)
    landBack(copies)
    observer.enter(copies, stage)
    copies.live = everyCopy.filter(({ open }) => !isClosed(monitors, open, stage.from - 1))
    for (const place of stage.closing.toReversed()) openAgain(copies, place)
    if (!stage.hasJumps) continue
    for (const jump of stage.segment.jumps.toReversed()) {
      landBack(copies)
      observer.after(copies, jump)
      undoJump(copies, jump, stage.from, tally)
      if (jump.stays) rescaleValues(copies)
      landBack(copies)
      observer.before(copies, jump)
    }
  }
  return { error }
}

function newValues({ chain, monitors, last }: BackSweep): Copies {
  const longest = chain.segments.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const arrivals = movesWithin({ chain }, longest, longest.events).map((move) =>
    ratesAtArrival(chain.space, move),
  )
  const layout = layoutFor(chain.space, arrivals)
  const memory = stepMemory(bytesFor(layout, arrivals, 2 ** monitors.length, true))
  const copies = startCopies(chain, layout, monitors, memory, true)
  for (const { present } of copies.live) {
    present.fill(0)
    present.fill(last, layout.tile, layout.tile + layout.configurations)
  }
  return copies
}

export function isClosed(monitors: readonly Monitor[], open: number, day: Day): boolean {
  return monitors.some(({ closes }, place) => (open & (1 << place)) !== 0 && closes !== null && closes <= day)
}

/** Values at the beginning of a stage from those at its end, by uniformization; returns the chance cut off. */
function undoStage(copies: Copies, tally: Tally | null, stage: Stage, years: number, tail: number): number {
  const program = stageProgram(copies, stage.segment, years, false, 'back')
  const gains = tally && stage.from < tally.until ? gainsOf(copies, stage, tally, program.rate) : []
  const weights = poissonWeights(program.rate * years)
  for (const { end } of copies.live) end!.fill(0)
  for (let step = 0; ; step++) {
    landBack(copies)
    for (const { present, end } of copies.live)
      addScaled(copies.memory, weights.mass[step] ?? 0, present, end!)
    const left = weights.tail[step + 1] ?? 0
    if (left <= tail) {
      for (const copy of copies.live) beginAtEnd(copy)
      return left
    }
    stepBack(copies, program, gains)
  }
}

function beginAtEnd(copy: Copy): void {
  const { present } = copy
  copy.present = copy.end!
  copy.end = present
}

/** What one step adds to an amount, in each configuration. */
export function gainsOf(copies: Copies, { segment }: Stage, tally: Tally, rate: number): TiledField[] {
  const happenings = segment.events.flatMap(({ lookup, rates, isSilent }, event) => {
    const by = tally.byEvent[event]!
    return by === 0 || isSilent ? [] : [{ lookup, values: rates.map((perYear) => by * perYear) }]
  })
  return [...growthOf(copies.chain, tally), ...happenings].map(({ lookup, values }) =>
    tileField(copies.layout, { lookup, values: values.map((value) => value / rate) }),
  )
}

function stepBack(copies: Copies, program: StageProgram, gains: readonly TiledField[]): void {
  const { layout } = copies
  for (const [place, copy] of copies.live.entries()) {
    const { step, transfers, settles } = program.copies[place]!
    takeStep(layout, step, copy.present, copy.next)
    for (const { open, step: transfer } of transfers)
      takeStep(layout, transfer, copyWith(copies, open)!.present, copy.next)
    for (const field of settles) addField(layout, field, copy.next)
    for (const field of gains) addField(layout, field, copy.next)
  }
  for (const copy of copies.live) swap(copy)
}

/** Where a condition is reached, the question it settles is settled: the value is that of what is open then, `settled` where nothing is. */
export function landBack(copies: Copies, settled = 1): void {
  for (const { present, landings } of copies.live) {
    for (const { places, open } of landings) {
      const reached = copyWith(copies, open)?.present
      for (let at = 0; at < places.length; at++)
        present[places[at]!] = reached ? reached[places[at]!]! : settled
    }
  }
}

/** Before a question closes: one about this very day is answered by its condition, any other still open with no. */
export function openAgain(copies: Copies, place: number): void {
  const { layout, chain, live, monitors } = copies
  const { ask } = monitors[place]!
  const bit = 1 << place
  for (const { open, present } of live) {
    if ((open & bit) === 0) continue
    present.fill(0)
    if (ask.kind !== 'at') continue
    const settled = copyWith(copies, open & ~bit)?.present
    for (const at of placesOf(layout, tileField(layout, conditionTable(chain.space, ask.condition))))
      present[at] = settled ? settled[at]! : 1
  }
}

function rescaleValues(copies: Copies): void {
  const greatest = copies.live.reduce(
    (most, { present }) => present.reduce((least, value) => Math.max(least, value), most),
    0,
  )
  if (greatest === 0) return
  for (const { present } of copies.live) for (let at = 0; at < present.length; at++) present[at]! /= greatest
  copies.logScale += Math.log(greatest)
}
