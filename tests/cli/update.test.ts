import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runKizashi } from './run-kizashi.ts'

const reference = join(import.meta.dirname, '../reference/chain/evidence')
let folder = ''
let situation = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'きざし '))
  situation = join(folder, '情勢')
  await cp(reference, situation, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('update', () => {
  it('prints one JSON document and nothing else', async () => {
    const { code, out } = await runKizashi(['update', situation, '--json', '--question', 'order'])
    const document = JSON.parse(out)
    expect(code).toBe(0)
    expect(document.evidence['as-of']).toBe('2026-09-30')
    expect(Object.keys(document.questions)).toEqual(['order'])
    expect(document.evidence.entries[0].questions.order).toHaveProperty('before')
  })

  it('tells what moved since an earlier day, or since the update in a file', async () => {
    const earlier = await runKizashi(['update', situation, '--as-of', '2026-01-01', '--json'])
    await writeFile(join(folder, 'earlier.json'), earlier.out)
    const words = ['update', situation, '--since']
    const byFile = await runKizashi([...words, join(folder, 'earlier.json')])
    const byDay = await runKizashi([...words, '２０２６-０１-０１'])
    expect(byFile.code).toBe(0)
    expect(byFile.out).toBe(byDay.out)
    expect(byDay.out).toContain('What moved since 1 January 2026')
    expect(byDay.out).toContain('time passing, nothing reported')
    const other = JSON.parse(earlier.out)
    other.questions.order.probability = 0.987
    await writeFile(join(folder, 'other.json'), JSON.stringify(other))
    expect((await runKizashi([...words, join(folder, 'other.json')])).out).toContain('The document said 99 %')
  })

  it('says how well each reading foresaw the ledger', async () => {
    const { out } = await runKizashi(['update', situation, '--readings', '--json'])
    const { readings } = JSON.parse(out)
    expect(readings).toHaveLength(1)
    expect(readings[0].logLikelihood).toBeLessThan(0)
  })

  it('refuses days that cannot be meant, with exit code 2', async () => {
    for (const words of [
      ['--as-of', 'yesterday'],
      ['--as-of', '2024-01-01'],
      ['--since', '2026-09-30'],
      ['--since', join(folder, 'nothing.json')],
    ])
      expect((await runKizashi(['update', situation, ...words])).code, words.join(' ')).toBe(2)
  })

  it('names what forbids an entry that has no chance, with exit code 3', async () => {
    const impossible = join(folder, 'impossible')
    await cp(reference, impossible, { recursive: true })
    await writeFile(
      join(impossible, 'ledger.jsonl'),
      [
        '{"id":"a","date":"2025-03-01","state":{"hidden":"present"}}',
        '{"id":"b","date":"2025-04-01","state":{"hidden":"absent"}}',
      ].join('\n'),
    )
    const english = await runKizashi(['update', impossible])
    const japanese = await runKizashi(['update', impossible], { language: 'ja' })
    const { error } = JSON.parse((await runKizashi(['update', impossible, '--json'])).out)
    expect([english.code, japanese.code]).toEqual([3, 3])
    expect(english.out).toContain('together with the entry of 1 March 2025')
    expect(japanese.out).toContain('2025年3月1日の記録と両立しない')
    expect(error.impossible).toMatchObject({ entry: 'b', forbiddenBy: { entry: 'a' } })
  })

  it('stops at a ledger with errors, with exit code 1', async () => {
    const broken = join(folder, 'broken')
    await cp(reference, broken, { recursive: true })
    await writeFile(join(broken, 'ledger.jsonl'), '{"date":"2024-03-01","event":"launch"}\n')
    expect((await runKizashi(['update', broken])).code).toBe(1)
  })
})
