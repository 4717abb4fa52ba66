import { expect, test } from 'vitest'
import { askDerivatives } from '../../src/engine/sensitivity/ask-derivatives.ts'
import { simulatedDerivatives } from '../../src/engine/sensitivity/simulated-derivatives.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'

const seeds = [37, 58, 94, 105, 333]

test('exact and simulated derivatives of random situations differ by sampling alone', async () => {
  const distances: number[] = []
  for (const seed of seeds) {
    const course = courseFromText(situationYaml(situationFromSeed(seed)))
    for (const question of course.situation.questions) {
      const exact = askDerivatives(course, question)
      const { answer, derivatives } = await simulatedDerivatives(course, question, {
        runs: 20_480,
        seed,
        workers: workersInTurn,
      })
      if (answer === null) continue
      for (const [address, { value, low, high }] of derivatives) {
        const truth = exact.derivatives.get(address) ?? 0
        const error = (high - low) / 2 / 2.02
        const where = `${seed} ${question.id} by ${address}: ${value} ± ${error}, exact ${truth}`
        if (error === 0) {
          expect(Math.abs(value - truth), where).toBeLessThan(1e-9)
          continue
        }
        distances.push((value - truth) / error)
        if (Math.abs(value - truth) / error > 3.2) console.log(where, Math.abs(value - truth) / error)
      }
    }
  }
  const meanSquare = distances.reduce((sum, distance) => sum + distance ** 2, 0) / distances.length
  console.log(distances.length, meanSquare)
  expect(distances.length).toBeGreaterThan(300)
})
