import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareSchema } from '../../src/report/compare/compare-schema.ts'
import { resultsSchema } from '../../src/report/results-schema.ts'
import { updateSchema } from '../../src/report/update/update-schema.ts'
import { runInProcess } from './run-in-process.ts'

/** One event at a constant rate over four years: every answer is 1 - exp(-4 rate). */
const situationText = `
kizashi: 1
title: A port
from: 2025-01-01
to: 2029-01-01
viewpoint: town
actors: {town: {title: The town}}
factors:
  mood: {states: [calm, tense], start: calm, tempo: 1 year, lean: {calm: 30}}
events:
  fire: {rate: 0.1 per year}
contingencies:
  burnt: {title: The port burns, ask: {event: fire, by: 2029-01-01}, harm: 2}
questions:
  fires: {title: Fires, ask: {event: fire, by: 2029-01-01}}
what-ifs:
  dry: {title: A dry summer, adds: {events: {fire: {rate: 1}}}}
  zeal: {title: Zealous wardens, changes: {events: {fire: {rate: 0.05 per year}}}}
`
const chance = (rate: number) => 1 - Math.exp((-rate * 1461) / 365.25)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'きざし '))
  await writeFile(join(folder, 'situation.yaml'), situationText)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const answered = async (...words: string[]) => {
  const { out, code } = await runInProcess(['forecast', folder, '--exact', '--json', ...words])
  expect(code, out).toBe(0)
  return resultsSchema.parse(JSON.parse(out))
}
const fires = async (...words: string[]) => {
  const answer = (await answered(...words)).questions.fires!
  return 'probability' in answer ? answer.probability : null
}

describe('--what-if', () => {
  it('supposes what the situation names, and says so', async () => {
    const supposed = await answered('--what-if', 'dry')
    expect(supposed.questions.fires).toHaveProperty('probability', expect.closeTo(chance(0.2), 9))
    expect(supposed.whatIfs).toEqual(['dry'])
    expect(supposed).not.toHaveProperty('changes')
    const plain = await answered()
    expect(plain.questions.fires).toHaveProperty('probability', expect.closeTo(chance(0.1), 9))
    expect(plain.whatIfs).toEqual([])
  })

  it('refuses an unknown one with near names', async () => {
    for (const command of ['brief', 'forecast', 'update']) {
      const { code, out } = await runInProcess([command, folder, '--what-if', 'dri'])
      expect(code).toBe(1)
      expect(out).toContain('There is no what-if called `dri`')
      expect(out).toContain('Close names: dry')
    }
  })
})

describe('--change', () => {
  it('takes what stands under changes, or a whole what-if', async () => {
    expect(await fires('--change', 'events: {fire: {rate: 0.4 per year}}')).toBeCloseTo(chance(0.4), 9)
    expect(await fires('--change', 'adds: {events: {fire: {rate: 2}}}')).toBeCloseTo(chance(0.4), 9)
    expect(await fires('--change', 'influences: [{from: {mood: calm}, to: fire, points: 3}]')).toBeCloseTo(
      chance(0.8),
      6,
    )
  })

  it('applies on top of what-ifs of any name, in the order typed', async () => {
    const typed = ['--change', 'events: {fire: {rate: 0.4 per year}}']
    expect(await fires('--what-if', 'zeal', ...typed)).toBeCloseTo(chance(0.4), 9)
    expect(await fires(...typed, '--change', 'events: {fire: {rate: 0.3 per year}}')).toBeCloseTo(
      chance(0.3),
      9,
    )
  })

  it('names what was changed in the document and in the head of the page', async () => {
    const text = 'events: {fire: {rate: 0.4 per year}}'
    const document = await answered('--what-if', 'dry', '--change', text)
    expect(document.whatIfs).toEqual(['dry', 'change-1'])
    expect(document.changes).toEqual({ 'change-1': text })
    for (const command of ['brief', 'forecast', 'update']) {
      const fewer = command === 'brief' ? ['--ensemble', '0'] : []
      const words = [command, folder, '--exact', ...fewer, '--what-if', 'dry', '--change', text]
      const { out } = await runInProcess(words)
      const head = out.split('\n').slice(0, 8).join(' ').replace(/\s+/g, ' ')
      expect(head, command).toContain('What if: A dry summer')
      expect(head, command).toContain(`Changed on the command line: ${text}`)
      const { out: japanese } = await runInProcess(words, { language: 'ja' })
      expect(japanese, command).toContain('仮定：A dry summer')
    }
    const { out } = await runInProcess(['update', folder, '--json', '--change', text])
    expect(updateSchema.parse(JSON.parse(out)).changes).toEqual({ 'change-1': text })
    const csv = await runInProcess(['forecast', folder, '--csv', '--change', text])
    expect(csv.err).toContain(text)
  })

  it('underlines what is wrong with it', async () => {
    const misspelt = await runInProcess(['forecast', folder, '--change', 'events: {fir: {rate: 1 per year}}'])
    expect(misspelt.code).toBe(1)
    expect(misspelt.out).toContain('--change:1:10')
    expect(misspelt.out).toMatch(/events: \{fir: .*\n\s+\|\s+\^\^\^/)
    expect(misspelt.out).toContain('Close names: fire')
    const changes = ['--change', 'events: {fire: {rate: 1 per year}}', '--change', '[a']
    expect((await runInProcess(['brief', folder, ...changes])).out).toContain('--change 2:1:3')
    expect((await runInProcess(['brief', folder, '--change', ''])).code).toBe(1)
    const start = await runInProcess(['brief', folder, '--change', 'factors: {mood: {start: tense}}'])
    expect(start.out).toContain('change-not-allowed')
  })

  it('is compared like a what-if that the situation names', async () => {
    const text = 'events: {fire: {rate: 0.4 per year}}'
    const words = ['compare', '--ensemble', '0', '--exact', '--what-if', 'dry', '--change', text, folder]
    const { out, code } = await runInProcess([...words, '--json'])
    expect(code, out).toBe(0)
    const document = compareSchema.parse(JSON.parse(out))
    expect(document.sides.map(({ id }) => id)).toEqual(['base', 'base+dry', 'base+change-1'])
    expect(document.changes).toEqual({ 'change-1': text })
    const answers = document.questions.find(({ id }) => id === 'fires')!.answers
    expect(answers['base+change-1']!.value).toBeCloseTo(chance(0.4), 9)
    expect(answers['base+dry']!.value).toBeCloseTo(chance(0.2), 9)
    expect((await runInProcess(words)).out.replace(/\s+/g, ' ')).toContain(text)
  })
})
