import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSolutions } from '../../src/language/cross-impact/solutions.ts'
import { writeScw } from '../../src/language/cross-impact/write-scw.ts'
import { futuresSchema } from '../../src/report/futures/futures-schema.ts'
import { publishedStudies } from '../structure/published-studies.ts'
import { runKizashi } from './run-kizashi.ts'

const [published] = publishedStudies
const study = {
  title: 'Sömewhereland',
  descriptors: published!.descriptors,
  matrix: published!.matrix,
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '将来 '))
  await writeFile(join(folder, 'study.scw'), Buffer.from(writeScw(study), 'latin1'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...words: string[]) => runKizashi(words, { cwd: folder })

describe('convert', () => {
  it('makes a situation of a study, in which futures finds the published scenarios', async () => {
    const made = await run('convert', 'study.scw', '--to', '研究')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(await readdir(join(folder, '研究'))).toContain('situation.yaml')
    expect(await readFile(join(folder, '研究', 'situation.yaml'), 'utf8')).toContain('Sömewhereland')
    const { code, out } = await run('futures', '研究', '--json', '--ensemble', '0', '--simulate', '100')
    expect(code).toBe(0)
    const document = futuresSchema.parse(JSON.parse(out))
    expect(document.certificate).toMatchObject({ complete: true, count: published!.published.count })
    const known = published!.consistentScenarios.map(({ basinGlobal }) => basinGlobal).sort((a, b) => b - a)
    expect(document.scenarios.map(({ basin }) => basin)).toEqual(known)
  })

  it('leaves what is there alone', async () => {
    expect((await run('convert', 'study.scw', '--to', '研究')).code).toBe(2)
    expect((await run('convert', '研究', '--to', 'study.scw')).code).toBe(2)
  })

  it('writes the same project back, and solutions that compare', async () => {
    expect((await run('convert', '研究', '--to', 'back.csv')).code).toBe(0)
    expect((await run('convert', 'back.csv', '--to', 'back.scw')).code).toBe(0)
    const [there, back] = await Promise.all(
      ['study.scw', 'back.scw'].map((name) => readFile(join(folder, name), 'latin1')),
    )
    expect(back!.split('\r\n').slice(2)).toEqual(there!.split('\r\n').slice(2))
    expect((await run('convert', '研究', '--to', 'found.sl')).code).toBe(0)
    const { out } = await run('futures', '研究', '--compare', 'found.sl')
    expect(out).toContain('10 of the 10 solutions in the file are consistent here too; 0 consistent')
  })

  it('names weights that another program counted wrong', async () => {
    const wrong = published!.consistentScenarios.slice(0, 3).map((one, place) => ({
      variants: one.variants.map((variant) => variant - 1),
      weight: one.basinGlobal + (place === 1 ? 1 : 0),
      consistency: one.consistencyValue,
      totalImpact: one.totalImpactScore,
      label: '',
    }))
    await writeFile(join(folder, 'wrong.sl'), writeSolutions(wrong))
    const { out } = await run('futures', '研究', '--compare', 'wrong.sl')
    expect(out).toContain('3 of the 3 solutions in the file are consistent here too; 7 consistent')
    expect(out).toContain('Weight 128 there, 127 here')
  })

  it('refuses a file cut short with its place, and one that is not there', async () => {
    const text = writeScw(study)
    await writeFile(join(folder, 'cut.scw'), text.slice(0, text.indexOf('0,0,0,-2,1') + 100))
    const cut = await run('convert', 'cut.scw', '--to', 'cut')
    expect(cut.code).toBe(1)
    expect(cut.err).toMatch(/^cut\.scw:\d+/)
    expect(await readdir(folder)).not.toContain('cut')
    expect((await run('convert', 'nowhere.scw', '--to', 'x')).code).toBe(2)
  })
})

describe('futures', () => {
  it('speaks both languages', async () => {
    const words = ['futures', 'hajimete', '--leans', '--ensemble', '10', '--simulate', '100']
    const [english, japanese] = await Promise.all([
      runKizashi(words, { language: 'en' }),
      runKizashi(words, { language: 'ja' }),
    ])
    expect(english.out).toContain('The search is complete')
    expect(japanese.out).toContain('探索は完了した')
    expect([english.code, japanese.code]).toEqual([0, 0])
  })

  it('refuses what it does not know, with near names', async () => {
    const family = await run('futures', 'first-steps', '--explain', 'ZZ', '--ensemble', '0')
    expect(family).toMatchObject({ code: 2, out: '' })
    expect(family.err).toContain('There is no family ZZ')
    const state = await run('futures', 'first-steps', '--present', 'budget=gone')
    expect(state.code).toBe(2)
    expect(state.err).toContain('agreed')
    expect((await run('futures', 'first-steps', '--rule', 'fastest')).code).toBe(2)
    expect((await run('futures', 'first-steps', '--tolerance', '-1')).code).toBe(2)
  })
})
