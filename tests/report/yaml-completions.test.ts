import { describe, expect, it } from 'vitest'
import { completionsAt, meaningAt } from '../../src/report/yaml/completions-at.ts'
import { cursorPlace, item } from '../../src/report/yaml/cursor-place.ts'
import { situation } from './sample-course.ts'

/** The text with the cursor where the bar stands. */
function at(text: string): [text: string, cursor: number] {
  return [text.replace('|', ''), text.indexOf('|')]
}

describe('where the cursor stands', () => {
  it.each([
    ['fac|', [], 'key'],
    ['factors:\n  talks:\n    ten|', ['factors', 'talks'], 'key'],
    ['factors:\n  talks:\n    tempo: 1 y|', ['factors', 'talks', 'tempo'], 'value'],
    ['factors:\n  talks:\n    tempo: 1 year\n  patrols:\n    |', ['factors', 'patrols'], 'key'],
    ['factors:\n  talks: {lean: {de|', ['factors', 'talks', 'lean'], 'key'],
    ['influences:\n  - {from: {mood: bitter}, to: str|', ['influences', item, 'to'], 'value'],
    ['influences:\n  - {from: {mood: bi|', ['influences', item, 'from', 'mood'], 'value'],
    ['influences:\n  - {from: {mood: a}, because: [c1, c|', ['influences', item, 'because', item], 'value'],
    ['influences:\n  - from: {mood: a}\n    po|', ['influences', item], 'key'],
    ['events:\n  a: {rate: 1} # {\n  strike:\n    re|', ['events', 'strike'], 'key'],
    ["claims:\n  c1: {says: 'a: {b', so|", ['claims', 'c1'], 'key'],
    ['factors:\r\n  talks:\r\n    ten|', ['factors', 'talks'], 'key'],
  ] as const)('%j', (marked, path, expects) => {
    const [text, cursor] = at(marked)
    expect(cursorPlace(text, cursor)).toMatchObject({ path, expects })
  })
})

describe('what can be written there', () => {
  const words = (marked: string, language: 'en' | 'ja' = 'en') =>
    completionsAt('a.yaml', ...at(marked), situation, language).items

  it('keys of the language with what they mean, in the language of the reader', () => {
    const found = words('factors:\n  harbour:\n    |', 'ja').find(({ text }) => text === 'tempo')
    expect(found).toMatchObject({ kind: 'key', about: expect.stringMatching(/平均間隔/) })
    expect(words('fa|').map(({ text }) => text)).toContain('factors')
    expect(words('influences:\n  - {|').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['from', 'to', 'points']),
    )
  })

  it('ids of the situation with what they stand for', () => {
    expect(words('influences:\n  - {from: {mood: |').map(({ text }) => text)).toEqual(['calm', 'bitter'])
    expect(words('influences:\n  - {from: {|').map(({ text }) => text)).toContain('harbour')
    expect(words('influences:\n  - {to: |').map(({ text, about }) => [text, about])).toContainEqual([
      'strike',
      'A strike',
    ])
    expect(words('events:\n  strike: {because: [|').map(({ text }) => text)).toEqual(['c1', 'c2', 'c3', 'c4'])
    expect(words('changes:\n  factors:\n    mood:\n      lean: {|').map(({ text }) => text)).toEqual([
      'calm',
      'bitter',
    ])
    expect(words('viewpoint: |').map(({ text }) => text)).toEqual(['city'])
  })

  it('choices', () => {
    expect(words('options:\n  talk:\n    cost: |').map(({ text }) => text)).toEqual([
      'none',
      'low',
      'medium',
      'high',
    ])
    expect(words('factors:\n  mood:\n    ordered: |').map(({ text }) => text)).toEqual(['true', 'false'])
  })

  it('and the word at a place is said', () => {
    const meaning = (marked: string) => meaningAt(...at(marked), situation, 'en')
    expect(meaning('factors:\n  mood:\n    te|mpo: 1 year\n')?.about).toMatch(/mean time/)
    expect(meaning('events:\n  strike: {because: [c|1]}\n')?.about).toBe('Claim number 1 about the docks')
    expect(meaning('factors:\n  mo|od: {}\n')?.about).toBe('Mood of the dockers')
    expect(meaning('# |\n')).toBeNull()
  })
})
