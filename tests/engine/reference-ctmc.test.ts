import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chainYaml, type TextbookChain } from './chain-yaml.ts'
import { courseFromText } from './course-from-text.ts'
import { answersTo, exactAnswersOf } from './exact-answers-of.ts'

const folder = join(import.meta.dirname, '../reference/ctmc')
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

interface AnalyticCase {
  readonly id: string
  readonly factors: { name: string; states: number; initial: number }[]
  readonly transitions: { factor: string; from: number; to: number; rate: number }[]
  readonly properties: { query: string; t: number; value: string }[]
}

const analytic: AnalyticCase[] = read('analytic-cases.json')
const byId = (id: string) => analytic.find((one) => one.id === id)!

function chainOf({ factors, transitions }: AnalyticCase): TextbookChain {
  return {
    factors: factors.map(({ name, states, initial }) => ({ name, states, start: initial })),
    transitions,
  }
}

async function forecastAt(chain: TextbookChain, time: number, questions?: Parameters<typeof chainYaml>[2]) {
  return exactAnswersOf(courseFromText(chainYaml(chain, time, questions)))
}

/** Within 1e-12 absolute, and 1e-9 relative where the answer is rare. */
function expectSame(answer: number | null | undefined, wanted: number): void {
  expect(Math.abs(answer! - wanted), `${answer}, expected ${wanted}`).toBeLessThan(
    Math.min(1e-12, 1e-9 * wanted) + 1e-300,
  )
}

describe('closed forms', () => {
  test.each([
    ['two-state', 'x', 'n1'],
    ['competing-hazards', 's', 'n1'],
    ['hypoexponential-5-7-11', 's', 'n3'],
  ])('%s', async (id, factor, state) => {
    const points = byId(id).properties.filter(({ query }) => query.endsWith('at t)'))
    expect(points.length).toBeGreaterThan(3)
    for (const { t, value } of points) {
      const { factors } = await forecastAt(chainOf(byId(id)), t)
      expectSame(factors[factor]![state]!.value, Number(value))
    }
  })

  test('single-jump: first passage and time spent', async () => {
    const chain = chainOf(byId('single-jump'))
    const [passage, brief, longer] = byId('single-jump').properties
    const asked = await forecastAt(chain, 0.5, (end) => ({ jump: { state: { x: 'n1' }, by: end } }))
    expectSame(asked.questions.jump!.value, Number(passage!.value))
    expectSame((await forecastAt(chain, 0.1)).quantities['time-x']!.mean.value, Number(brief!.value))
    expectSame((await forecastAt(chain, 1)).quantities['time-x']!.mean.value, Number(longer!.value))
  })

  test('mm1-3: first passage, mean population, expected number served', async () => {
    const birth = [0, 1, 2].map((from) => ({ factor: 'x', from, to: from + 1, rate: 1.5 }))
    const death = [1, 2, 3].map((from) => ({ factor: 'x', from, to: from - 1, rate: 3 }))
    const chain = { factors: [{ name: 'x', states: 4, start: 0 }], transitions: [...birth, ...death] }
    const full = await forecastAt(chain, 7.5, (end) => ({ full: { state: { x: 'n3' }, by: end } }))
    expect(full.questions.full!.value).toBeCloseTo(0.6404780884740808, 12)
    const { factors } = await forecastAt(chain, 1)
    const mean = Object.values(factors.x!).reduce((sum, { value }, number) => sum + number * value!, 0)
    expect(mean).toBeCloseTo(0.5929374064197909, 12)
    const served = await forecastAt(chain, 5.5, (end) => ({
      served: { event: ['t3', 't4', 't5'], by: end, count: true },
    }))
    // Published to about 1e-7 by a checker that stops at a relative 1e-6.
    expect(served.questions.served!.value).toBeCloseTo(7.069019518168792, 5)
  })

  test('mm1K: the whole distribution, its rare end included', async () => {
    const { lambda_, mu, K, initial, properties } = byId('mm1K-closed-form') as never as Record<
      string,
      number
    > & {
      properties: { t: number; value: number[] }[]
    }
    const states = Array.from({ length: K! }, (_, number) => number)
    const chain: TextbookChain = {
      factors: [{ name: 'x', states: K! + 1, start: initial! }],
      transitions: [
        ...states.map((from) => ({ factor: 'x', from, to: from + 1, rate: lambda_! })),
        ...states.map((to) => ({ factor: 'x', from: to + 1, to, rate: mu! })),
      ],
    }
    for (const { t, value } of properties.filter((property) => property.t <= 20)) {
      const { factors } = await forecastAt(chain, t)
      // The closed form itself was summed in doubles: its rare entries carry an absolute error of about 1e-16.
      for (const [number, chance] of value.entries()) {
        const answer = factors.x![`n${number}`]!.value!
        expect(Math.abs(answer - chance)).toBeLessThan(1e-9 * chance + 1e-15)
      }
    }
  })

  test('product form: twelve independent factors, a chance of 9e-8', async () => {
    const names = Array.from({ length: 12 }, (_, number) => `f${number}`)
    const transitions = names.flatMap((factor, i) => [
      ...[0, 1].map((from) => ({ factor, from, to: from + 1, rate: 0.1 * (i + 1) })),
      ...[1, 2].map((from) => ({ factor, from, to: from - 1, rate: 0.05 * (i + 2) })),
    ])
    const single = names.map(async (name, place) => {
      const own = transitions.filter(({ factor }) => factor === name)
      expect(own).toHaveLength(4)
      const { factors } = await forecastAt({ factors: [{ name, states: 3, start: 0 }], transitions: own }, 3)
      return { place, chance: factors[name]!.n2!.value! }
    })
    const product = (await Promise.all(single)).reduce((sum, { chance }) => sum * chance, 1)
    expect(Math.abs(product / 8.755017648881201e-8 - 1)).toBeLessThan(1e-9)
  })
})

