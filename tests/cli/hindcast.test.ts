import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerText, readingText, situationText } from '../hindcast/hindcast-situation.ts'
import { runKizashi } from './run-kizashi.ts'

let folder = ''
let situation = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'きざし '))
  situation = join(folder, '港')
  await mkdir(join(situation, 'readings'), { recursive: true })
  await writeFile(join(situation, 'situation.yaml'), situationText)
  await writeFile(join(situation, 'readings', 'gloomy.yaml'), readingText)
  await writeFile(join(situation, 'ledger.jsonl'), ledgerText.replaceAll('\n', '\r\n'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('hindcast', () => {
  it('prints one JSON document, of all readings, and nothing else', async () => {
    const { code, out } = await runKizashi(['hindcast', situation, '--every', 'half-year', '--json'])
    const document = JSON.parse(out)
    expect(code).toBe(0)
    expect(document.readings).toEqual(['base', 'gloomy'])
    expect(document.issues.map(({ asOf }: { asOf: string }) => asOf)).toEqual([
      ...['2025-01-31', '2025-07-31', '2026-01-31'],
      ...['2025-01-31', '2025-07-31', '2026-01-31'],
    ])
  })

  it('writes both pages with --write, over what was there', async () => {
    await writeFile(join(situation, 'hindcast.md'), 'old')
    const { code, out } = await runKizashi(['hindcast', situation, '--from', '2025-07-31', '--write'])
    expect([code, out]).toEqual([0, ''])
    const pages = ['hindcast.md', 'hindcast.ja.md'].map((name) => readFile(join(situation, name), 'utf8'))
    const [english, japanese] = await Promise.all(pages)
    expect(english).toContain('on 2025-07-31, 2025-10-31, 2026-01-31,')
    expect(japanese).toContain('# 振り返り検証：港')
  })

  it('refuses what cannot be meant, with exit code 2', async () => {
    for (const words of [
      ['--every', 'fortnight'],
      ['--from', 'yesterday'],
      ['--from', '2024-12-31'],
      ['--from', '2026-01-31'],
    ])
      expect((await runKizashi(['hindcast', situation, ...words])).code, words.join(' ')).toBe(2)
    const unknown = await runKizashi(['hindcast', situation, '--every', 'fortnight', '--lang', 'ja'])
    expect(unknown.err).toContain('month、quarter、half-year、year')
  })

  it('says so where the ledger holds nothing', async () => {
    const empty = join(folder, 'empty')
    await mkdir(empty)
    await writeFile(join(empty, 'situation.yaml'), situationText)
    const { code, err } = await runKizashi(['hindcast', empty])
    expect(code).toBe(2)
    expect(err).toContain('The ledger holds nothing yet')
  })
})
