import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateCourses, type Round } from '../../src/engine/evaluation/evaluate-courses.ts'
import type { Answers } from '../../src/engine/evaluation/evaluation-shard.ts'
import { type Reuse, reusingWorkers } from '../../src/engine/evaluation/reusing-workers.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { answerCache } from '../../src/workspace/answer-cache/answer-cache.ts'
import { cacheFolder } from '../../src/workspace/answer-cache/cache-folder.ts'

const written = `
kizashi: 1
title: A port
from: 2025-01-01
to: 2029-01-01
claims: {c1: {says: Brigades halve fires, source: paper, grade: B2}}
sources: [{id: paper, type: article-newspaper, title: The paper}]
factors:
  note: {title: Mood, states: [calm, tense], start: calm, tempo: 1..2 years, lean: {calm: 1}, because: [c1]}
  tide: {states: [low, high], start: low, tempo: 1 year, lean: {low: 1}}
events:
  fire: {title: A fire, rate: 0.05..0.2 per year, because: [c1], note: As before, sets: {note: tense}}
  wave: {rate: 1 per year}
influences: [{from: {note: tense}, to: fire, points: 1..2}, {from: {tide: high}, to: wave, points: 1}]
options:
  brigade: {from: 2026-01-01, adds: {events: {fire: {rate: -1}}}}
  siren: {from: 2027-01-01, adds: {events: {fire: {rate: -0.5}}}}
questions:
  fires: {title: Fires, ask: {event: fire, by: 2029-01-01}}
  tense: {title: Tense, ask: {state: {note: tense}, at: 2028-01-01}}
`
const choices = [{}, { options: ['brigade'] }, { options: ['siren'] }]
const rounds: Round[] = [
  { drawing: { kind: 'nominal' }, runs: 32, batches: 4 },
  { drawing: { kind: 'member', member: 1 }, runs: 64, batches: 1 },
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '控え '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function answered(
  text: string,
  cache: string,
  more: { seed?: number; numbers?: string; limit?: number } = {},
) {
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  const courses = choices.map((choice) => courseOf(draft!, choice).course!)
  const options = { isExact: false, members: 4, seed: more.seed ?? 1 }
  const fresh = await evaluateCourses(courses, rounds, { ...options, workers: workersInTurn })
  const reuse: Reuse = { asked: 0, reused: 0 }
  const store = answerCache(join(folder, cache), more.numbers ?? 'v1', more.limit)
  const workers = reusingWorkers(workersInTurn, store, reuse)
  const done: number[] = []
  const kept = await evaluateCourses(courses, rounds, {
    ...options,
    workers,
    onShare: (share) => done.push(share),
  })
  expect(done.at(-1)).toBe(1)
  expect(kept).toEqual(fresh)
  expect(reuse.asked).toBe(6)
  return reuse.reused
}

const changed = (from: string | RegExp, to: string) => {
  const text = written.replace(from, to)
  expect(text).not.toBe(written)
  return text
}

describe('answers kept from run to run', () => {
  it('are all reused where nothing changed, or only words, claims and what no question sees', async () => {
    expect(await answered(written, 'words')).toBe(0)
    expect(await answered(written, 'words')).toBe(6)
    for (const text of [
      changed('A fire,', 'A blaze,'),
      changed('As before', 'Otherwise'),
      changed('grade: B2', 'grade: C3'),
      changed('lean: {calm: 1}, because: [c1]', 'lean: {calm: {value: 1, because: [c1]}}'),
      `\n\n# moved down\n${written}`,
      changed('rate: 1 per year', 'rate: 3 per year'),
      changed('to: wave, points: 1', 'to: wave, points: 3'),
    ])
      expect(await answered(text, 'words'), text).toBe(6)
  })

  it('are computed anew where anything changed that they depend on', async () => {
    await answered(written, 'numbers')
    for (const text of [
      changed('0.05..0.2', '0.05..0.3'),
      changed('points: 1..2', 'points: 1..3'),
      changed('sets: {note: tense}', 'sets: {note: calm}'),
      changed('by: 2029-01-01', 'by: 2028-12-01'),
      changed('at: 2028-01-01', 'at: 2028-01-02'),
      changed('tempo: 1..2 years', 'tempo: 1..3 years'),
    ])
      expect(await answered(text, 'numbers'), text).toBe(0)
    expect(await answered(written, 'numbers', { seed: 2 })).toBe(0)
    expect(await answered(written, 'numbers', { numbers: 'v2' })).toBe(0)
  })

  it('are lost for one option alone where only that was edited', async () => {
    await answered(written, 'option')
    expect(await answered(changed('rate: -0.5', 'rate: -0.7'), 'option')).toBe(4)
    expect(await answered(written, 'option')).toBe(6)
  })

  it('are replaced where a file is damaged, without an error', async () => {
    await answered(written, 'damage')
    const cache = join(folder, 'damage')
    const [first, second] = (await readdir(cache)).sort() as [string, string]
    await writeFile(join(cache, first), 'not what it was')
    const text = await readFile(join(cache, second), 'utf8')
    await writeFile(join(cache, second), text.slice(0, -9))
    expect(await answered(written, 'damage')).toBe(2)
    expect(await answered(written, 'damage')).toBe(6)
    expect((await readdir(cache)).every((name) => name.endsWith('.txt'))).toBe(true)
  })

  it('are done without where they cannot be kept', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await answered(written, 'file')).toBe(0)
    expect(await answered(written, 'file')).toBe(0)
  })

  it('leave the oldest where there is no room', async () => {
    const cache = join(folder, 'room')
    const store = answerCache(cache, 'v1', 1000)
    const answers = (value: number): ReadonlyMap<string, Answers> =>
      new Map([
        ['a', { values: Float64Array.of(value, Number.NaN, 0.1 + 0.2), batches: new Float64Array(32) }],
      ])
    for (const name of ['one', 'two']) await store.write(name, answers(1))
    for (const name of await readdir(cache)) await utimes(join(cache, name), 1, 1)
    expect((await store.read('one')).get('a')).toEqual(answers(1).get('a'))
    await store.write('three', answers(3))
    expect((await store.read('two')).size).toBe(0)
    expect((await store.read('three')).get('a')).toEqual(answers(3).get('a'))
    expect((await store.read('one')).size).toBe(1)
  })

  it('stand where each system has its caches', () => {
    expect(cacheFolder({ KIZASHI_CACHE: 'off' }, 'linux', '/home/a')).toBeNull()
    expect(cacheFolder({}, 'linux', 'home')).toBe(join('home', '.cache', 'kizashi', 'answers'))
    expect(cacheFolder({ XDG_CACHE_HOME: 'x' }, 'linux', 'home')).toBe(join('x', 'kizashi', 'answers'))
    expect(cacheFolder({}, 'darwin', 'home')).toBe(join('home', 'Library', 'Caches', 'kizashi', 'answers'))
    expect(cacheFolder({ LOCALAPPDATA: 'l' }, 'win32', 'home')).toBe(join('l', 'kizashi', 'answers'))
  })
})
