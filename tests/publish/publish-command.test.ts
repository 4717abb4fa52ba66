import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../cli/run-in-process.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kizashi-publish-'))
  await writeFile(join(directory, 'mine.txt'), 'not yours')
})
afterAll(() => rm(directory, { recursive: true, force: true }))

describe('kizashi publish', () => {
  it('lists what it would leave in and out, in both languages, and writes nothing', async () => {
    const english = await runInProcess(['publish', 'first-steps', '--dry-run', '--out', directory])
    expect(english.code).toBe(0)
    expect(english.out).toMatch(
      /Left in\n.*Left out\n.*comments \(left in by --notes\)\n.*Nothing was written/s,
    )
    const japanese = await runInProcess(['publish', 'first-steps', '--dry-run'], { language: 'ja' })
    expect(japanese.out).toMatch(/含めるもの\n.*省くもの\n.*何も書いていない/s)
    expect(await readdir(directory)).toEqual(['mine.txt'])
  })

  it('refuses a folder that holds anything else, after the list', async () => {
    const { code, out, err } = await runInProcess(['publish', 'first-steps', '--out', directory])
    expect(code).toBe(2)
    expect(out).toContain('Left out')
    expect(err).toMatch(/mine\.txt.*Nothing was written.*--out/s)
    expect(await readdir(directory)).toEqual(['mine.txt'])
  })

  it('says which reading there is not, with what was probably meant', async () => {
    const { code, err } = await runInProcess([
      'publish',
      'korean-peninsula',
      '--dry-run',
      '--reading',
      'slide',
    ])
    expect(code).toBe(2)
    expect(err).toMatch(/slide .*slides/)
  })
})
