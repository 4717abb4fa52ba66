import { describe, expect, it } from 'vitest'
import { buildConflict } from '../../src/lenses/stability/build-conflict.ts'
import { stabilityLens } from '../../src/lenses/stability.ts'
import { refusalText } from '../../src/report/stability/remark-lines.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const head = `kizashi: 1
title: Too much
from: 2026-01-01
to: 2027-01-01
`
const owned = (actors: number, factors: number, states: string) => `${head}actors:
${Array.from({ length: actors }, (_, actor) => `  a${actor}: {interests: [{want: {f${actor}: b}}]}`).join('\n')}
factors:
${Array.from({ length: factors }, (_, factor) => `  f${factor}: {owner: a${factor % actors}, states: ${states}, start: a}`).join('\n')}
`

async function refused(text: string, options = {}) {
  const course = courseFromText(text)
  const finding = await stabilityLens.run(course, { ...stabilityLens.defaults, draws: 0, ...options }, {})
  const { refusal } = finding
  if (refusal === null) return { refusal, said: null }
  const said = (['en', 'ja'] as const).map((language) => refusalText(course.situation, refusal, language))
  return { refusal, said }
}

describe('a conflict that cannot be looked at', () => {
  it('531,441 outcomes are refused with the reason and the way out', async () => {
    const { refusal, said } = await refused(owned(4, 12, '[a, b, c]'))
    expect(refusal).toEqual({ reason: 'too-many-outcomes', outcomes: 531_441, limit: 100_000 })
    expect(said![0]).toContain('531,441 outcomes, and the limit is 100,000')
    expect(said![0]).toContain('--actors')
    expect(said![1]).toContain('531,441通り')
    expect(said![1]).toContain('impossible')
  })

  it('more than six who can move by themselves are refused by name, and held still as they are told to be', async () => {
    const text = owned(7, 7, '[a, b]')
    const { refusal, said } = await refused(text)
    expect(refusal).toMatchObject({ reason: 'too-many-players', limit: 6 })
    expect(said![0]).toContain('7 actors can move by themselves')
    expect(said![0]).toContain('a0, a1, a2, a3, a4, a5, a6')
    expect((await refused(text, { actors: ['a0', 'a1'] })).refusal).toBeNull()
  })

  it('more moves than memory holds are refused', async () => {
    const { refusal } = await refused(owned(1, 14, '[a, b]'))
    expect(refusal).toMatchObject({ reason: 'too-many-moves', outcomes: 16_384 })
  })

  it('nobody decides', async () => {
    const { said } = await refused(`${head}factors: {f: {states: [a, b], start: a}}\n`)
    expect(said![0]).toContain('owner')
    expect(said![1]).toContain('owner')
  })

  it('things stand where they cannot', async () => {
    const text = `${owned(2, 2, '[a, b]')}impossible: [{f0: b, f1: b}]\n`
    expect((await refused(text, { at: { f0: 'b', f1: 'b' } })).refusal).toEqual({
      reason: 'impossible-today',
    })
  })

  it('a stranger is asked to decide', async () => {
    expect((await refused(owned(2, 2, '[a, b]'), { actors: ['nobody'] })).said![0]).toContain('nobody')
  })
})

it('65,536 outcomes are taken', () => {
  const { situation } = courseFromText(owned(5, 16, '[a, b]'))
  const conflict = buildConflict(situation, { at: {}, actors: null })
  expect('reason' in conflict ? conflict.reason : conflict.graph.outcomes).toBe(65_536)
})
