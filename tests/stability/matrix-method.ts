import { holds } from '../../src/language/holds.ts'
import type { Actor, Assignment, Condition, Factor, Situation } from '../../src/language/situation.ts'

/**
 * The graph model a second time, by matrices: moves as 0/1 matrices, group moves as their products, a state stable where
 * the diagonal of the verdict's matrix is 0. Slow and plain; shares the situation's types and nothing else.
 *
 * Source: Xu, Hipel, Kilgour & Fang 2018, doi:10.1007/978-3-319-77670-5.
 */
export interface ByMatrices {
  /** A text for each outcome: its first configuration. */
  readonly outcomes: readonly string[]
  readonly players: readonly string[]
  /** stable[player][concept]: outcomes. */
  readonly stable: readonly Readonly<Record<string, readonly boolean[]>>[]
  /** Who reaches what, nobody moving twice in succession, by a set of players: for coalitions. */
  readonly groupMoves: (group: readonly number[], better: boolean) => boolean[][]
  readonly ranks: readonly (readonly bigint[])[]
}

type Matrix = boolean[][]

export function keyOf(states: Assignment): string {
  return Object.keys(states)
    .sort()
    .map((factor) => `${factor}=${states[factor]}`)
    .join(' ')
}

export function byMatrices(situation: Situation): ByMatrices {
  const owned = situation.factors.filter(({ owner, states }) => owner.length > 0 && states.length > 1)
  const start = Object.fromEntries(
    situation.factors.map((factor) => {
      const chances = factor.start.map((one) => one.nominal)
      return [factor.id, factor.states[chances.indexOf(Math.max(...chances))]!.id]
    }),
  )
  const all = owned
    .reduce<Assignment[]>(
      (list, { id, states }) => list.flatMap((one) => states.map((state) => ({ ...one, [id]: state.id }))),
      [start],
    )
    .filter((one) => !situation.impossible.some((condition) => holds(condition, one)))
  const classOf = classes(all, situation.alike)
  const outcomes = Math.max(...classOf) + 1
  const members = Array.from({ length: outcomes }, (_, outcome) =>
    all.filter((_, place) => classOf[place] === outcome),
  )
  const names = members.map((list) => keyOf(list[0]!))
  const placeOf = new Map(all.map((one, place) => [keyOf(one), place]))
  const actors = situation.actors.filter(({ id }) => owned.some(({ owner }) => owner.includes(id)))
  const sets = [
    ...actors.map(({ id }) => [id]),
    ...new Map(
      owned.filter(({ owner }) => owner.length > 1).map(({ owner }) => [[...owner].sort().join(), owner]),
    ).values(),
  ]
  const groups = sets.map((set) => set.map((id) => actors.findIndex((actor) => actor.id === id)))
  const steps = sets.map((set) => {
    const factors = owned.filter(({ owner }) => [...owner].sort().join() === [...set].sort().join())
    return all.map((one) => reachedBy(one, factors).flatMap((other) => placeOf.get(keyOf(other)) ?? []))
  })
  const moves = steps.map((list) => {
    const matrix = empty(outcomes)
    list.forEach((targets, from) => {
      for (const to of targets)
        if (classOf[to] !== classOf[from]) matrix[classOf[from]!]![classOf[to]!] = true
    })
    return matrix
  })
  const ranks = actors.map((actor) => members.map((list) => scoreOf(actor, list)))
  const prefers = (player: number) =>
    ranks[player]!.map((here) => ranks[player]!.map((there) => there > here))
  const improvements = moves.map((matrix, index) =>
    matrix.map((row, from) =>
      row.map((is, to) => is && groups[index]!.every((player) => prefers(player)[from]![to]!)),
    ),
  )
  const groupMoves = (group: readonly number[], better: boolean) =>
    closure(
      (better ? improvements : moves).filter((_, index) =>
        groups[index]!.every((player) => group.includes(player)),
      ),
      outcomes,
    )

  const stable = actors.map((_, player) => {
    const own = ranks[player]!
    const others = actors.map((_, index) => index).filter((index) => index !== player)
    const plus = improvements[player]!
    const move = moves[player]!
    // P-T: to an outcome u from which s is at least as good for the player.
    const notBetter = own.map((from) => own.map((to) => to <= from))
    const [any, credible] = [groupMoves(others, false), groupMoves(others, true)]
    const verdict = (answers: Matrix, forGood: boolean) =>
      names.map((_, s) =>
        plus[s]!.every((is, t) => {
          if (!is) return true
          return answers[t]!.some(
            (answered, u) =>
              answered &&
              notBetter[s]![u]! &&
              (!forGood || move[u]!.every((moved, v) => !moved || notBetter[s]![v]!)),
          )
        }),
      )
    const nash = plus.map((row) => !row.some((is) => is))
    const together = names.map((_, s) => {
      const spoilt = new Map<number, boolean>()
      all.forEach((_, c) => {
        if (classOf[c] !== s) return
        const tempting = steps[player]![c]!.filter((to) => own[classOf[to]!]! > own[s]!)
        for (const to of tempting) {
          const combined = others.reduce<Assignment[]>(
            (list, other) => {
              const better = steps[other]![c]!.filter(
                (at) => ranks[other]![classOf[at]!]! > ranks[other]![s]!,
              )
              return list.flatMap((one) => [
                one,
                ...better.map((at) => ({ ...one, ...changed(all[c]!, all[at]!) })),
              ])
            },
            [all[to]!],
          )
          const isHeld = combined.some((one) => {
            const place = placeOf.get(keyOf(one))
            return place !== undefined && own[classOf[place]!]! <= own[s]!
          })
          const target = classOf[to]!
          spoilt.set(target, (spoilt.get(target) ?? false) || isHeld)
        }
      })
      return [...spoilt.values()].every((is) => is)
    })
    return {
      nash,
      gmr: verdict(any, false),
      smr: verdict(any, true),
      seq: verdict(credible, false),
      sseq: verdict(credible, true),
      sim: together,
    }
  })
  return { outcomes: names, players: actors.map(({ id }) => id), stable, groupMoves, ranks }
}

