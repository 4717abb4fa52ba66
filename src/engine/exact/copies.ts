import type { Day } from '../../language/day.ts'
import type { Chain } from '../chain.ts'
import { lookupOver } from '../compile/space.ts'
import { fillFrom, type Layout, newVector, rowsOn } from './layout.ts'
import { massOf } from './marginals.ts'
import { type Monitor, type OpenSet, reachedBy } from './monitor.ts'
import { conditionTable } from './row-table.ts'
import type { StepMemory } from './step-memory.ts'
import { placesOf, tileField } from './tiled-field.ts'

/** The chances of all configurations for one set of open questions. */
export interface Copy {
  readonly open: OpenSet
  present: Float64Array
  /** Working space of the same length. */
  next: Float64Array
  /** Where the chances at the end of a stage are added up; null where nothing follows the first stage. */
  end: Float64Array | null
  /** Places at which a reached condition changes what is open. */
  readonly landings: readonly Landing[]
}

export interface Landing {
  readonly places: Int32Array
  readonly open: OpenSet
}

/** The state of a sweep: one copy of the chances for each set of open questions, and what is answered with yes. */
export interface Copies {
  readonly chain: Chain
  readonly layout: Layout
  readonly monitors: readonly Monitor[]
  /** From the most open questions to the fewest. */
  live: Copy[]
  /** Where vectors and programs stand, from `programsFrom` on programs; null: each for itself. */
  readonly memory: StepMemory | null
  readonly programsFrom: number
  /** What the second copy adds up along the histories of the first; null where nothing is. */
  readonly tally: Tally | null
  /** Chance of histories in which every question is answered with yes. */
  done: number
  /** Natural logarithm of what all chances are to be multiplied with: they are brought back to 1 as evidence thins them out. */
  logScale: number
}

/**
 * An amount that grows along every history: so much a year in each state, so much at each happening. Its expectation
 * together with each configuration is carried in a copy of its own, so that later evidence bears on it.
 */
export interface Tally {
  /** Growth per year: [factors][states]. */
  readonly grows: readonly { readonly factor: number; readonly perYear: Float64Array }[]
  /** By index of event; 0 where it adds nothing. */
  readonly byEvent: Float64Array
  /** Nothing is added from this day's end on. */
  readonly until: Day
}

/** The copies of a sweep with a tally: the chances, and their amounts. */
export const tallied = { chances: 1, amounts: 0 } as const

/** How many copies a sweep with these questions has. */
export function countCopies(chain: Chain, monitors: readonly Monitor[]): number {
  return openSetsOf(monitors, chain.evidenceUntil !== undefined).length
}

/** The copies at the start of the term; `end` vectors only where more than one stage follows. */
export function startCopies(
  chain: Chain,
  layout: Layout,
  monitors: readonly Monitor[],
  memory: StepMemory | null,
  hasEnds: boolean,
  tally: Tally | null = null,
): Copies {
  const sets = tally
    ? [tallied.chances, tallied.amounts]
    : openSetsOf(monitors, chain.evidenceUntil !== undefined)
  const live = sets.map((open) => ({
    open,
    present: newVector(layout, memory),
    next: newVector(layout, memory),
    end: hasEnds ? newVector(layout, memory) : null,
    landings: landingsOf(chain, layout, monitors, open),
  }))
  const programsFrom = memory?.mark() ?? 0
  const copies: Copies = { chain, layout, monitors, live, memory, programsFrom, tally, done: 0, logScale: 0 }
  fillStart(chain, layout, live[0]!.present)
  copies.done += land(copies, 'present')
  return copies
}

/**
 * The sets of open questions that can occur, all open first, none left out of a sweep without questions. Histories with
 * none open need no copy, unless evidence on them is still to come.
 */
function openSetsOf(monitors: readonly Monitor[], keepsSettled: boolean): OpenSet[] {
  const all = (1 << monitors.length) - 1
  if (all === 0) return [0]
  return Array.from({ length: keepsSettled ? all + 1 : all }, (_, place) => all - place).filter((open) =>
    canOccur(monitors, open),
  )
}

/** Makes the chances of all copies sum to 1 again, where any is left, and keeps the factor. */
export function rescale(copies: Copies): void {
  const weighed = copies.tally ? [copyWith(copies, tallied.chances)!] : copies.live
  const total = weighed.reduce((sum, { present }) => sum + massOf(present), 0)
  if (total === 0) return
  for (const { present } of copies.live) for (let at = 0; at < present.length; at++) present[at]! /= total
  copies.logScale += Math.log(total)
}

/** Evidence is over: histories with no question open need not be followed any more. */
export function settleCopies(copies: Copies): void {
  if (copies.monitors.length === 0) return
  const settled = copyWith(copies, 0)
  if (!settled) return
  copies.done += massOf(settled.present)
  copies.live = copies.live.filter((copy) => copy !== settled)
}

/** A question about a single day stays open until that day: no copy has it settled before, unless it closes. */
function canOccur(monitors: readonly Monitor[], open: OpenSet): boolean {
  return monitors.every(
    ({ ask, closes }, place) => ask.kind !== 'at' || closes !== null || (open & (1 << place)) !== 0,
  )
}

function landingsOf(chain: Chain, layout: Layout, monitors: readonly Monitor[], open: OpenSet): Landing[] {
  const marks = new Uint8Array(layout.configurations + 2 * layout.tile)
  for (const [bit, { ask }] of monitors.entries()) {
    const condition = reachedBy(ask)
    if (!condition || (open & (1 << bit)) === 0) continue
    const field = tileField(layout, conditionTable(chain.space, condition))
    for (const place of placesOf(layout, field)) marks[place]! |= 1 << bit
  }
  return [...new Set(marks)]
    .filter((mark) => mark > 0)
    .map((mark) => ({ places: placesMarked(marks, mark), open: open & ~mark }))
}

function placesMarked(marks: Uint8Array, mark: number): Int32Array {
  const places = new Int32Array(marks.reduce((count, value) => count + (value === mark ? 1 : 0), 0))
  let filled = 0
  for (let place = 0; place < marks.length; place++) if (marks[place] === mark) places[filled++] = place
  return places
}

function fillStart(chain: Chain, layout: Layout, vector: Float64Array): void {
  if (chain.joint) {
    fillFrom(chain.joint, chain.space, layout, vector)
    return
  }
  const factors = chain.start.map((weights, factor) => {
    const lookup = lookupOver(chain.space, [factor])
    return { weights, rows: rowsOn(layout, lookup) }
  })
  for (let tile = 0; tile < layout.tiles; tile++) {
    for (let place = 0; place < layout.tile; place++) {
      let chance = 1
      for (const { weights, rows } of factors) chance *= weights[rows.byTile[tile]! + rows.byPlace[place]!]!
      vector[(tile + 1) * layout.tile + place] = chance
    }
  }
}

/**
 * Moves the chances that stand where a condition is reached to the copy in which it is settled; returns those for
 * which nothing is left open.
 */
export function land(copies: Copies, side: 'present' | 'next'): number {
  let settled = 0
  for (const copy of copies.live) {
    const from = copy[side]
    for (const { places, open } of copy.landings) {
      const to = copyWith(copies, open)?.[side]
      for (let at = 0; at < places.length; at++) {
        const place = places[at]!
        const chance = from[place]!
        if (chance === 0) continue
        from[place] = 0
        if (to) to[place]! += chance
        else settled += chance
      }
    }
  }
  return settled
}

export function copyWith(copies: Copies, open: OpenSet): Copy | undefined {
  return copies.live.find((copy) => copy.open === open)
}
