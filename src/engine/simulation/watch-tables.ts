import type { Chain, CompiledCondition } from '../chain.ts'
import { startsOf } from './channel-tables.ts'
import type { Monitor, ObservationPlan } from './observation-plan.ts'

/** Clauses of conditions, laid flat: the terms of clause c stand from `termsFrom[c]` on. */
export interface ClauseTables {
  /** What each clause belongs to (a monitor or a condition), [clauses]. */
  readonly owner: Int32Array
  readonly termsFrom: Int32Array
  readonly termFactor: Int32Array
  /** Where the term's states stand in `allowed`. */
  readonly termAt: Int32Array
  readonly allowed: Uint8Array
}

/** Who looks when a factor moves or an event happens. */
export interface WatchTables {
  readonly clauses: ClauseTables
  /** Clauses that read a factor stand from `watchFrom[factor]` on, each with the place of the factor's allowed states. */
  readonly watchFrom: Int32Array
  readonly watchClause: Int32Array
  readonly watchAt: Int32Array
  /** Monitors that an event fires (1) or closes (0) stand from `eventFrom[event]` on, closed ones first. */
  readonly eventFrom: Int32Array
  readonly eventMonitor: Int32Array
  readonly eventFires: Uint8Array
}

export function watchTables(chain: Chain, plan: ObservationPlan): WatchTables {
  const owned = plan.monitors.flatMap((monitor, owner) =>
    monitor.kind === 'reach' ? monitor.condition.map((clause) => ({ owner, clause })) : [],
  )
  const clauses = clauseTables(owned)
  const watches = watchesByFactor(clauses, chain.space.factors.length)
  const listeners = chain.events.map((_, event) => [
    ...plan.monitors.flatMap((monitor, place) => (closes(monitor, event) ? [{ place, fires: 0 }] : [])),
    ...plan.monitors.flatMap((monitor, place) => (fires(monitor, event) ? [{ place, fires: 1 }] : [])),
  ])
  return {
    clauses,
    watchFrom: startsOf(watches.map((list) => list.length)),
    watchClause: Int32Array.from(watches.flat(), ({ clause }) => clause),
    watchAt: Int32Array.from(watches.flat(), ({ at }) => at),
    eventFrom: startsOf(listeners.map((list) => list.length)),
    eventMonitor: Int32Array.from(listeners.flat(), ({ place }) => place),
    eventFires: Uint8Array.from(listeners.flat(), (listener) => listener.fires),
  }
}

function fires(monitor: Monitor, event: number): boolean {
  return monitor.kind !== 'reach' && monitor.events.includes(event)
}

function closes(monitor: Monitor, event: number): boolean {
  return monitor.kind === 'before' && monitor.before.includes(event)
}

type Clause = CompiledCondition[number]

/** Lays clauses flat, each with its owner. */
export function clauseTables(
  owned: readonly { readonly owner: number; readonly clause: Clause }[],
): ClauseTables {
  const terms = owned.flatMap(({ clause }) => clause)
  const starts = startsOf(terms.map(({ allowed }) => allowed.length))
  return {
    owner: Int32Array.from(owned, ({ owner }) => owner),
    termsFrom: startsOf(owned.map(({ clause }) => clause.length)),
    termFactor: Int32Array.from(terms, ({ factor }) => factor),
    termAt: starts.slice(0, terms.length),
    allowed: Uint8Array.from(terms.flatMap(({ allowed }) => [...allowed])),
  }
}

function watchesByFactor(clauses: ClauseTables, factors: number): { clause: number; at: number }[][] {
  const watches: { clause: number; at: number }[][] = Array.from({ length: factors }, () => [])
  for (let clause = 0; clause < clauses.owner.length; clause += 1) {
    for (let term = clauses.termsFrom[clause]!; term < clauses.termsFrom[clause + 1]!; term += 1) {
      watches[clauses.termFactor[term]!]!.push({ clause, at: clauses.termAt[term]! })
    }
  }
  return watches
}

/** Whether all terms of a clause hold. */
export function clauseHolds(tables: ClauseTables, clause: number, digits: Int32Array): boolean {
  const { termsFrom, termFactor, termAt, allowed } = tables
  const end = termsFrom[clause + 1]!
  for (let term = termsFrom[clause]!; term < end; term += 1) {
    if (allowed[termAt[term]! + digits[termFactor[term]!]!] === 0) return false
  }
  return true
}
