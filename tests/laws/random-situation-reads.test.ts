import { expect, test } from 'vitest'
import { courseFromText } from '../engine/course-from-text.ts'
import { situationFromSeed, situationYaml } from './random-situation.ts'

test('every random situation goes through the reader', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const course = courseFromText(situationYaml(situationFromSeed(seed)))
    expect(course.situation.factors.length).toBeGreaterThan(1)
  }
})
