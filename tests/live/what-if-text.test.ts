import { expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { exactForecastNow } from '../../src/engine/exact/exact-forecast.ts'
import { movedDraw } from '../../src/engine/sensitivity/moved-draw.ts'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { withTypedChanges } from '../../src/language/typed-changes.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { whatIfText } from '../../src/report/contingency/what-if-text.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'
import { talksText } from '../simulation/talks-text.ts'

const named = talksText.replace('{date: 2026-11-03,', '{id: vote, date: 2026-11-03,')

test.each<[string, string]>([
  ['talks', named],
  ['talks, whose entries have no ids', talksText],
  ...[1001, 1005].map(
    (seed) => [`random ${seed}`, situationYaml(situationFromSeed(seed))] as [string, string],
  ),
])('a judgement kept as a what-if answers as when it was dragged there: %s', (_, text) => {
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  const course = courseOf(draft!, {}).course!
  const { situation } = course
  const only = {
    questions: situation.questions
      .filter(({ ask: { kind } }) => !['count', 'mean', 'above'].includes(kind))
      .map(({ id }) => id),
    contingencies: situation.contingencies.map(({ id }) => id),
  }
  let kept = 0
  const kinds = new Set<string>()
  for (const placed of placedJudgements(situation)) {
    const { judgement } = placed
    const value = judgement.scale === 'points' ? judgement.nominal + 0.7 : judgement.nominal * 1.15
    const change = whatIfText(placed, value, '強めた場合: "試し"')
    if (change === null) {
      expect(['start', 'quantity-start', 'growth', 'jump']).toContain(placed.place.kind)
      continue
    }
    const typed = withTypedChanges(draft!, [change])
    const { course: changed, diagnostics } = courseOf(typed.draft, { whatIfs: typed.ids })
    expect(
      diagnostics.filter(({ severity }) => severity === 'error'),
      change,
    ).toEqual([])
    expect(changed!.situation.whatIfs.at(-1)!.title).toEqual({ und: '強めた場合: "試し"' })
    const draw = movedDraw(course, judgement, Number(value.toPrecision(6)), nominalDraw)
    const dragged = exactForecastNow(course, { dates: [], only, draw })!
    const typedAnswer = exactForecastNow(changed!, { dates: [], only })!
    for (const id of only.questions)
      expect(typedAnswer.questions[id]!.value, change).toBeCloseTo(dragged.questions[id]!.value!, 5)
    for (const id of only.contingencies)
      expect(typedAnswer.contingencies[id]!.probability.value, change).toBeCloseTo(
        dragged.contingencies[id]!.probability.value!,
        5,
      )
    kept += 1
    kinds.add(placed.place.kind)
  }
  expect(kept).toBeGreaterThan(5)
})

test('how a factor starts is no what-if’s to say: none is offered, and the language takes none', () => {
  const { draft } = readSituation([{ name: 'situation.yaml', text: talksText }])
  const { situation } = courseOf(draft!, {}).course!
  const starts = placedJudgements(situation).filter(({ place }) => place.kind === 'start')
  expect(starts.length).toBeGreaterThan(0)
  for (const placed of starts) expect(whatIfText(placed, 0.5, 'x')).toBeNull()
  const typed = withTypedChanges(draft!, ['factors: {line: {start: {hard: 50%, mixed: 50%}}}'])
  const { diagnostics } = courseOf(typed.draft, { whatIfs: typed.ids })
  expect(diagnostics.map(({ code }) => code)).toContain('change-not-allowed')
})
