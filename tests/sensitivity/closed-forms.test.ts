import { expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { addProducts } from '../../src/engine/exact/add-products.ts'
import { type AnswerDerivatives, askDerivatives } from '../../src/engine/sensitivity/ask-derivatives.ts'
import { movedDraw } from '../../src/engine/sensitivity/moved-draw.ts'
import { courseOf } from '../../src/language/course.ts'
import { daysPerYear } from '../../src/language/day.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Course } from '../../src/language/situation.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'

const term = 730 / daysPerYear
const { LN2, exp } = Math

function courseFrom(body: string, options: readonly string[] = []): Course {
  const text = `kizashi: 1\ntitle: Closed forms\nfrom: 2025-01-01\nto: 2027-01-01\n${body}`
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  const { course, diagnostics } = courseOf(draft!, { options })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return course!
}

function answer(course: Course, id: string): AnswerDerivatives {
  return askDerivatives(course, course.situation.questions.find((question) => question.id === id)!)
}

test('an event at a constant rate: P = 1 − e^(−rT), a doubling is worth ln 2 · rT · e^(−rT)', () => {
  const course = courseFrom(`
factors:
  talk: {states: [off, on], start: {off: 25%, on: 75%}}
events:
  strike: {rate: 0.3 per year}
influences:
  - {from: {talk: on}, to: strike, points: -1}
questions:
  struck: {ask: {event: strike, by: 2027-01-01}}
  times: {ask: {event: strike, by: 2027-01-01, count: true}}
`)
  const { value, derivatives } = answer(course, 'struck')
  const [off, on] = [0.3 * term, 0.15 * term]
  expect(value).toBeCloseTo(1 - 0.25 * exp(-off) - 0.75 * exp(-on), 14)
  const by = byKind(course, derivatives)
  expect(by.rate).toBeCloseTo(LN2 * (0.25 * off * exp(-off) + 0.75 * on * exp(-on)), 13)
  expect(by.influence).toBeCloseTo(LN2 * 0.75 * on * exp(-on), 13)
  // One unit more of a start takes it from the other: the difference of the two chances.
  expect(by['start on']).toBeCloseTo(exp(-off) - exp(-on), 13)
  expect(by['start off']).toBeCloseTo(exp(-on) - exp(-off), 13)
  const times = byKind(course, answer(course, 'times').derivatives)
  expect(times.rate).toBeCloseTo(LN2 * (0.25 * off + 0.75 * on), 13)
})

test('a factor of two states: relaxation at rate 1/tempo to its share', () => {
  const course = courseFrom(`
factors:
  mood: {states: [calm, tense], start: calm, tempo: 2 years, lean: {tense: 1}}
questions:
  tense: {ask: {state: {mood: tense}, at: 2027-01-01}}
  once: {ask: {state: {mood: tense}, by: 2027-01-01}}
`)
  const share = 2 / 3
  const grown = 1 - exp(-term / 2)
  const tense = answer(course, 'tense')
  expect(tense.value).toBeCloseTo(share * grown, 14)
  const by = byKind(course, tense.derivatives)
  expect(by['lean tense']).toBeCloseTo(LN2 * share * (1 - share) * grown, 13)
  expect(by['tempo *']).toBeCloseTo(-LN2 * share * (term / 2) * exp(-term / 2), 13)
  const once = byKind(course, answer(course, 'once').derivatives)
  const rate = share / 2
  expect(once['lean tense']).toBeCloseTo(LN2 * rate * (1 - share) * term * exp(-rate * term), 13)
})

test('a window and its outcomes: chances by the unit, the others shrinking in proportion', () => {
  const course = courseFrom(`
factors:
  vote: {states: [open, left, right, centre], start: open}
events:
  election:
    rate: 0 per year
    outcomes: {left: {chance: 50%, sets: {vote: left}}, right: {chance: 30%, sets: {vote: right}}, centre: {chance: 20%, sets: {vote: centre}}}
influences:
  - {from: {vote: open}, to: election, points: 1}
calendar:
  - {date: 2026-01-01, event: election, chance: 40%}
questions:
  left: {ask: {state: {vote: left}, at: 2026-06-01}}
  held: {ask: {event: election, by: 2026-06-01}}
  left-if-held: {ask: {state: {vote: left}, at: 2026-06-01}, given: {event: election, by: 2026-06-01}}
`)
  const held = (0.4 * 2) / (0.4 * 2 + 0.6)
  const left = byKind(course, answer(course, 'left').derivatives)
  expect(answer(course, 'left').value).toBeCloseTo(held * 0.5, 14)
  expect(left['chance left']).toBeCloseTo(held, 13)
  // A unit more of `right` takes from `left` its share of the other 0.7: 5/7.
  expect(left['chance right']).toBeCloseTo(-held * (0.5 / 0.7), 13)
  expect(left.calendar).toBeCloseTo((0.5 * 2) / (0.4 * 2 + 0.6) ** 2, 13)
  expect(left.influence).toBeCloseTo(0.5 * LN2 * held * (1 - held), 13)
  const given = answer(course, 'left-if-held')
  expect(given.value).toBeCloseTo(0.5, 14)
  const byGiven = byKind(course, given.derivatives)
  expect(byGiven['chance left']).toBeCloseTo(1, 13)
  expect(byGiven.calendar).toBeCloseTo(0, 13)
})

test('an option that changes a rate midway: each regime counts for its own span', () => {
  const course = courseFrom(
    `
factors:
  post: {states: [a, b], start: a}
events:
  strike: {rate: 0.3 per year}
options:
  guard: {from: 2026-01-01, adds: {events: {strike: {rate: -1}}}}
questions:
  struck: {ask: {event: strike, by: 2027-01-01}}
`,
    ['guard'],
  )
  const half = 365 / daysPerYear
  const exposure = 0.3 * half + 0.15 * half
  const by = byKind(course, answer(course, 'struck').derivatives)
  expect(by.rate).toBeCloseTo(LN2 * exposure * exp(-exposure), 13)
})

test('moves before the answer is settled, in all histories and in those it comes in', () => {
  const course = courseFrom(`
factors:
  line: {states: [closed, open], start: closed}
events:
  opening: {rate: 0.8 per year, requires: {line: closed}, sets: {line: open}}
  strike: {rate: 0.5 per year}
influences:
  - {from: {line: open}, to: strike, points: 0}
questions:
  struck: {ask: {event: strike, by: 2027-01-01}}
`)
  const [a, b] = [0.8, 0.5]
  const { moves, years } = answer(course, 'struck')
  const mean = (rate: number) => (1 - exp(-rate * term)) / rate
  expect(years.all).toBeCloseTo(mean(b), 12)
  expect(years.leading).toBeCloseTo(mean(b) - term * exp(-b * term), 12)
  expect(moves.get('opening')!.all).toBeCloseTo(a * mean(a + b), 12)
  expect(moves.get('opening')!.leading).toBeCloseTo(b * (mean(b) - mean(a + b)), 12)
})

test('steps that are taken again for want of memory give the same derivatives', () => {
  const course = courseFromSeed(71)
  for (const question of course.situation.questions) {
    const whole = askDerivatives(course, question)
    const thinned = askDerivatives(course, question, { mostBytes: 2000 })
    expect(thinned.value).toBeCloseTo(whole.value!, 13)
    for (const [address, derivative] of whole.derivatives)
      expect(thinned.derivatives.get(address), address).toBeCloseTo(derivative, 12)
  }
})

test('a rare chance keeps its relative precision', () => {
  const course = courseFrom(`
factors:
  post: {states: [a, b], start: a}
events:
  strike: {rate: 0.000000001 per year}
questions:
  struck: {ask: {event: strike, by: 2027-01-01}}
`)
  const { value, derivatives } = answer(course, 'struck')
  expect(byKind(course, derivatives).rate! / (LN2 * value!)).toBeCloseTo(1, 8)
})

test('a chance moves its neighbours in proportion', () => {
  const course = courseFrom(`
factors:
  vote: {states: [left, right, centre], start: {left: 50%, right: 30%, centre: 20%}}
`)
  const [left, right, centre] = course.situation.factors[0]!.start
  const draw = movedDraw(course, left!, 0.6, nominalDraw)
  expect([draw(left!), draw(right!), draw(centre!)].map((chance) => chance.toFixed(12))).toEqual(
    [0.6, 0.24, 0.16].map((chance) => chance.toFixed(12)),
  )
})

test('plain products are those of the compiled step', () => {
  const layout = { strides: [1], tile: 3, tiles: 2, configurations: 6, digits: [] }
  const program = {
    starts: Int32Array.of(0, 2, 3),
    offsets: Int32Array.of(1, -1, 0),
    tiles: Int32Array.of(0, 3, 6),
    coefficients: new Float64Array(9),
    isWhole: false,
    memory: null,
  }
  const x = Float64Array.from([0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0])
  const values = Float64Array.from([0, 0, 0, 10, 20, 30, 40, 50, 60, 0, 0, 0])
  const products = new Float64Array(9)
  addProducts(layout, program, products, x, values)
  expect([...products]).toEqual([0, 20, 60, 20, 60, 120, 160, 250, 360])
})

function courseFromSeed(seed: number): Course {
  const { draft } = readSituation([{ name: 'situation.yaml', text: situationYaml(situationFromSeed(seed)) }])
  return courseOf(draft!, {}).course!
}

/** Derivatives by what their judgement is about: `rate`, `start on`, `tempo *`, … */
function byKind(course: Course, derivatives: AnswerDerivatives['derivatives']): Record<string, number> {
  return Object.fromEntries(
    placedJudgements(course.situation).map(({ judgement, place }) => {
      const state =
        'state' in place ? ` ${place.state ?? '*'}` : place.kind === 'chance' ? ` ${place.outcome.id}` : ''
      return [`${place.kind}${state}`, derivatives.get(judgement.address) ?? Number.NaN]
    }),
  )
}
