import type { Chain, EventTable, Segment } from '../chain.ts'
import { lookupOver } from '../compile/space.ts'
import { type Copies, type Copy, copyWith, type Tally, tallied } from './copies.ts'
import type { Layout } from './layout.ts'
import { failed, type OpenSet, openAfter } from './monitor.ts'
import { eventMoves, factorMoves, joinMoves, type Move } from './moves.ts'
import type { RowTable } from './row-table.ts'
import {
  arrivalStep,
  type Direction,
  fillExitRates,
  greatest,
  type StepProgram,
  wholeStep,
} from './step-program.ts'
import { addField, type TiledField, tileField } from './tiled-field.ts'

/** What one step does to one copy. */
export interface CopyProgram {
  readonly open: OpenSet
  readonly step: StepProgram
  /** Happenings that settle one question and leave another open. */
  readonly transfers: readonly { readonly open: OpenSet; readonly step: StepProgram }[]
  /** Chance, in each configuration, that the step settles the last open question. */
  readonly settles: readonly TiledField[]
  /** What the steps were made of, in the order of their fields. */
  readonly moves: Pick<CopyMoves, 'within' | 'across'>
}

/** The steps of all copies under one uniformization rate, per year. */
export interface StageProgram {
  readonly rate: number
  readonly copies: readonly CopyProgram[]
}

/** What leaves and arrives in a copy, before the uniformization rate is known. */
interface CopyMoves {
  readonly open: OpenSet
  readonly within: readonly Move[]
  readonly across: ReadonlyMap<OpenSet, readonly Move[]>
  readonly settling: readonly RowTable[]
  /** The copy's working space, until its first step. */
  readonly exits: Float64Array
}

/** Expected steps are kept above this, so that a stage without any movement needs no case of its own. */
const fewestSteps = 1e-3

/** `isTallied`: whether the tally, where there is one, grows in this stage; `leastRate`: the uniformization rate is no less. */
export function stageProgram(
  copies: Copies,
  segment: Segment,
  years: number,
  isTallied: boolean,
  direction: Direction = 'onward',
  leastRate = fewestSteps / years,
): StageProgram {
  const { layout, chain, memory } = copies
  memory?.giveBackTo(copies.programsFrom)
  const moves = copies.live.map((copy) => copyMoves(copies, segment, copy, isTallied))
  const rate = Math.max(leastRate, ...moves.map(({ exits }) => greatest(exits)))
  return {
    rate,
    copies: moves.map((copy) => ({
      open: copy.open,
      step: wholeStep(chain.space, layout, copy.within, copy.exits, rate, memory, direction),
      transfers: [...copy.across]
        .filter(([open]) => copyWith(copies, open))
        .map(([open, across]) => ({
          open,
          step: arrivalStep(chain.space, layout, across, rate, memory, direction),
        })),
      settles: copy.settling.map((table) => perStep(layout, table, rate)),
      moves: { within: copy.within, across: copy.across },
    })),
  }
}

function perStep(layout: Layout, { lookup, values }: RowTable, rate: number): TiledField {
  return tileField(layout, { lookup, values: values.map((value) => value / rate) })
}

/** All moves of a segment that change the configuration. */
export function movesWithin(
  copies: Pick<Copies, 'chain'>,
  segment: Segment,
  events: readonly EventTable[],
): Move[] {
  const { space } = copies.chain
  const moves = [
    ...segment.factors.flatMap((table) => factorMoves(space, table)),
    ...events
      .filter(({ isSilent }) => !isSilent)
      .flatMap((table) => eventMoves(space, table))
      .filter(({ shift }) => shift.length > 0),
  ]
  return joinMoves(space, moves)
}

function copyMoves(
  copies: Copies,
  segment: Segment,
  { open, next: exits }: Copy,
  isTallied: boolean,
): CopyMoves {
  const { layout, monitors, chain } = copies
  const after = segment.events.map((_, event) => openAfter(monitors, open, event))
  const within = movesWithin(
    copies,
    segment,
    segment.events.filter((_, event) => after[event] === open),
  )
  fillExitRates(layout, within, exits)
  const across = new Map<OpenSet, Move[]>()
  const settling: RowTable[] = []
  for (const [event, table] of segment.events.entries()) {
    const left = after[event]!
    if (left === open && !table.isSilent) continue
    const rates = { lookup: table.lookup, values: table.rates }
    addField(layout, tileField(layout, rates), exits)
    if (table.isSilent) continue
    if (left === 0 && !copyWith(copies, 0)) settling.push(rates)
    else if (left !== failed)
      across.set(left, [...(across.get(left) ?? []), ...eventMoves(chain.space, table)])
  }
  if (copies.tally && isTallied && open === tallied.chances)
    across.set(tallied.amounts, tallyMoves(chain, copies.tally, segment))
  return { open, within, across, settling, exits }
}

/** What the states add to a tally, per year. */
export function growthOf({ space }: Chain, { grows }: Tally): RowTable[] {
  return grows.map(({ factor, perYear }) => ({ lookup: lookupOver(space, [factor]), values: perYear }))
}

/** What adds to the tally, as moves from the chances to the amounts. */
function tallyMoves(chain: Chain, tally: Tally, segment: Segment): Move[] {
  const { space } = chain
  const { byEvent } = tally
  const growth = growthOf(chain, tally).map((rates) => ({ shift: [], rates }))
  const happenings = segment.events.flatMap((table, event) => {
    const by = byEvent[event]!
    if (by === 0 || table.isSilent) return []
    return eventMoves(space, table).map(({ shift, rates: { lookup, values } }) => ({
      shift,
      rates: { lookup, values: values.map((rate) => by * rate) },
    }))
  })
  return [...growth, ...happenings]
}
