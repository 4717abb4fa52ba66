import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chainYaml, type TextbookChain } from '../engine/chain-yaml.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { answersTo } from '../engine/exact-answers-of.ts'

interface LoglinearCase {
  readonly id: string
  readonly factors: number
  readonly parents: number[][]
  readonly weights: number[][]
  readonly up_base: number[]
  readonly down_base: number[]
  readonly gain: number
  readonly marginals_t10: number[][]
}

const file = join(import.meta.dirname, '../reference/ctmc/loglinear-cases.json')
const cases: (LoglinearCase & Record<string, never>)[] = JSON.parse(readFileSync(file, 'utf8'))

test.each(cases)('$id: passages, one of them rare, and marginals', (one) => {
  const numbers = Array.from({ length: one.factors }, (_, number) => number)
  const everyone = Object.fromEntries(numbers.map((number) => [`f${number}`, 'n2']))
  const text = chainYaml(chainOf(one), 10, (end) => ({
    all: { state: everyone, by: end },
    three: { state: { f0: 'n2', f1: 'n2', f2: 'n2' }, by: end },
  }))
  const course = courseFromText(text)
  const { questions, factors, to } = course.situation
  const answers = answersTo(course, { chances: questions, factors: factors.map(({ id }) => id) })
  const [all, three] = questions.map((question) => answers.chance(question, to).value!)
  const wanted: number = one['P(F<=10 all factors=2)']!
  expect(Math.abs(all! / wanted - 1)).toBeLessThan(1e-9)
  expect(three).toBeCloseTo(one['P(F<=t x0=x1=x2=2)']!['10.0'], 11)
  for (const [number, chances] of one.marginals_t10.entries()) {
    for (const [state, chance] of chances.entries()) {
      expect(answers.marginal(`f${number}`, state, to)).toBeCloseTo(chance, 11)
    }
  }
})

/** Rates base · exp(±gain · Σ weight · (state − 1)), written as points. */
function chainOf({ factors, parents, weights, up_base, down_base, gain }: LoglinearCase): TextbookChain {
  const transitions: TextbookChain['transitions'][number][] = []
  const influences: NonNullable<TextbookChain['influences']>[number][] = []
  const add = (number: number, from: number, to: number, rate: number, sign: number) => {
    const on = transitions.push({ factor: `f${number}`, from, to, rate }) - 1
    for (const [place, parent] of parents[number]!.entries()) {
      for (const state of [0, 2]) {
        const points = (sign * gain * weights[number]![place]! * (state - 1)) / Math.LN2
        influences.push({ factor: `f${parent}`, state, on, points })
      }
    }
  }
  for (let number = 0; number < factors; number++) {
    for (const from of [0, 1]) add(number, from, from + 1, up_base[number]!, 1)
    for (const from of [1, 2]) add(number, from, from - 1, down_base[number]!, -1)
  }
  const names = Array.from({ length: factors }, (_, number) => ({ name: `f${number}`, states: 3, start: 1 }))
  return { factors: names, transitions, influences }
}
