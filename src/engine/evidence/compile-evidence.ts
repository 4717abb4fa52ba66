import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import type { Chain, EventTable, Jump, Segment } from '../chain.ts'
import { type CompileRefusal, Refused } from '../compile/refusal.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import type { Draw } from '../draw.ts'
import type { Keep } from '../keep.ts'
import { entryJump, idleJump, silentJump } from './entry-jump.ts'
import { type Evidence, reportedEvents } from './evidence.ts'

/** A course with what is known of it, in numbers. */
export interface CompiledEvidence {
  readonly evidence: Evidence
  /**
   * The chain with the evidence in it, cut at every entry, at the end of silence, and at `asOf`. Each entry is a jump
   * that carries its place among the evidence and weighs histories (`happens`, with `stays` 0: densities per year for an
   * event at its rate), a window known not to have happened one that weighs them by `stays`; of events known not to
   * happen the tables are silent. What is followed is the chance of histories together with the evidence: it sinks.
   */
  readonly chain: Chain
  /** The same cuts and, place by place, the same jumps with nothing known: there an entry's jump does nothing. */
  readonly prior: Chain
}

/**
 * Puts the evidence into the course's chain; `cuts` are further days on which a segment shall begin. `keep` must hold
 * all that the evidence bears on: `relevantTo` with `evidenceRoots`.
 * Refused where a table over one element's parents would be too large.
 */
export function compileEvidence(
  course: Course,
  evidence: Evidence,
  draw: Draw,
  options: { readonly keep?: Keep; readonly cuts?: readonly Day[] } = {},
): CompiledEvidence | CompileRefusal {
  const base = compileChain(course, draw, options.keep)
  if (isRefusal(base)) return base
  try {
    const days = [...evidence.entries.map(({ day }) => day), evidence.silentUntil, evidence.asOf]
    const pieces = cutAt(base, [...days, ...(options.cuts ?? [])])
    const weaving: Weaving = { course, base, evidence, draw, silent: silencer(course, base.events) }
    const known = pieces.map((piece) => withEvidence(weaving, piece))
    return {
      evidence,
      chain: { ...base, evidenceUntil: evidence.asOf, segments: known.map(({ evident }) => evident) },
      prior: { ...base, segments: known.map(({ prior }) => prior) },
    }
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

interface Weaving {
  readonly course: Course
  readonly base: Chain
  readonly evidence: Evidence
  readonly draw: Draw
  readonly silent: Silencer
}

/** Tables and windows of events that are always reported, as they are while none is entered. */
interface Silencer {
  isReported(event: number): boolean
  /** The same table for the same table. */
  table(table: EventTable): EventTable
}

function silencer({ situation }: Course, events: readonly string[]): Silencer {
  const reported = new Set(reportedEvents(situation))
  const known = new Map<EventTable, EventTable>()
  return {
    isReported: (event) => event >= 0 && reported.has(events[event]!),
    table: (table) => {
      if (!reported.has(table.id)) return table
      const silent = known.get(table) ?? { ...table, isSilent: true as const }
      known.set(table, silent)
      return silent
    },
  }
}

/** The segments cut at further days of the term; on its last day a segment of no length where something falls on it. */
function cutAt({ segments, to }: Chain, days: readonly Day[]): Segment[] {
  const pieces = segments.flatMap((segment) => {
    const inside = days.filter((day) => day > segment.from && day < segment.to)
    const begins = [...new Set([segment.from, ...inside])].sort((a, b) => a - b)
    return begins.map((from, place) => ({
      ...segment,
      from,
      to: begins[place + 1] ?? segment.to,
      jumps: place === 0 ? segment.jumps : [],
    }))
  })
  const last = pieces.at(-1)!
  return days.includes(to) && last.from < to ? [...pieces, { ...last, from: to, jumps: [] }] : pieces
}

function withEvidence(weaving: Weaving, piece: Segment): { evident: Segment; prior: Segment } {
  const { evidence, silent } = weaving
  const woven = wovenJumps(weaving, piece)
  const events = piece.from < evidence.silentUntil ? piece.events.map(silent.table) : piece.events
  return {
    evident: { ...piece, events, jumps: woven.map(({ evident }) => evident) },
    prior: { ...piece, jumps: woven.map(({ prior }) => prior) },
  }
}

/**
 * The calendar of the day, in which an entry takes the place of its event's window, then the other entries. A window on
 * the first day belongs to the start and counts as no happening: silence says nothing about it.
 */
function wovenJumps(weaving: Weaving, { from: day, jumps }: Segment): { evident: Jump; prior: Jump }[] {
  const { course, base, evidence, draw, silent } = weaving
  const waiting = evidence.entries.flatMap((entry, place) => (entry.day === day ? [{ entry, place }] : []))
  const windows = new Map<number, number>()
  const recipe = ({ entry, place }: (typeof waiting)[number], window: number | null) =>
    entryJump(course, base.space, base.events, entry, { entry: place, window })(draw)
  const calendar = jumps.map((prior) => {
    if (prior.event < 0 || day === base.from) return { evident: prior, prior }
    const window = windows.get(prior.event) ?? 0
    windows.set(prior.event, window + 1)
    const id = base.events[prior.event]!
    const found = waiting.findIndex(({ entry }) => entry.kind === 'event' && entry.event === id)
    if (found >= 0) return { evident: recipe(waiting.splice(found, 1)[0]!, window), prior }
    const isSilent = silent.isReported(prior.event) && day <= evidence.silentUntil
    return { evident: isSilent ? silentJump(prior) : prior, prior }
  })
  const after = waiting.map((one) => ({ evident: recipe(one, null), prior: idleJump(base.space) }))
  return [...calendar, ...after]
}
