import { expect, it } from 'vitest'
import { orderOfConcern } from '../../src/lenses/order-of-concern.ts'
import { headline } from '../../src/report/headline.ts'
import { forecast, situation } from './sample-course.ts'

/** The headline where the greatest concern and the likeliest have these chances. */
function titleAt(top: number, likeliest: number, language: 'ja' | 'en'): string {
  const answers = {
    ...forecast,
    contingencies: {
      ...forecast.contingencies,
      closure: { probability: { value: top }, concern: { city: 9 } },
      'strike-wave': { probability: { value: likeliest }, concern: { city: 8 } },
    },
  }
  return headline(orderOfConcern(situation, answers), situation, answers, language).title
}

const japanese: readonly [top: number, likeliest: number, title: string][] = [
  [0.02, 0.7, '最大の懸念「港の閉鎖」はほぼあり得ないが、「ストライキの連鎖」の可能性は高い'],
  [0.1, 0.97, '最大の懸念「港の閉鎖」の可能性は非常に低いが、「ストライキの連鎖」はほぼ確実'],
  [0.5, 0.85, '最大の懸念「港の閉鎖」は五分五分だが、「ストライキの連鎖」の可能性は非常に高い'],
  [
    0.02,
    0.1,
    '最大の懸念「港の閉鎖」はほぼあり得ず、最も起こりやすい「ストライキの連鎖」の可能性は非常に低い',
  ],
  [0.3, 0.5, '最大の懸念「港の閉鎖」の可能性は低く、最も起こりやすい「ストライキの連鎖」は五分五分'],
  [0.5, 0.52, '最大の懸念「港の閉鎖」は五分五分で、最も起こりやすい「ストライキの連鎖」は五分五分'],
  [
    0.6,
    0.9,
    '最大の懸念「港の閉鎖」の可能性は高く、最も起こりやすい「ストライキの連鎖」の可能性は非常に高い',
  ],
  [0.6, 0.1, '最大の懸念「港の閉鎖」の可能性は高い'],
]

it.each(japanese)('%f and %f read as Japanese', (top, likeliest, title) => {
  expect(titleAt(top, likeliest, 'ja')).toBe(title)
})

it('reads as English, with "but" only where the words point different ways', () => {
  expect(titleAt(0.3, 0.7, 'en')).toBe(
    '“The harbour closes”, the greatest concern, is unlikely, but “A wave of strikes” is likely',
  )
  expect(titleAt(0.3, 0.5, 'en')).toBe(
    '“The harbour closes”, the greatest concern, is unlikely; “A wave of strikes”, the likeliest, has roughly even odds',
  )
  expect(titleAt(0.6, 0.1, 'en')).toBe('“The harbour closes”, the greatest concern, is likely')
  expect(titleAt(0, 0, 'en')).toBe('“The harbour closes”, the greatest concern, is ruled out')
})

it('never lets a benign branch be the greatest concern while there are others', () => {
  const kinder = {
    ...forecast,
    contingencies: {
      ...forecast.contingencies,
      peace: { probability: { value: 0.9 }, concern: { city: 20 } },
    },
  }
  const { title } = headline(orderOfConcern(situation, kinder), situation, kinder, 'en')
  expect(title).not.toContain('Peace on the docks')
})
