import { describe, expect, it } from 'vitest'
import { percent, percentSpan, plainNumber, sayProbability, signed } from '../../src/report/figures.ts'
import { probabilityStep, probabilityWords } from '../../src/report/probability-words.ts'
import { estimate } from './sample-course.ts'

// Edges are shared by neighbouring words; the lower edge is included (ICD 203, section D.6.e).
const vectors: readonly [number, string][] = [
  [0.005, 'almost no chance'],
  [0.01, 'almost no chance'],
  [0.0499, 'almost no chance'],
  [0.05, 'very unlikely'],
  [0.199, 'very unlikely'],
  [0.2, 'unlikely'],
  [0.449, 'unlikely'],
  [0.45, 'roughly even'],
  [0.549, 'roughly even'],
  [0.55, 'likely'],
  [0.799, 'likely'],
  [0.8, 'very likely'],
  [0.949, 'very likely'],
  [0.95, 'almost certain'],
  [0.995, 'almost certain'],
]

describe('words of probability', () => {
  it.each(vectors)('%f is %s', (probability, word) => {
    expect(probabilityWords[probabilityStep(probability)]!.word.en).toBe(word)
  })

  it('leave no gap and do not overlap', () => {
    expect(probabilityWords[0]!.from).toBe(0)
    expect(probabilityWords.at(-1)!.to).toBe(1)
    for (const [index, { from }] of probabilityWords.slice(1).entries())
      expect(from).toBe(probabilityWords[index]!.to)
  })

  it('stand with their number, in both languages', () => {
    expect(sayProbability(estimate(0.24), 'ja')!.phrase).toBe('可能性は低い（24％）')
    expect(sayProbability(estimate(0.24), 'en')!.phrase).toBe('unlikely, 24\u202f%')
    expect(sayProbability(estimate(0.004), 'ja')!.phrase).toBe('ほぼあり得ない（1％未満）')
    expect(sayProbability(estimate(0.004), 'en')!.phrase).toBe('almost no chance, under 1\u202f%')
    expect(sayProbability(estimate(0.9951), 'en')!.number).toBe('over 99\u202f%')
  })

  it('give the nearest five where doubt is wide, never past the edge of the word', () => {
    expect(sayProbability(estimate(0.46, 0.34, 0.58), 'ja')!.phrase).toBe('五分五分（約45％）')
    expect(sayProbability(estimate(0.46, 0.4, 0.58), 'en')!.number).toBe('46\u202f%')
    expect(sayProbability(estimate(0.02, 0.01, 0.3), 'en')!.number).toBe('about 2\u202f%')
    for (let value = 0.01; value <= 0.99; value += 0.001) {
      const said = sayProbability(estimate(value, 0, 1), 'en')!
      const shown = Number(/\d+/.exec(said.number)![0]) / 100
      const { from, to } = probabilityWords[said.step!]!
      expect(shown).toBeGreaterThanOrEqual(from)
      expect(shown).toBeLessThanOrEqual(to)
    }
  })

  it('never say a word of probability of what is certain', () => {
    expect(sayProbability(estimate(0), 'en')!.phrase).toBe('ruled out, 0\u202f%')
    expect(sayProbability(estimate(1), 'ja')!.phrase).toBe('確実（100％）')
    const sampled = { value: 0, interval: { low: 0, high: 0.001, level: 0.95 } }
    expect(sayProbability(sampled, 'en')!.phrase).toBe('almost no chance, under 1\u202f%')
  })

  it('never round a possible thing to 0 or 100', () => {
    expect(percent(0.9899, 'en')).toBe('99\u202f%')
    expect(percent(0.0101, 'en')).toBe('1\u202f%')
    expect(percentSpan(0.172, 0.334, 'ja')).toBe('17〜33％')
    expect(percentSpan(0.001, 0.12, 'en')).toBe('under 1 to 12\u202f%')
    expect(percentSpan(0.001, 0.004, 'en')).toBe('under 1\u202f%')
  })

  it('set signs as the house does', () => {
    expect(signed(-2.5, 1)).toBe('\u22122.5')
    expect(signed(2, 1)).toBe('+2')
    expect(signed(-0.04, 1)).toBe('0')
    expect(plainNumber(1234567.25, 1)).toBe('1,234,567.3')
    expect(plainNumber(-12)).toBe('\u221212')
  })
})
