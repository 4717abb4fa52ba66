import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileChain, everything, isRefusal } from '../../src/engine/compile-chain.ts'
import { nominalDraw } from '../../src/engine/draw.ts'
import { runSweep } from '../../src/engine/exact/run-sweep.ts'
import type { Course } from '../../src/language/situation.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { answersTo, exactAnswersOf, figuresOf } from '../engine/exact-answers-of.ts'
import { relabelled, scaledInTime, shuffled } from './changed-situation.ts'
import { randomSituation, situationYaml } from './random-situation.ts'

const runs = { numRuns: 25 }
const figures = async (yaml: string) => figuresOf(await exactAnswersOf(courseFromText(yaml)))

function expectSameFigures(
  actual: Map<string, number | null>,
  wanted: Map<string, number | null>,
  within: number,
): void {
  expect(actual.size).toBe(wanted.size)
  for (const [name, value] of wanted) {
    const other = actual.get(name)
    if (value === null) expect(other, name).toBeNull()
    else expect(Math.abs(other! - value), `${name}: ${other}, ${value}`).toBeLessThanOrEqual(within)
  }
}

test('the chances of a factor’s states sum to 1 at every date, and every probability lies in 0..1', async () => {
  await fc.assert(
    fc.asyncProperty(randomSituation, async (situation) => {
      const course = courseFromText(situationYaml(situation))
      const { from, to } = course.situation
      const dates = [from, from + 137, from + 500, to]
      const { series, factors, events, questions } = await exactAnswersOf(course, dates)
      for (const states of Object.values(series.factors)) {
        for (const place of dates.keys()) {
          const sum = Object.values(states).reduce((total, curve) => total + curve.values[place]!, 0)
          expect(Math.abs(sum - 1)).toBeLessThan(1e-12)
        }
      }
      const chances = [
        ...Object.values(factors).flatMap((states) => Object.values(states)),
        ...Object.values(events).map(({ probability }) => probability),
        ...Object.entries(questions).flatMap(([id, answer]) =>
          id === 'times' || id === 'stock' ? [] : [answer],
        ),
      ]
      for (const { value } of chances) {
        expect(value ?? 0).toBeGreaterThanOrEqual(0)
        expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-12)
      }
    }),
    runs,
  )
})

test('what has happened by a date has happened by every later one, and a curve ends at its answer', async () => {
  await fc.assert(
    fc.asyncProperty(randomSituation, async (situation) => {
      const course = courseFromText(situationYaml(situation))
      const { from, to, questions } = course.situation
      const days = questions.map(({ ask }) => ('by' in ask ? ask.by : ask.at))
      const dates = [...new Set([from, ...days, to])].sort((a, b) => a - b)
      const forecast = await exactAnswersOf(course, dates)
      const monotone = [...Object.values(forecast.series.events)]
      for (const id of ['happens', 'either', 'reached', 'first', 'times']) {
        if (forecast.series.questions[id]) monotone.push(forecast.series.questions[id])
      }
      for (const { values } of monotone) {
        for (const [place, value] of values.entries()) {
          expect(value! - (values[place - 1] ?? 0)).toBeGreaterThanOrEqual(-1e-14)
        }
      }
      for (const [place, { id }] of questions.entries()) {
        expect(forecast.series.questions[id]!.values[dates.indexOf(days[place]!)]).toBe(
          forecast.questions[id]!.value,
        )
      }
    }),
    runs,
  )
})

test('leaving out what cannot affect an answer changes no answer', () => {
  fc.assert(
    fc.property(randomSituation, (situation) => {
      const course = courseFromText(situationYaml(situation))
      for (const { ask, given } of course.situation.questions) {
        if (ask.kind === 'count' || ask.kind === 'mean' || ask.kind === 'above' || ask.kind === 'at' || given)
          continue
        const pruned = answersTo(course, { chances: [{ ask, given }] }).chance({ ask, given }, ask.by).value!
        expect(Math.abs(pruned - unprunedChance(course, ask))).toBeLessThan(1e-13)
      }
    }),
    runs,
  )
})

function unprunedChance(
  course: Course,
  ask: Extract<Course['situation']['questions'][number]['ask'], { by: number }>,
) {
  const chain = compileChain(course, nominalDraw, everything(course.situation))
  if (isRefusal(chain)) throw new Error('Refused.')
  const sweep = { kind: 'question' as const, chain, dates: [ask.by], ask, given: null, isAskClosed: false }
  return runSweep(sweep).chances[0]!
}

test('other names for factors and states change no answer', async () => {
  await fc.assert(
    fc.asyncProperty(randomSituation, async (situation) => {
      const { changed, nameOf } = relabelled(situation)
      const wanted = new Map(
        [...(await figures(situationYaml(situation)))].map(([name, value]) => [nameOf(name), value]),
      )
      expectSameFigures(await figures(situationYaml(changed)), wanted, 1e-13)
    }),
    runs,
  )
})

test('twice the time at half the rates changes no answer', async () => {
  await fc.assert(
    fc.asyncProperty(randomSituation, async (situation) => {
      const wanted = await figures(situationYaml(situation))
      expectSameFigures(await figures(situationYaml(scaledInTime(situation))), wanted, 1e-11)
    }),
    runs,
  )
})

test('the order in the file changes no answer at all', async () => {
  await fc.assert(
    fc.asyncProperty(randomSituation, async (situation) => {
      expectSameFigures(
        await figures(situationYaml(shuffled(situation))),
        await figures(situationYaml(situation)),
        0,
      )
    }),
    runs,
  )
})
