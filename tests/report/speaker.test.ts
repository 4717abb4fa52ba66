import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { claimWords } from '../../src/report/claim-words.ts'

const text = `kizashi: 1
title: Speakers
from: 2026-01-01
to: 2026-12-31
actors:
  crown: {title: {en: The Crown, ja: 王室}}
claims:
  one: {says: It is so, by: crown}
  two: {says: It is so, by: {en: a spokesman, ja: 報道官}}
  three: {says: It is so, by: the-harbour-master}
  four: {says: It is so, by: Mori Hanako}
factors: {}
`

describe('who says so', () => {
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  const { situation } = courseOf(draft!, {}).course!
  it.each([
    ['an actor', 'one', 'The Crown', '王室'],
    ['a name in each language', 'two', 'a spokesman', '報道官'],
    ['an id that is no actor', 'three', 'the harbour master', 'the harbour master'],
    ['a name', 'four', 'Mori Hanako', 'Mori Hanako'],
  ])('is %s', (_, id, english, japanese) => {
    expect(claimWords(situation, 'en')(id).who).toBe(english)
    expect(claimWords(situation, 'ja')(id).who).toBe(japanese)
  })
})
