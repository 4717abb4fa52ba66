import type { Actor } from '../../language/situation.ts'
import type { Conflict, MoveGraph } from './conflict.ts'
import { moversWithin, pathsFrom, type Step } from './paths.ts'
import type { Taste } from './tastes.ts'
import { type Answers, answersTo, improvementIn } from './verdicts.ts'

/** What settles a comparison of two outcomes for an actor. */
export type Grounds =
  /** The first interest in which they differ, or with weights the heaviest; a place among the actor's interests. */
  | { readonly kind: 'interest'; readonly interest: number; readonly because: readonly string[] }
  | { readonly kind: 'ranking'; readonly because: readonly string[] }
  | { readonly kind: 'nothing' }

/** What others do about a move. */
export interface Answer {
  readonly steps: readonly Step[]
  /** Every step serves whoever makes it. */
  readonly isCredible: boolean
  /** Whoever takes the first step would not gain by the same step before the move: it answers the move. */
  readonly isProvoked: boolean
  /** The player has no better way out of it than it had before it moved. */
  readonly isForGood: boolean
  /** Why the player is no better off there than before it moved. */
  readonly grounds: Grounds
}

/** A move that a player would like to make, and what speaks against it. */
export interface Temptation {
  readonly to: number
  readonly grounds: Grounds
  /** Null where nobody can do anything about it: then the player goes. */
  readonly answer: Answer | null
}

/** Looks into verdicts one after another; what the players have to fear is worked out once. */
export interface Explainer {
  /** The better moves of a player from an outcome, unanswered ones first and then the most liked, at most so many. */
  readonly temptations: (player: number, outcome: number, most: number) => Temptation[]
}

export function explainer(
  conflict: Conflict,
  ranks: readonly Int32Array[],
  tastes: readonly Taste[],
): Explainer {
  const { graph, players } = conflict
  const better = improvementIn(graph, ranks)
  const known = new Map<number, Answers>()
  const answersOf = (player: number): Answers => {
    const found = known.get(player) ?? answersTo(graph, ranks, player)
    known.set(player, found)
    return found
  }
  const groundsOf = (player: number, one: number, other: number) =>
    groundsBetween(players[player]!, tastes[player]!, one, other)

  const answerTo = (player: number, outcome: number, to: number): Answer | null => {
    const own = ranks[player]!
    const here = own[outcome]!
    const answers = answersOf(player)
    const harms = (at: number) => own[at]! <= here
    const leavesNoWay = (at: number) => harms(at) && movesFrom(graph, player, at).every(harms)
    const strength = [
      { worst: answers.credibleForGood, isCredible: true, isForGood: true },
      { worst: answers.credible, isCredible: true, isForGood: false },
      { worst: answers.anyForGood, isCredible: false, isForGood: true },
      { worst: answers.any, isCredible: false, isForGood: false },
    ].find(({ worst }) => worst[to]! <= here)
    if (strength === undefined) return null
    const { isCredible, isForGood } = strength
    const others = Array.from({ length: graph.players }, (_, one) => one).filter((one) => one !== player)
    const isMet = isForGood ? leavesNoWay : harms
    const paths = pathsFrom(graph, to, moversWithin(graph, others), isCredible ? better : null, isMet)
    const end = paths.reached.find(isMet)!
    const steps = paths.to(end)!
    const isProvoked = !gainsBefore(conflict, better, outcome, to, steps[0]!)
    return { steps, isCredible, isProvoked, isForGood, grounds: groundsOf(player, end, outcome) }
  }

  return {
    temptations: (player, outcome, most) => {
      const own = ranks[player]!
      const { credible } = answersOf(player)
      const isOpen = (to: number) => (credible[to]! > own[outcome]! ? 1 : 0)
      return movesFrom(graph, player, outcome)
        .filter((to) => own[to]! > own[outcome]!)
        .sort((a, b) => isOpen(b) - isOpen(a) || own[b]! - own[a]! || a - b)
        .slice(0, most)
        .map((to) => ({
          to,
          grounds: groundsOf(player, to, outcome),
          answer: answerTo(player, outcome, to),
        }))
    },
  }
}

/** Whether the mover of a step could make the same change of its own factors from the outcome before, and would gain. */
function gainsBefore(
  { graph, factors, digits }: Conflict,
  better: (mover: number, from: number, to: number) => boolean,
  outcome: number,
  moved: number,
  { mover, to }: Step,
): boolean {
  const width = factors.length
  const changes = (from: number, at: number, place: number) =>
    digits[at * width + place]! - digits[from * width + place]!
  return movesFrom(graph, mover, outcome).some(
    (at) =>
      better(mover, outcome, at) &&
      factors.every((_, place) => changes(outcome, at, place) === changes(moved, to, place)),
  )
}

export function movesFrom({ movers }: MoveGraph, mover: number, outcome: number): number[] {
  const { starts, targets } = movers[mover]!.moves
  return [...targets.subarray(starts[outcome]!, starts[outcome + 1]!)]
}

/** What makes an actor rank two outcomes as it does. */
export function groundsBetween(actor: Actor, taste: Taste, one: number, other: number): Grounds {
  if (taste.kind === 'ranking')
    return taste.lines![one] === taste.lines![other]
      ? { kind: 'nothing' }
      : { kind: 'ranking', because: actor.because }
  const differ = taste.met.flatMap((met, place) => (met[one] === met[other] ? [] : [place]))
  const heaviest = (a: number, b: number) =>
    Math.abs(taste.weights[b]!) - Math.abs(taste.weights[a]!) || a - b
  const telling = taste.kind === 'weights' ? differ.sort(heaviest)[0] : differ[0]
  if (telling === undefined) return { kind: 'nothing' }
  const interest = taste.interests[telling]!
  return { kind: 'interest', interest, because: actor.interests[interest]!.because }
}
