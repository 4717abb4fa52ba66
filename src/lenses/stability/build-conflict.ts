import type { Actor, Assignment, Factor, Situation } from '../../language/situation.ts'
import { type Arcs, reversed } from './arcs.ts'
import { type Conflict, conflictLimits, type Mover, type Refusal } from './conflict.ts'
import { type Listed, listConfigurations } from './list-configurations.ts'
import { gatheredMoves, listMoves } from './list-moves.ts'

export interface ConflictChoice {
  /** States of factors that stand otherwise than at the start. */
  readonly at: Assignment
  /** Only these actors decide; what the others own is held. Null: everybody who owns something. */
  readonly actors: readonly string[] | null
}

/**
 * A situation as a graph model: the actors who own factors move between the configurations of what they own, the rest
 * held at its start (its likeliest state) or where `at` puts it.
 *
 * Source: Fang, Hipel & Kilgour 1993, Interactive Decision Making: The Graph Model for Conflict Resolution.
 */
export function buildConflict(situation: Situation, choice: ConflictChoice): Conflict | Refusal {
  const decides = (actor: string) => choice.actors === null || choice.actors.includes(actor)
  const stranger = choice.actors?.find((id) => !situation.actors.some((actor) => actor.id === id))
  if (stranger !== undefined) return { reason: 'unknown-actor', actor: stranger }
  const factors = situation.factors.filter(
    ({ owner, states }) => owner.length > 0 && owner.every(decides) && states.length > 1,
  )
  const isOwner = ({ id }: Actor) => factors.some(({ owner }) => owner.includes(id))
  const players = situation.actors.filter(isOwner)
  if (players.length === 0) return { reason: 'nobody-decides' }
  const alone = players.filter(({ id }) => factors.some(({ owner }) => owner.length === 1 && owner[0] === id))
  const { players: limit } = conflictLimits
  if (alone.length > limit) return { reason: 'too-many-players', players: alone.map(({ id }) => id), limit }
  const present = presentStates(situation, choice.at)
  const owned = new Set(factors.map(({ id }) => id))
  const held = Object.fromEntries(Object.entries(present).filter(([id]) => !owned.has(id)))
  const listed = listConfigurations(situation, factors, held)
  if ('reason' in listed) return listed
  const today = listed.ofCode[codeOf(present, factors, listed)]!
  if (today < 0) return { reason: 'impossible-today' }
  const made = moversOf(players, factors, held, listed)
  if (made === null)
    return {
      reason: 'too-many-moves',
      outcomes: listed.membersOf.starts.length - 1,
      limit: conflictLimits.moves,
    }
  return {
    players,
    onlookers: situation.actors.filter((actor) => !isOwner(actor) && hasPreferences(actor)),
    factors,
    held,
    graph: {
      outcomes: listed.membersOf.starts.length - 1,
      players: players.length,
      movers: made.movers,
      configurations: { ...listed, moves: made.alone },
    },
    digits: firstMembers(listed, factors.length),
    today: listed.outcomeOf[today]!,
  }
}

function hasPreferences({ interests, ranking }: Actor): boolean {
  return interests.length > 0 || ranking.length > 0
}

/** Where each factor stands: as `at` says, else in the likeliest state of its start. */
export function presentStates({ factors }: Situation, at: Assignment): Assignment {
  const likeliest = ({ start, states }: Factor) => {
    const chances = start.map(({ nominal }) => nominal)
    return states[chances.indexOf(Math.max(...chances))]!.id
  }
  return Object.fromEntries(factors.map((factor) => [factor.id, at[factor.id] ?? likeliest(factor)]))
}

function codeOf(present: Assignment, factors: readonly Factor[], { strides }: Listed): number {
  return factors.reduce(
    (code, { id, states }, place) =>
      code + states.findIndex((state) => state.id === present[id]) * strides[place]!,
    0,
  )
}

/** One mover for each player, then one for each set of players who own something jointly. */
function moversOf(
  players: readonly Actor[],
  factors: readonly Factor[],
  held: Assignment,
  listed: Listed,
): { movers: Mover[]; alone: Arcs[] } | null {
  const indexOf = (id: string) => players.findIndex((player) => player.id === id)
  const ownersOf = ({ owner }: Factor) => [...new Set(owner.map(indexOf))].sort((a, b) => a - b)
  const joint = new Set(
    factors.map((factor) => ownersOf(factor).join(' ')).filter((owners) => owners.includes(' ')),
  )
  const groups = [...players.map((_, index) => String(index)), ...[...joint].sort()]
  const alone: Arcs[] = []
  const movers: Mover[] = []
  for (const group of groups) {
    const places = factors.flatMap((factor, place) => (ownersOf(factor).join(' ') === group ? [place] : []))
    const moves = listMoves(listed, factors, held, places)
    if (moves === null) return null
    if (movers.length < players.length) alone.push(moves)
    const gathered = gatheredMoves(listed, moves)
    movers.push({ players: group.split(' ').map(Number), moves: gathered, back: reversed(gathered) })
  }
  return { movers, alone }
}

function firstMembers({ digits, membersOf }: Listed, width: number): Uint8Array {
  const outcomes = membersOf.starts.length - 1
  const first = new Uint8Array(outcomes * width)
  for (let outcome = 0; outcome < outcomes; outcome += 1) {
    const member = membersOf.targets[membersOf.starts[outcome]!]!
    first.set(digits.subarray(member * width, (member + 1) * width), outcome * width)
  }
  return first
}
