import { readFileSync } from 'node:fs'
import { buildConflict } from '../../src/lenses/stability/build-conflict.ts'
import { type Conflict, configurationOf } from '../../src/lenses/stability/conflict.ts'
import { ranksOf, tasteOf } from '../../src/lenses/stability/tastes.ts'
import { courseFromText } from '../engine/course-from-text.ts'

export interface Published {
  readonly id: string
  readonly decisionMakers: readonly string[]
  readonly states: Readonly<Record<string, string>>
  readonly preferences: Readonly<Record<string, readonly number[]>>
  readonly reachable: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  readonly expected: {
    readonly stablePerDM: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
    readonly equilibria: Readonly<Record<string, readonly number[]>>
  }
  readonly coalitionImprovements?: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  readonly coalitionUnstable?: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  readonly evolutionUIsOnlyFrom1?: Readonly<Record<string, readonly (readonly [string, number])[]>>
  readonly evolutionAnyMovesFrom1?: Readonly<Record<string, readonly (readonly [string, number])[]>>
}

export function published(name: string): Published {
  const path = new URL(`../reference/conflict/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8'))
}

const head = `kizashi: 1
title: A published conflict
from: 2026-01-01
to: 2027-01-01
`

/** Two players with one option each, taken (`y`) or not (`n`), that can be taken back. */
function twoByTwo(reference: Published): string {
  return `${head}actors:
  P1: {ranking: ${rankingOf(reference, 'P1', twoByTwoState)}}
  P2: {ranking: ${rankingOf(reference, 'P2', twoByTwoState)}}
factors:
  one: {owner: P1, states: [n, y], start: n}
  two: {owner: P2, states: [n, y], start: n}
`
}

const twoByTwoState = (options: string) => `{one: ${letter(options, 0)}, two: ${letter(options, 1)}}`

function letter(options: string, place: number): string {
  return options[place] === 'Y' ? 'y' : 'n'
}

/** Elmira: the ministry can modify its order once, Uniroyal delays until it accepts or abandons, the local government insists or not. */
function elmira(reference: Published): string {
  return `${head}actors:
  M: {ranking: ${rankingOf(reference, 'M', elmiraState)}}
  U: {ranking: ${rankingOf(reference, 'U', elmiraState)}}
  L: {ranking: ${rankingOf(reference, 'L', elmiraState)}}
factors:
  order: {owner: M, states: {original: {requires: {course: [delay, accept]}}, modified: {requires: {course: [delay, accept]}}}, ordered: true, one-way: true, start: original}
  course: {owner: U, states: {delay: {requires: {course: abandon}}, accept: {requires: {course: delay}}, abandon: {final: true}}, start: delay}
  insists: {owner: L, states: {quiet: {requires: {course: [delay, accept]}}, loud: {requires: {course: [delay, accept]}}}, start: quiet}
alike:
  - {course: abandon}
`
}

const elmiraState = (options: string) => {
  if (options[3] === 'Y') return '{course: abandon}'
  const course = options[1] === 'Y' ? 'delay' : 'accept'
  const order = options[0] === 'Y' ? 'modified' : 'original'
  return `{course: ${course}, order: ${order}, insists: ${options[4] === 'Y' ? 'loud' : 'quiet'}}`
}

function rankingOf(
  { preferences, states }: Published,
  player: string,
  clause: (options: string) => string,
): string {
  return `[${preferences[player]!.map((state) => `[${clause(states[state]!)}]`).join(', ')}]`
}

/** A published conflict as a situation, with the number that the publication gives each of its outcomes. */
export function conflictOf(name: string): {
  reference: Published
  conflict: Conflict
  ranks: Int32Array[]
  numberOf: (outcome: number) => number
  outcomeOf: (number: number) => number
} {
  const reference = published(name)
  const text = name === 'elmira' ? elmira(reference) : twoByTwo(reference)
  const conflict = buildConflict(courseFromText(text).situation, { at: {}, actors: null })
  if ('reason' in conflict) throw new Error(conflict.reason)
  const clause = name === 'elmira' ? elmiraState : twoByTwoState
  const numbers = Array.from({ length: conflict.graph.outcomes }, (_, outcome) => {
    const states = configurationOf(conflict, outcome)
    const entry = Object.entries(reference.states).find(([, options]) =>
      [...clause(options).matchAll(/(\w+): (\w+)/g)].every(([, factor, state]) => states[factor!] === state),
    )
    return Number(entry![0])
  })
  return {
    reference,
    conflict,
    ranks: conflict.players.map((player) => ranksOf(tasteOf(player, conflict))),
    numberOf: (outcome) => numbers[outcome]!,
    outcomeOf: (number) => numbers.indexOf(number),
  }
}
