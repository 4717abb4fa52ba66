import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { exactFigures } from '../../src/engine/live/live-exact.ts'
import {
  canBeLive,
  compiledFor,
  type LiveQuestion,
  liveQuestion,
} from '../../src/engine/live/live-question.ts'
import { differenceOf, ownAnswer, reweigh } from '../../src/engine/live/reweigh.ts'
import { movedDraw } from '../../src/engine/sensitivity/moved-draw.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import type { Course, Judgement } from '../../src/language/situation.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { ledgerEntries, withIds } from '../evidence/update-of-text.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'
import { walked } from './walked.ts'

const folder = join(import.meta.dirname, '../reference/chain')
const [islands, particles] = [16, 128]

/** A move of each kind that a hand might make; a chance stays one. */
function movedValue({ scale, nominal, low, high }: Judgement, up: boolean): number {
  if (low < high) return up ? high : low
  if (scale === 'chance') return up ? nominal + 0.3 * (1 - nominal) : 0.7 * nominal
  if (scale === 'rate' || scale === 'tempo') return nominal * (up ? 1.6 : 0.6)
  return nominal + (up ? 0.8 : -0.8)
}

/** How far, in standard errors, the paths' difference on the question's day is from the exact one, move by move. */
async function distances(live: LiveQuestion, judgements: readonly Judgement[]): Promise<number[]> {
  const before = await exactFigures(live, nominalDraw, workersInTurn)
  let reader = walked(live, islands, particles)
  const own = ownAnswer(reader)
  const found: number[] = []
  for (const [place, judgement] of judgements.entries()) {
    const draw = movedDraw(live.course, judgement, movedValue(judgement, place % 2 === 0), nominalDraw)
    const weighed = reweigh(reader, compiledFor(live, draw))
    reader = weighed.reader
    const after = await exactFigures(live, draw, workersInTurn)
    if (before?.value == null || after?.value == null || Number.isNaN(own.value)) continue
    const { value, standardError } = differenceOf(own, weighed.answer)
    const exact = after.value - before.value
    if (Math.abs(value - exact) < 1e-12) continue
    // A difference that few paths tell of has no standard error to speak of.
    if (weighed.answer.worth < 200 || standardError < 1e-5) continue
    found.push(Math.abs(value - exact) / standardError)
  }
  return found
}

function questionsOf({ situation }: Course) {
  return [...situation.questions, ...situation.contingencies].filter(canBeLive)
}

function everyFew<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / most))
  return items.filter((_, place) => place % step === 0).slice(0, most)
}

function expectAsTold(all: readonly number[]): void {
  for (const one of all) expect(one).toBeLessThan(5)
  const meanSquare = all.reduce((sum, one) => sum + one * one, 0) / all.length
  expect(meanSquare).toBeGreaterThan(0.4)
  expect(meanSquare).toBeLessThan(1.6)
}

describe('paths weighed anew against exact answers', () => {
  test('random situations: every form of question, every kind of judgement', async () => {
    const all: number[] = []
    for (const seed of [1001, 1002, 1005, 1007, 1011, 1013]) {
      const course = courseFromText(situationYaml(situationFromSeed(seed)))
      const judgements = placedJudgements(course.situation).map(({ judgement }) => judgement)
      for (const question of everyFew(questionsOf(course), 5)) {
        const { from, to } = course.situation
        const dates = [Math.round((from + to) / 2), to]
        const evidence = evidenceOf([], course.situation)
        const live = liveQuestion({ course, question, evidence, dates })
        all.push(...(await distances(live, everyFew(judgements, 12))))
      }
    }
    expect(all.length).toBeGreaterThan(60)
    expectAsTold(all)
  })

  test('with a ledger: what was seen weighs the paths too', async () => {
    const all: number[] = []
    const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'ledger.jsonl')))
    for (const name of cases) {
      const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
      const course = courseFromText(read('situation.yaml'))
      const entries = ledgerEntries(withIds(read('ledger.jsonl')), course.situation)
      const evidence = evidenceOf(entries, course.situation)
      expect(evidence.entries.length).toBeGreaterThan(0)
      const judgements = placedJudgements(course.situation).map(({ judgement }) => judgement)
      for (const question of everyFew(questionsOf(course), 2)) {
        const live = liveQuestion({ course, question, evidence, dates: [course.situation.to] })
        all.push(...(await distances(live, everyFew(judgements, 8))))
      }
    }
    expect(all.length).toBeGreaterThan(20)
    expectAsTold(all)
  })
})
