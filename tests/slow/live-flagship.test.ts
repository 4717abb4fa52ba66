import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { keptIslandShard, noPathsYet } from '../../src/engine/live/kept-paths.ts'
import { exactFigures } from '../../src/engine/live/live-exact.ts'
import { compiledFor, type LiveQuestion, liveQuestion } from '../../src/engine/live/live-question.ts'
import { differenceOf, newReader, ownAnswer, reweigh, withIsland } from '../../src/engine/live/reweigh.ts'
import { askDerivatives } from '../../src/engine/sensitivity/ask-derivatives.ts'
import { movedDraw } from '../../src/engine/sensitivity/moved-draw.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { leverages } from '../../src/lenses/what-matters/leverage.ts'
import { oneMore } from '../../src/lenses/what-matters/unit.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { courseFromFiles } from '../engine/course-from-text.ts'
import { walked } from '../live/walked.ts'

const { files, ledger } = await readFolder(join(import.meta.dirname, '../../situations/korean-peninsula'))
const course = courseFromFiles(files)
const { situation } = course
const judgements = placedJudgements(situation).map(({ judgement }) => judgement)

/** The judgements that move a question most, each one unit up. */
function heaviest(live: LiveQuestion, count: number) {
  const { derivatives } = askDerivatives(course, live.question)
  return leverages(placedJudgements(situation), derivatives)
    .slice(0, count)
    .map(({ address }) => judgements.find((one) => one.address === address)!)
}

test('the flagship as judged: rough differences against exact ones, every contingency', async () => {
  const distances: number[] = []
  const dates = [situation.to]
  for (const question of situation.contingencies) {
    const live = liveQuestion({ course, question, evidence: evidenceOf([], situation), dates })
    const before = (await exactFigures(live, nominalDraw, workersInTurn))!.value
    if (before === null) continue
    let reader = walked(live, 32, 128)
    const own = ownAnswer(reader)
    for (const judgement of heaviest(live, 2)) {
      const draw = movedDraw(course, judgement, oneMore(judgement), nominalDraw)
      const exact = (await exactFigures(live, draw, workersInTurn))!.value! - before
      const weighed = reweigh(reader, compiledFor(live, draw))
      reader = weighed.reader
      const { value, standardError } = differenceOf(own, weighed.answer)
      // Of a chance of a few in a thousand too few paths tell.
      if (before < 0.01 || standardError === 0) continue
      const distance = Math.abs(value - exact) / standardError
      expect(distance, `${question.id} by ${judgement.address}: ${value}, exactly ${exact}`).toBeLessThan(4.5)
      distances.push(distance)
    }
  }
  expect(distances.length).toBeGreaterThan(30)
  const meanSquare = distances.reduce((sum, one) => sum + one * one, 0) / distances.length
  process.stdout.write(
    `live, as judged: ${distances.length} differences, mean square ${meanSquare.toFixed(2)}\n`,
  )
  expect(meanSquare).toBeLessThan(1.8)
})

test('the flagship given its ledger: paths weighed anew against paths walked anew', () => {
  const evidence = evidenceOf(readLedger(ledger!, situation).entries, situation)
  const distances: number[] = []
  for (const id of ['us-north-summit', 'acceptance', 'alliances-in-place']) {
    const question = situation.contingencies.find((one) => one.id === id)!
    const live = liveQuestion({ course, question, evidence, dates: [situation.to] })
    let reader = walked(live, 32, 256)
    const [judgement] = heaviest(live, 1)
    const compiled = compiledFor(live, movedDraw(course, judgement!, oneMore(judgement!), nominalDraw))
    const weighed = reweigh(reader, compiled)
    reader = weighed.reader
    const common = { ...live.nominal, compiled }
    const fresh = Array.from({ length: 32 }, (_, island) =>
      keptIslandShard({ common, task: { seed: 2, island, particles: 256 } }),
    ).reduce(withIsland, newReader(noPathsYet(common)))
    const { value, standardError } = differenceOf(weighed.answer, ownAnswer(fresh))
    distances.push(Math.abs(value) / standardError)
  }
  for (const distance of distances) expect(distance).toBeLessThan(4)
  process.stdout.write(
    `live, given the ledger: ${distances.map((one) => one.toFixed(1)).join(', ')} standard errors\n`,
  )
})
