import type { Day } from '../../language/day.ts'
import type { Jump, Lookup, Segment } from '../chain.ts'
import { applyJump } from './apply-jump.ts'
import { closeMonitor } from './close-monitor.ts'
import { type Copies, countCopies, rescale, settleCopies, startCopies, type Tally } from './copies.ts'
import { type Layout, layoutFor, vectorLength } from './layout.ts'
import type { Monitor } from './monitor.ts'
import { ratesAtArrival } from './moves.ts'
import type { RowTable } from './row-table.ts'
import { movesWithin, type StageProgram, stageProgram } from './stage-program.ts'
import { type Stage, stagesOf, yearsBetween } from './stages.ts'
import { stepMemory } from './step-memory.ts'
import type { Sweep } from './sweep.ts'
import { type StageRun, uniformize } from './uniformize.ts'

/** What a sweep looks at on the way. */
export interface Observer {
  /** A window of the event (by place) happened with this chance. */
  windowed(event: number, chance: number): void
  /** A jump is about to be made on a day, and has been made. */
  before?(copies: Copies, jump: Jump, day: Day): void
  after?(copies: Copies, jump: Jump): void
  /** A stage begins, after its jumps. */
  enter(copies: Copies, stage: Stage): void
  /** The chances after the next number of steps stand in the copies; the stage spends so many years after just as many. */
  observe(copies: Copies, years: number): void
  /** The stage is over; `rate` is its uniformization rate per year, `doneBefore` what was settled at its beginning. */
  leave(stage: Stage, run: StageRun, rate: number, doneBefore: number): void
}

/** Follows a sweep through its term; `tail` is the chance that each stage, or a stage that begins on a day, may cut off. */
export function follow(
  sweep: Pick<Sweep, 'chain' | 'dates'>,
  monitors: readonly Monitor[],
  tail: number | ((from: Day) => number),
  observer: Observer,
  tally: Tally | null = null,
) {
  const { chain } = sweep
  const longest = chain.segments.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const arrivals = movesWithin(sweep, longest, longest.events).map((move) =>
    ratesAtArrival(chain.space, move),
  )
  const until = sweep.dates.at(-1) ?? chain.to
  const stages = stagesOf(chain, monitors, sweep.dates).filter((stage) => stage.from <= until)
  const layout = layoutFor(chain.space, arrivals)
  const hasEnds = stages.length > 1
  const memory = stepMemory(bytesFor(layout, arrivals, tally ? 2 : countCopies(chain, monitors), hasEnds))
  const copies = startCopies(chain, layout, monitors, memory, hasEnds, tally)
  const programs = newProgramCache()
  let error = 0
  let steps = 0
  for (const [place, stage] of stages.entries()) {
    beginStage(copies, stage, observer)
    const years = yearsBetween(stage.from, Math.min(stage.to, until))
    const isLast = place === stages.length - 1
    const cutOff = typeof tail === 'number' ? tail : tail(stage.from)
    const run = runStage(copies, stage, years, cutOff, !isLast, programs, observer)
    error += run.error
    steps += run.steps
  }
  return { error, steps, logScale: copies.logScale }
}

/** Room for the vectors and, generously, for the programs: what does not fit is kept elsewhere. */
export function bytesFor(
  layout: Layout,
  arrivals: readonly RowTable[],
  copies: number,
  hasEnds: boolean,
): number {
  const different = arrivals.reduce((sum, { lookup }) => sum + tilesIn(layout, lookup), 0)
  const vectors = (hasEnds ? 3 : 2) * vectorLength(layout)
  const programs =
    layout.configurations + 1.5 * different * layout.tile + 1.5 * layout.tiles * (arrivals.length + 2)
  return 8 * copies * (vectors + programs) + 65_536
}

/** How many different tiles a table over these parents can have. */
function tilesIn(layout: Layout, { parents, parentStrides, rows }: Lookup): number {
  return parents.reduce((tiles, parent, place) => {
    if (!layout.digits[parent]!.isLow) return tiles
    return tiles / ((parentStrides[place + 1] ?? rows) / parentStrides[place]!)
  }, rows)
}

function beginStage(copies: Copies, stage: Stage, observer: Observer): void {
  if (stage.hasJumps) {
    for (const jump of stage.segment.jumps) {
      observer.before?.(copies, jump, stage.from)
      const happened = applyJump(copies, jump, stage.from)
      if (jump.event >= 0 && stage.from > copies.chain.from) observer.windowed(jump.event, happened)
      if (jump.stays) rescale(copies)
      observer.after?.(copies, jump)
    }
  }
  for (const place of stage.closing) closeMonitor(copies, place)
  if (stage.from !== copies.chain.evidenceUntil) return
  rescale(copies)
  settleCopies(copies)
}

type ProgramCache = (copies: Copies, stage: Stage, years: number) => StageProgram

/** Consecutive stages with the same tables and the same open questions share their program. */
function newProgramCache(): ProgramCache {
  let last: { segment: Segment; open: string; program: StageProgram } | null = null
  return (copies, { segment, from }, years) => {
    const isTallied = copies.tally !== null && from < copies.tally.until
    const open = `${isTallied} ${copies.live.map((copy) => copy.open).join()}`
    if (last && last.open === open && sameRates(last.segment, segment)) return last.program
    last = null
    const program = stageProgram(copies, segment, years, isTallied)
    last = { segment, open, program }
    return program
  }
}

export function sameRates(a: Segment, b: Segment): boolean {
  return (
    a.factors.length === b.factors.length &&
    a.factors.every((table, place) => table === b.factors[place]) &&
    a.events.every((table, place) => table === b.events[place])
  )
}

function runStage(
  copies: Copies,
  stage: Stage,
  years: number,
  tail: number,
  keepsEnd: boolean,
  programs: ProgramCache,
  observer: Observer,
): StageRun {
  const doneBefore = copies.done
  observer.enter(copies, stage)
  if (years === 0) {
    observer.observe(copies, 0)
    const run = { settled: [0], steps: 0, error: 0 }
    observer.leave(stage, run, 1, doneBefore)
    return run
  }
  const program = programs(copies, stage, years)
  const cutoff = { tail, relativeTail: 1e-10 }
  const run = uniformize(copies, program, years, cutoff, keepsEnd, (spent) => observer.observe(copies, spent))
  observer.leave(stage, run, program.rate, doneBefore)
  return run
}
