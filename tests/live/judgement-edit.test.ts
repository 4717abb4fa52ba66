import { expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { exactForecastNow } from '../../src/engine/exact/exact-forecast.ts'
import { movedDraw } from '../../src/engine/sensitivity/moved-draw.ts'
import { courseOf } from '../../src/language/course.ts'
import { editSituation } from '../../src/language/edit/edit-situation.ts'
import { filesWith } from '../../src/language/edit/files-with.ts'
import { openText } from '../../src/language/edit/opened-text.ts'
import { hasError } from '../../src/language/notice.ts'
import { everyPlacedJudgement, placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { judgementEdit } from '../../src/report/contingency/judgement-edit.ts'
import { writtenAt } from '../../src/report/judgements/judgement-rows.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'
import { talksText } from '../simulation/talks-text.ts'

test.each<[string, string]>([
  ['talks', talksText],
  ['random 1001', situationYaml(situationFromSeed(1001))],
])('a judgement written where it stands answers as when it was dragged there: %s', (_, text) => {
  const files = [{ name: 'situation.yaml', text }]
  const opened = openText(files, null)!
  const course = courseOf(opened.draft, {}).course!
  const { situation } = course
  const only = { contingencies: situation.contingencies.map(({ id }) => id) }
  let written = 0
  const movable = placedJudgements(situation).filter(({ judgement }) => judgement.scale !== 'number')
  // Every chance, since it takes others along; of the rest some.
  const some = movable.filter(({ judgement }, index) => judgement.scale === 'chance' || index % 3 === 0)
  for (const placed of some) {
    const { judgement } = placed
    const value = judgement.scale === 'points' ? judgement.nominal + 0.7 : judgement.nominal * 1.15
    const edit = judgementEdit(situation, placed, value, (one) => writtenAt(files, one))
    const edited = editSituation(opened, edit)
    if (edited.kind === 'refused') throw new Error(`${judgement.address}: ${edited.reason}`)
    expect(hasError(edited.diagnostics), judgement.address).toBe(false)
    const after = openText(filesWith(files, edited.edits), null)!
    const changed = courseOf(after.draft, {}).course!
    const now = everyPlacedJudgement(changed.situation).find(
      (one) => one.judgement.address === judgement.address,
    )!.judgement
    expect(now.nominal / value).toBeCloseTo(1, 2)
    expect(now.low < now.high).toBe(judgement.low < judgement.high)
    const draw = movedDraw(course, judgement, now.nominal, nominalDraw)
    const dragged = exactForecastNow(course, { dates: [], only, draw })!
    const answer = exactForecastNow(changed, { dates: [], only })!
    for (const id of only.contingencies)
      expect(answer.contingencies[id]!.probability.value, judgement.address).toBeCloseTo(
        dragged.contingencies[id]!.probability.value!,
        3,
      )
    written += 1
  }
  expect(written).toBeGreaterThan(5)
})
