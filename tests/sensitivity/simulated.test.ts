import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { askDerivatives } from '../../src/engine/sensitivity/ask-derivatives.ts'
import { simulatedDerivatives } from '../../src/engine/sensitivity/simulated-derivatives.ts'
import { runShard } from '../../src/engine/shard-tasks.ts'
import type { Workers } from '../../src/engine/workers.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { daysPerYear } from '../../src/language/day.ts'
import type { Course } from '../../src/language/situation.ts'
import { courseFromFiles, courseFromText } from '../engine/course-from-text.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'

const runs = 20_480
/** Student's two-sided 95 % point for 40 batches. */
const reach = 2.0227

/** What too few histories meet is not in their interval: differences below this are left aside, in the answer's unit. */
const unseen = 1e-5

/** Standard errors between every simulated derivative of a course's questions and the exact one. */
async function distancesOf(course: Course, seed: number): Promise<number[]> {
  const distances: number[] = []
  for (const question of course.situation.questions) {
    if (question.ask.kind === 'above') continue
    const exact = askDerivatives(course, question)
    const { answer, derivatives } = await simulatedDerivatives(course, question, {
      runs,
      seed,
      workers: workersInTurn,
    })
    expect([...exact.derivatives.keys()].filter((address) => !derivatives.has(address))).toEqual([])
    const answerError = Math.max((answer!.high - answer!.low) / 2 / reach, 1e-12)
    expect(Math.abs(answer!.value - exact.value!) / answerError, question.id).toBeLessThan(4)
    for (const [address, { value, low, high }] of derivatives) {
      const truth = exact.derivatives.get(address)!
      const error = (high - low) / 2 / reach
      const where = `${question.id} by ${address}: ${value} ± ${error}, exactly ${truth}`
      if (Math.abs(value - truth) > unseen) expect(Math.abs(value - truth) / error, where).toBeLessThan(4)
      if (error > unseen) distances.push((value - truth) / error)
    }
  }
  return distances
}

function meanSquare(distances: readonly number[]): number {
  return distances.reduce((sum, distance) => sum + distance ** 2, 0) / distances.length
}

test('exact and simulated derivatives of random situations differ by sampling alone', async () => {
  const distances: number[] = []
  for (const seed of [37, 58, 94, 105, 333])
    distances.push(...(await distancesOf(courseFromText(situationYaml(situationFromSeed(seed))), seed)))
  expect(distances.length).toBeGreaterThan(300)
  // Not merely within bounds: as far apart as standard errors say, neither less nor more.
  expect(meanSquare(distances)).toBeGreaterThan(0.7)
  expect(meanSquare(distances)).toBeLessThan(1.3)
})

test('and of a reference chain, with an option that changes its tables midway', async () => {
  const folder = join(import.meta.dirname, '../reference/chain/changes')
  const text = readFileSync(join(folder, 'situation.yaml'), 'utf8')
  const course = courseFromFiles([{ name: 'situation.yaml', text }], { options: ['consult', 'defence'] })
  const distances = await distancesOf(course, 5)
  expect(distances.length).toBeGreaterThan(15)
})

test('and of a chain whose steps are written as events, which share their clocks', async () => {
  const file = join(import.meta.dirname, '../reference/chain/loglinear-6x3/situation.yaml')
  const course = courseFromFiles([{ name: 'situation.yaml', text: readFileSync(file, 'utf8') }])
  const distances = await distancesOf(course, 7)
  expect(distances.length).toBeGreaterThan(20)
})

/** Runs shards last to first on copies, as threads would that finish in another order. */
const backwards: Workers = {
  width: 3,
  run: async <Result>(kind: string, shards: readonly unknown[]) =>
    shards
      .toReversed()
      .map((shard) => runShard(kind, structuredClone(shard)) as Result)
      .toReversed(),
}

test('the same to the last bit in whatever order shards are done', async () => {
  const course = courseFromText(situationYaml(situationFromSeed(58)))
  const question = course.situation.questions[0]!
  const options = { runs: 2000, seed: 3 }
  const inTurn = await simulatedDerivatives(course, question, { ...options, workers: workersInTurn })
  expect(inTurn.runs).toBe(2048)
  expect(await simulatedDerivatives(course, question, { ...options, workers: backwards })).toEqual(inTurn)
})

describe('whether an amount is exceeded, against closed forms', async () => {
  const course = courseFromText(`
kizashi: 1
title: Stocks
from: 2025-01-01
to: 2027-01-01
factors: {post: {states: [a, b], start: a}}
events: {delivery: {rate: 0.6 per year}}
quantities: {stock: {start: 50, jumps: {delivery: 10}}}
questions: {ample: {ask: {quantity: stock, at: 2027-01-01, above: 63}}}
`)
  const [question] = course.situation.questions
  const { answer, derivatives } = await simulatedDerivatives(course, question!, {
    runs,
    seed: 1,
    workers: workersInTurn,
  })
  const mean = (0.6 * 730) / daysPerYear
  const none = Math.exp(-mean)
  const by = (name: RegExp) => [...derivatives].find(([address]) => name.test(address))![1]

  it('the chance', () => {
    const chance = 1 - none * (1 + mean)
    expect(answer!.low).toBeLessThan(chance)
    expect(answer!.high).toBeGreaterThan(chance)
  })

  it('by a rate', () => {
    const { value, low, high } = by(/rate/)
    const slope = Math.LN2 * mean * mean * none
    expect(Math.abs(value - slope)).toBeLessThan((2 * (high - low)) / reach)
    expect(high - low).toBeLessThan(0.05)
  })

  it('by its start, a tenth up and down: one delivery less or as many', () => {
    const { value, low, high } = by(/start|stock/)
    const slope = (none * mean) / 10
    expect(Math.abs(value - slope)).toBeLessThan((2 * (high - low)) / reach)
    expect(high).toBeGreaterThan(low)
  })
})
