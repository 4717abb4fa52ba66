import { describe, expect, it } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { languages } from '../../src/report/language.ts'
import { type FirstWords, firstSituation } from '../../src/report/opening/first-situation.ts'

const from = Date.UTC(2026, 10, 22) / 86_400_000
const words: FirstWords = {
  title: 'The straits',
  viewer: 'The shipping desk',
  worry: 'A blockade',
  driver: 'Tension',
  yearly: { low: 0.02, high: 0.05 },
  from,
  to: from + 730,
}

function read(text: string) {
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  return courseOf(draft!, {})
}

describe('the first situation of one’s own', () => {
  it.each(languages)('runs as it stands, with one contingency, without errors (%s)', async (language) => {
    const { course, diagnostics } = read(firstSituation(words, language))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const forecast = await runForecast(course!, { method: 'exact' })
    const chance = forecast.contingencies.first!.probability.value
    // Never less than two years of the lowest rate, never more than two years of the rate raised by two points.
    const within = (yearly: number, points: number) => 1 - (1 - yearly) ** (2 * 2 ** points)
    expect(chance).toBeGreaterThan(within(0.02, 0))
    expect(chance).toBeLessThan(within(0.05, 2))
  })

  it.each([
    'a: b #c',
    '"quoted" \\ back',
    "it's",
    '- [x]',
    '封鎖：起きるか？',
    '&anchor *alias',
    '%',
    'a\nb: 3',
  ])('holds whatever is typed as text and nothing else: %s', (typed) => {
    const { course } = read(firstSituation({ ...words, title: typed, worry: typed, driver: typed }, 'ja'))
    const plain = typed.replace(/\s+/gu, ' ')
    expect(course!.situation.title).toEqual({ und: plain })
    expect(course!.situation.factors.map(({ title }) => title)).toEqual([{ und: plain }])
  })
})
