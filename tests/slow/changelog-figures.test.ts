import { expect, test } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { root, tablesOf } from '../docs/markdown.ts'
import { exactAnswersOf } from '../engine/exact-answers-of.ts'

/** A change that moves a figure of the flagship has to say so: the table of the newest release is computed again. */
test('the exact figures of the Korean peninsula are those of the changelog', async () => {
  const { rows } = tablesOf('CHANGELOG.md').find(({ header }) => header[0] === 'contingency')!
  const { files } = await readFolder(`${root}/situations/korean-peninsula`)
  const { course } = courseOf(readSituation(files).draft!, {})
  const contingencies = course!.situation.contingencies.filter(({ partOf }) => partOf === null)
  const alone = { ...course!.situation, contingencies, questions: [] }
  const regimes = course!.regimes.map((regime) => ({ ...regime, situation: alone }))
  const forecast = await exactAnswersOf({ ...course!, situation: alone, regimes })
  const found = contingencies.map(({ id }) => [id, percent(forecast.contingencies[id]!.probability.value!)])
  expect(Object.fromEntries(rows.map(([id, figure]) => [id!.replaceAll('`', ''), figure]))).toEqual(
    Object.fromEntries(found),
  )
})

function percent(probability: number): string {
  return `${(100 * probability).toFixed(1)} %`
}
