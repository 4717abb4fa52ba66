import type { Day } from '../../language/day.ts'
import type { Ask, Condition, Course, Situation } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'
import type { CompileRefusal } from '../compile/refusal.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import type { Draw } from '../draw.ts'
import type { Keep } from '../keep.ts'
import { relevantTo, rootsOf } from '../relevance.ts'
import { type FlowItem, flowGroups } from './flow-groups.ts'
import { dayOf } from './follow-question.ts'
import type { Sweep } from './sweep.ts'
import { costTable, sweepCost } from './sweep-cost.ts'

/** A sweep, what it will cost, and the keys of the answers it holds. */
export interface SweepPlan {
  readonly sweep: Sweep
  /** Configurations × moves × steps, estimated. */
  readonly cost: number
  readonly keys: readonly string[]
}

/** A yes-or-no question, perhaps given another. */
export interface ChanceRequest {
  readonly ask: Ask
  readonly given: Ask | null
}

/** Everything that is wanted of one course. */
export interface Wanted {
  readonly chances: readonly ChanceRequest[]
  /** Ids whose marginals, expected happenings and means are wanted. */
  readonly factors: readonly string[]
  readonly counts: readonly string[]
  /** Ids of events whose expected happenings are wanted at the last date alone: they cost less. */
  readonly totals: readonly string[]
  readonly quantities: readonly string[]
  /** Days at which every answer is wanted; each question's own are added. */
  readonly dates: readonly Day[]
}

/** Whether a question closes on its own day, its `given` having a later one. */
export function isAskClosed({ ask, given }: ChanceRequest): boolean {
  return given !== null && dayOf(ask) < dayOf(given)
}

/** Names the sweep that answers a request: requests that differ only in the day they are read share it. */
export function keyOf(request: ChanceRequest): string {
  const { ask, given } = request
  const open = JSON.stringify(withoutDay(ask))
  if (!given) return open
  return `${isAskClosed(request) ? JSON.stringify(ask) : open} given ${JSON.stringify(given)}`
}

function withoutDay(ask: Ask): object {
  return Object.fromEntries(Object.entries(ask).filter(([name]) => name !== 'by' && name !== 'at'))
}

/**
 * The sweeps that answer what is wanted, dearest first: one or a few for all that needs no memory, and one for each
 * question about a first time. Each follows only what can affect its answers. `begun` makes of every chain the one to
 * be followed.
 */
export function planSweeps(
  course: Course,
  wanted: Wanted,
  draw: Draw,
  begun: (chain: Chain) => Chain = (chain) => chain,
): SweepPlan[] | CompileRefusal {
  const whole = compileChain(course, draw)
  if (isRefusal(whole)) return whole
  const costs = costTable(begun(whole))
  const plans: SweepPlan[] = []
  for (const { sweep, keep, keys, copies } of sweepRequests(course, wanted)) {
    const chain = compileChain(course, draw, keep)
    if (isRefusal(chain)) return chain
    plans.push({ sweep: { chain: begun(chain), ...sweep }, cost: sweepCost(costs, keep) * copies, keys })
  }
  return plans.sort((a, b) => b.cost - a.cost)
}

/** The sweeps that answer what is wanted, before anything is compiled. */
export function sweepRequests(course: Course, wanted: Wanted): SweepRequest[] {
  const dates = datesOf(wanted)
  return [...flowRequests(course, wanted, dates), ...questionRequests(course, wanted, dates)]
}

type WithoutChain<S> = S extends unknown ? Omit<S, 'chain'> : never

export interface SweepRequest {
  readonly sweep: WithoutChain<Sweep>
  readonly keep: Keep
  /** Copies of the space that it holds, one for each memory. */
  readonly copies: number
  readonly keys: readonly string[]
}

function datesOf({ dates, chances }: Wanted): Day[] {
  const own = chances.flatMap(({ ask, given }) => (given ? [dayOf(ask), dayOf(given)] : [dayOf(ask)]))
  return [...new Set([...dates, ...own])].sort((a, b) => a - b)
}

function flowRequests(course: Course, wanted: Wanted, dates: readonly Day[]): SweepRequest[] {
  const conditions = new Map<string, Condition>()
  for (const { ask, given } of wanted.chances) {
    if (ask.kind === 'at' && !given) conditions.set(keyOf({ ask, given }), ask.condition)
    if (given?.kind === 'at') conditions.set(keyOf({ ask: given, given: null }), given.condition)
  }
  const { situation } = course
  const item = (key: string, roots: { factors: string[]; events: string[] }): FlowItem => ({
    key,
    keep: relevantTo(course, roots),
  })
  const items = [
    ...wanted.factors.map((id) => item(`factor ${id}`, { factors: [id], events: [] })),
    ...[...new Set([...wanted.counts, ...wanted.totals])].map((id) =>
      item(`count ${id}`, { factors: [], events: [id] }),
    ),
    ...wanted.quantities.map((id) => ({
      key: `quantity ${id}`,
      keep: relevantTo(course, rootsOf(situation, [{ kind: 'mean', quantity: id, at: situation.to }])),
    })),
    ...[...conditions].map(([key, condition]) => ({
      key,
      keep: relevantTo(course, rootsOf(situation, [{ kind: 'at', condition, at: situation.to }])),
    })),
  ]
  return flowGroups(course, items).map(({ keep, keys }) => {
    const held = keys.filter((key) => conditions.has(key))
    const counted = countedBy(situation, wanted, keys)
    const sweep = {
      kind: 'flow' as const,
      dates,
      counted,
      conditions: held.map((key) => conditions.get(key)!),
    }
    return { sweep, keep, copies: 1, keys: [...held, ...keys.filter((key) => !conditions.has(key))] }
  })
}

/** The events whose happenings the keys of a flow ask for at every date, directly or through a quantity. */
function countedBy({ quantities }: Situation, { counts }: Wanted, keys: readonly string[]): string[] {
  const jumped = quantities.filter(({ id }) => keys.includes(`quantity ${id}`)).flatMap(({ jumps }) => jumps)
  const asked = counts.filter((id) => keys.includes(`count ${id}`))
  return [...new Set([...asked, ...jumped.map(({ event }) => event)])]
}

function questionRequests(course: Course, wanted: Wanted, dates: readonly Day[]): SweepRequest[] {
  const byKey = new Map<string, ChanceRequest>()
  for (const { ask, given } of wanted.chances) {
    const alone = given ? [given] : []
    for (const single of given ? alone : [ask]) {
      if (single.kind !== 'at') byKey.set(keyOf({ ask: single, given: null }), { ask: single, given: null })
    }
    if (given) byKey.set(keyOf({ ask, given }), { ask, given })
  }
  return [...byKey].map(([key, request]) => ({
    sweep: { kind: 'question' as const, dates, ...request, isAskClosed: isAskClosed(request) },
    keep: keepFor(course, request),
    copies: request.given ? 3 : 1,
    keys: [key],
  }))
}

/** What a question alone ends with its first happening need not be followed beyond it. */
export function keepFor(course: Course, { ask, given }: ChanceRequest): Keep {
  const roots = rootsOf(course.situation, given ? [ask, given] : [ask])
  if (given) return relevantTo(course, roots)
  const deciding = new Set(ask.kind === 'event' || ask.kind === 'before' ? roots.events : [])
  for (const { situation } of course.regimes) {
    for (const { date, what } of situation.calendar) {
      // A window on the first day belongs to the start and decides nothing, but what it leads to counts.
      if (what.kind === 'window' && date === situation.from) deciding.delete(what.event)
    }
  }
  return relevantTo(course, { ...roots, ended: [...deciding] })
}
