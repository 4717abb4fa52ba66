import type { Actor, Assignment, Factor } from '../../language/situation.ts'
import type { Arcs } from './arcs.ts'

/** Who can move at once: one decision maker, or all who hold a factor jointly. */
export interface Mover {
  /** Indices of players, ascending. */
  readonly players: readonly number[]
  /** Moves from outcome to outcome. */
  readonly moves: Arcs
  /** The same, read backwards. */
  readonly back: Arcs
}

/**
 * The configurations behind the outcomes, for moves made all at once: several configurations are one outcome where
 * `alike` says so.
 */
export interface Configurations {
  /** State indices of the owned factors, [configurations x factors]. */
  readonly digits: Uint8Array
  /** Mixed-radix number of each configuration, [configurations]: moves of different players add up in it. */
  readonly codes: Float64Array
  /** The configuration of a code, -1 where it is impossible, [codes]. */
  readonly ofCode: Int32Array
  /** The outcome of each configuration, [configurations]. */
  readonly outcomeOf: Int32Array
  /** The configurations of an outcome, the first standing for it. */
  readonly membersOf: Arcs
  /** What each player can do alone, from configuration to configuration. */
  readonly moves: readonly Arcs[]
}

/** Who moves between which outcomes. Preferences are no part of it. */
export interface MoveGraph {
  readonly outcomes: number
  readonly players: number
  /** First one for each player, in their order, then those of joint factors. */
  readonly movers: readonly Mover[]
  readonly configurations: Configurations
}

/** A situation as a conflict: its decision makers, what they can bring about, and what is held still meanwhile. */
export interface Conflict {
  /** Actors who own a factor that can move. */
  readonly players: readonly Actor[]
  /** Actors with preferences and nothing to decide. */
  readonly onlookers: readonly Actor[]
  /** Factors that players own, in the situation's order. */
  readonly factors: readonly Factor[]
  /** The environment: every other factor in the state in which it is held. */
  readonly held: Assignment
  readonly graph: MoveGraph
  /** State indices of each outcome's first configuration, [outcomes x factors]. */
  readonly digits: Uint8Array
  /** The outcome in which things stand. */
  readonly today: number
}

/** Why a situation cannot be looked at as a conflict. */
export type Refusal =
  | { readonly reason: 'nobody-decides' }
  | { readonly reason: 'unknown-actor'; readonly actor: string }
  | { readonly reason: 'too-many-players'; readonly players: readonly string[]; readonly limit: number }
  | { readonly reason: 'too-many-outcomes'; readonly outcomes: number; readonly limit: number }
  | { readonly reason: 'too-many-moves'; readonly outcomes: number; readonly limit: number }
  | { readonly reason: 'impossible-today' }

/** Beyond these nobody can read the answer, and memory and time run out. */
export const conflictLimits = {
  /** Decision makers with a move of their own; those who only decide jointly come on top. */
  players: 6,
  outcomes: 100_000,
  /** Configurations tried, before impossible ones are left out and alike ones gathered. */
  configurations: 4_000_000,
  moves: 20_000_000,
} as const

/** The configuration that stands for an outcome, environment included. */
export function configurationOf({ factors, digits, held }: Conflict, outcome: number): Assignment {
  const own = factors.map(({ id, states }, place) => [
    id,
    states[digits[outcome * factors.length + place]!]!.id,
  ])
  return { ...held, ...Object.fromEntries(own) }
}
