import { describe, expect, it } from 'vitest'
import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { optionsText } from '../../src/report/options/options-text.ts'

const situationText = (options: string) => `
kizashi: 1
title: A port
from: 2025-01-01
to: 2029-01-01
viewpoint: town
actors: {town: {title: The town}}
factors:
  mood: {states: [calm, tense], start: calm, tempo: 1 year, lean: {calm: 30}}
events:
  fire: {rate: 0.2 per year}
options:
${options}
criteria:
  no-fire: {title: No fire, ask: {event: fire, by: 2029-01-01}, want: low}
`
const option = (id: string, points: number, more = '') =>
  `  ${id}: {actor: town, from: 2025-01-01, adds: {events: {fire: {rate: ${points}}}}${more}}`
const read = (...options: string[]) =>
  readSituation([{ name: 'situation.yaml', text: situationText(options.join('\n')) }]).draft!
const codes = (draft: ReturnType<typeof read>, choice: Choice = {}) =>
  courseOf(draft, choice).diagnostics.map(({ code, facts, near }) => ({ code, ...facts, near }))

/** Hydrants first, then a brigade; the parade is worth nothing without a brigade, and little with it. */
const town = read(
  option('hydrants', -0.2),
  option('brigade', -1, ', needs: [hydrants]'),
  option('parade', 0.5, ', needs: [brigade, hydrants]'),
)

describe('what an option needs', () => {
  it('has to be taken with it, and that suffices', () => {
    expect(codes(town)).toEqual([])
    expect(codes(town, { options: ['brigade'] })).toMatchObject([
      { code: 'option-needs', option: 'brigade', needs: ['hydrants'] },
    ])
    expect(courseOf(town, { options: ['brigade', 'hydrants'] }).course).not.toBeNull()
  })

  it('is declared, leads in no circle and can be had', () => {
    expect(codes(read(option('hydrants', -1), option('brigade', -1, ', needs: [hydrant]')))).toMatchObject([
      { code: 'unknown-id', near: ['hydrants'] },
    ])
    const circle = read(
      option('a', 1, ', needs: [b]'),
      option('b', 1, ', needs: [c]'),
      option('c', 1, ', needs: [a]'),
    )
    expect(codes(circle)).toMatchObject([{ code: 'needs-itself', options: ['a', 'b', 'c', 'a'] }])
    expect(codes(read(option('a', 1, ', needs: [a]')))).toMatchObject([{ options: ['a', 'a'] }])
    const barred = read(option('a', 1, ', needs: [b, c]'), option('b', 1, ', excludes: [c]'), option('c', 1))
    expect(codes(barred)).toMatchObject([{ code: 'needs-excluded', option: 'a', options: ['b', 'c'] }])
  })

  it('is in every combination that is tried', async () => {
    const port = courseOf(town, {}).course!
    const others = { readings: ['base'], course: (choice: Choice) => courseOf(town, choice).course }
    const finding = await optionsLens.run(
      port,
      { ...optionsLens.defaults, method: 'exact', ensemble: 0, pairs: true, combinations: [['brigade']] },
      { others },
    )
    expect(finding.strategies.map(({ id, origin }) => [id, origin])).toEqual([
      ['nothing', 'nothing'],
      ['hydrants', 'single'],
      ['brigade+hydrants', 'needing'],
      ['brigade+hydrants+parade', 'needing'],
    ])
    expect(finding.refused).toEqual([['brigade']])
    const fire = finding.strategies.map(({ outcomes }) => outcomes[0]![0]!.value)
    for (const [place, points] of [0, -0.2, -1.2, -0.7].entries())
      expect(fire[place]).toBeCloseTo(1 - Math.exp((-0.2 * 2 ** points * 1461) / 365.25), 8)
    const text = optionsText(
      { situation: port.situation, finding, readings: town.readings, judgement: () => null },
      'en',
      { columns: 100 },
    )
    expect(text).toContain('brigade: this cannot be taken without hydrants.')
  })

  it('comes along with what helps, and only where it does good together', async () => {
    const other = read(
      option('hydrants', -0.2),
      option('brigade', -1, ', needs: [hydrants]'),
      option('siren', -0.3),
      option('bonfire', 2),
      option('beacon', -0.4, ', needs: [bonfire]'),
    )
    const finding = await optionsLens.run(
      courseOf(other, {}).course!,
      { ...optionsLens.defaults, method: 'exact', ensemble: 0 },
      { others: { readings: ['base'], course: (choice: Choice) => courseOf(other, choice).course } },
    )
    expect(finding.strategies.filter(({ origin }) => origin === 'helping').map(({ id }) => id)).toEqual([
      'brigade+hydrants+siren',
    ])
  })
})
