import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type GradeFlags, grade, gradeBlind } from '../../src/cli/commands/grade.ts'
import { load } from '../../src/cli/load.ts'
import { recordingTerminal } from './recording-terminal.ts'

const situation = `kizashi: 1
title: Talks
from: 2025-01-20
to: 2029-01-20
claims:
  # what the paper said
  met: {says: Envoys have met, source: gazette, at: page 3, by: a-minister, note: He would say so} # once
  denied:
    says: Nobody has met
    source: gazette
    date: 2025-03
    grade: D5
factors:
  talks: {states: [none, contacts], start: none, tempo: 1 year}
sources:
  - {id: gazette, type: article-newspaper, title: The secret meeting, author: [{literal: A. Writer}]}
questions:
  contact: {ask: {state: {talks: contacts}, by: 2026-12-31}}
`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kizashi-grade-'))
  await writeFile(join(folder, 'situation.yaml'), situation)
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const text = () => readFile(join(folder, 'situation.yaml'), 'utf8')

async function graded(claim: string, flags: GradeFlags, language: 'en' | 'ja' = 'en') {
  const terminal = recordingTerminal(language)
  const code = await grade(claim, folder, flags, terminal)
  return { code, out: terminal.out }
}

/** What would tell whose claim it is, or how reliable that is. */
const telling = /gazette|secret|Writer|minister|page 3|would say|[A-F]:/i

it('asks for the credibility, writes it down, and only then shows the source', async () => {
  const terminal = recordingTerminal()
  const loaded = await load(folder, {}, terminal)
  if (typeof loaded === 'number') throw new Error('not sound')
  const claim = loaded.course.situation.claims.find(({ id }) => id === 'met')!
  const asked: string[] = []
  const answers = ['nine', '2', 'b']
  const code = await gradeBlind(
    claim,
    loaded,
    {},
    async (question) => {
      asked.push(question)
      if (asked.length <= 2) {
        expect(terminal.out).not.toMatch(telling)
        expect(await text()).toBe(situation)
      } else {
        expect(terminal.out).toMatch(telling)
        expect(await text()).toContain('note: He would say so, grade: F2}')
      }
      return answers.shift()!
    },
    terminal,
  )
  expect([code, asked.length]).toEqual([0, 3])
  expect(terminal.out).toContain('D × 1')
  expect(await text()).toBe(situation.replace('say so}', 'say so, grade: B2}'))
})

it('keeps the reliability that stands there, and shows it last', async () => {
  const { code, out } = await graded('denied', { credibility: '３' })
  expect(code).toBe(0)
  expect(await text()).toBe(situation.replace('D5', 'D3'))
  expect(out.slice(0, out.indexOf('Recorded'))).not.toMatch(telling)
  expect(out.slice(out.indexOf('Recorded'))).toContain('D: not usually reliable')
})

it('an ungraded source stands as F until it is judged, and the answer says so', async () => {
  const { out } = await graded('met', { credibility: '4' }, 'ja')
  expect(out).toContain('F（判断できない）')
  expect(await text()).toContain('grade: F4')
})

it('refuses what is no degree, and a claim that is not there, before anything is written', async () => {
  await expect(graded('met', { credibility: '7' })).rejects.toThrow('1 to 6')
  await expect(graded('met', { credibility: '2', reliability: 'G' })).rejects.toThrow('A to F')
  await expect(graded('met', {})).rejects.toThrow('--credibility')
  await expect(graded('mett', { credibility: '2' })).rejects.toThrow('met')
  expect(await text()).toBe(situation)
})