function changed(from: Assignment, to: Assignment): Assignment {
  return Object.fromEntries(Object.entries(to).filter(([factor, state]) => from[factor] !== state))
}

function classes(all: readonly Assignment[], alike: readonly Condition[]): number[] {
  const seen = new Map<string, number>()
  let next = 0
  return all.map((one, place) => {
    const like = alike.findIndex((condition) => holds(condition, one))
    const key = like < 0 ? `#${place}` : `alike ${like}`
    if (!seen.has(key)) seen.set(key, next++)
    return seen.get(key)!
  })
}

function reachedBy(one: Assignment, factors: readonly Factor[]): Assignment[] {
  const wholes = factors.reduce<Assignment[]>(
    (list, factor) =>
      list.flatMap((sofar) => [
        sofar,
        ...stepsFrom(factor, one).map((state) => ({ ...sofar, [factor.id]: state })),
      ]),
    [one],
  )
  return wholes.filter((other) => keyOf(other) !== keyOf(one))
}

function stepsFrom({ id, states, ordered, oneWay }: Factor, one: Assignment): string[] {
  const here = states.findIndex((state) => state.id === one[id])
  if (states[here]!.final) return []
  return states
    .filter((state, place) => {
      const step = place - here
      if (step === 0 || (oneWay && step !== 1) || (ordered && Math.abs(step) !== 1)) return false
      return state.requires === null || holds(state.requires, one)
    })
    .map((state) => state.id)
}

/** Σ 2^(k−j) over the interests met, or minus the line of the ranking on which it stands, or weights in millionths. */
function scoreOf({ interests, ranking }: Actor, members: readonly Assignment[]): bigint {
  if (ranking.length > 0) {
    const line = (one: Assignment) => {
      const found = ranking.findIndex((clauses) => holds(clauses, one))
      return found < 0 ? ranking.length : found
    }
    return -BigInt(Math.max(...members.map(line)))
  }
  const said = interests.filter(({ about }) => 'condition' in about)
  const isWeighted = interests.some(({ weight }) => weight !== null)
  return said.reduce((sum, { kind, about, weight }, place) => {
    const isMet = members.every(
      (one) => 'condition' in about && holds(about.condition, one) === (kind === 'want'),
    )
    const worth = isWeighted
      ? BigInt(Math.round((weight?.nominal ?? 1) * 1e6))
      : 2n ** BigInt(said.length - 1 - place)
    return isMet ? sum + worth : sum
  }, 0n)
}

function empty(size: number): Matrix {
  return Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
}

/** All sequences of moves in which no mover moves twice in succession: by last mover, until nothing is added. */
function closure(movers: readonly Matrix[], size: number): Matrix {
  const reach = movers.map((matrix) => matrix.map((row) => [...row]))
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    movers.forEach((matrix, mover) => {
      for (let s = 0; s < size; s += 1)
        for (let t = 0; t < size; t += 1) {
          const arrives = reach.some((list, other) => other !== mover && list[s]![t]!)
          if (!arrives) continue
          matrix[t]!.forEach((is, u) => {
            if (is && !reach[mover]![s]![u]!) {
              reach[mover]![s]![u] = true
              isGrowing = true
            }
          })
        }
    })
  }
  return empty(size).map((row, s) => row.map((_, t) => reach.some((list) => list[s]![t]!)))
}
