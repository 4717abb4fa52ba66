import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { runKizashi } from './run-kizashi.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'きざし '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const nobodyDecides = `kizashi: 1
title: Weather
from: 2026-01-01
to: 2027-01-01
factors: {sky: {states: [clear, grey], start: clear, tempo: 1 week}}
`

describe('stability', () => {
  it('is listed, and has examples', async () => {
    expect((await runKizashi(['--help'])).out).toContain('stability')
    const { out, code } = await runKizashi(['stability', '--help'], { language: 'ja' })
    expect(code).toBe(0)
    expect(out).toContain('  kizashi stability')
    expect(out).toContain('--outcome')
  })

  it.each(['en', 'ja'] as const)(
    'tells the packages for an agreement in each reading (%s)',
    async (language) => {
      const { out, code } = await runKizashi(['stability', 'korean-agreement', '--draws', '0'], { language })
      expect(code).toBe(0)
      for (const line of out.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
      expect(out).toContain(
        language === 'ja' ? '検証つき凍結と制裁の例外' : 'A verified freeze for exceptions',
      )
      expect(out).toContain('144 / 144')
      expect(out).toContain(language === 'ja' ? 'スライド資料（2025年春）' : 'The slides, spring 2025')
    },
  )

  it('says what it cannot follow, and what it cannot answer', async () => {
    const refuse = (...words: string[]) => runKizashi(['stability', 'korean-agreement', ...words])
    expect(await refuse('--at', 'arsenall=frozen')).toMatchObject({ code: 2, out: '' })
    expect((await refuse('--at', 'arsenal=frozn')).err).toContain('frozen')
    expect((await refuse('--at', 'arsenal')).err).toContain('factor=state')
    expect((await refuse('--actors', 'norht')).err).toContain('north')
    const bare = join(folder, 'nobody decides')
    await mkdir(bare)
    await writeFile(join(bare, 'situation.yaml'), nobodyDecides)
    const nobody = await runKizashi(['stability', bare, '--json'])
    expect(nobody.code).toBe(3)
    expect(JSON.parse(nobody.out).error).toEqual({ refusal: { reason: 'nobody-decides' } })
    expect(nobody.err).toContain('owner')
    const impossible = await refuse('--at', 'word=verified')
    expect(impossible.code).toBe(3)
    expect(impossible.err).toContain('impossible')
  })
})