test('drug effect: eight factors with their parents, marginals and first passage', async () => {
  const { factors, cims, marginals_at, first_passage } = read('drug-effect-ctbn.json')
  const cardinality = Object.fromEntries(
    factors.map((f: { name: string; cardinality: number }) => [f.name, f.cardinality]),
  )
  const transitions = factors.flatMap(({ name }: { name: string }) => {
    const { parents, tables } = cims[name] as { parents: string[]; tables: Record<string, number[][]> }
    return Object.entries(tables).flatMap(([key, rows]) => {
      const states = key === '' ? [] : key.split(',').map(Number)
      const where = Object.fromEntries(parents.map((parent, place) => [parent, states[place]!]))
      return rows.flatMap((row, from) =>
        row.flatMap((rate, to) => (to !== from && rate > 0 ? [{ factor: name, from, to, rate, where }] : [])),
      )
    })
  })
  const chain: TextbookChain = {
    factors: factors.map(({ name, initial }: { name: string; initial: number[] }) => ({
      name,
      states: cardinality[name],
      start: initial,
    })),
    transitions,
  }
  const passage = 'P(F<=t pain=0&drowsy=0&full=2)'
  for (const [time, marginals] of Object.entries<Record<string, number[]>>(marginals_at)) {
    const { answers, to, relief, all } = reliefBy(chain, Number(time))
    for (const [factor, chances] of Object.entries(marginals)) {
      for (const [state, chance] of chances.entries()) {
        expect(answers.marginal(factor, state, to)).toBeCloseTo(chance, 11)
      }
    }
    if (first_passage[passage][time] === undefined) continue
    expect(answers.chance(relief!, to).value).toBeCloseTo(first_passage['P(F<=t pain=0)'][time], 11)
    expect(answers.chance(all!, to).value).toBeCloseTo(first_passage[passage][time], 11)
  }
})

/** Marginals and two first passages; the many events of the chain are not asked about. */
function reliefBy(chain: TextbookChain, time: number) {
  const text = chainYaml(chain, time, (end) => ({
    relief: { state: { pain: 'n0' }, by: end },
    all: { state: { pain: 'n0', drowsy: 'n0', full: 'n2' }, by: end },
  }))
  const course = courseFromText(text)
  const { factors, questions, to } = course.situation
  const [all, relief] = questions
  return {
    answers: answersTo(course, { chances: questions, factors: factors.map(({ id }) => id) }),
    to,
    relief,
    all,
  }
}
