import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { walkInbox } from '../../src/cli/commands/inbox.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { readInbox } from '../../src/workspace/inbox/inbox-file.ts'
import { runKizashi } from '../cli/run-kizashi.ts'
import { type Desk, desk, loadDesk } from './import-desk.ts'

const sample = fileURLToPath(new URL('data/gdelt2-export-20151027220000-asia.tsv', import.meta.url))
const rules = `tips:
  visits: {title: {en: Reports of visits, ja: 訪問の報道}, from: gdelt, where: {EventRootCode: ['04', '05']}, propose: {event: launch}}
  listed: {from: list, where: {種別: 弾道}, propose: {event: launch}}
tables:
  list: {columns: {date: 日付}}
`

let at: Desk
beforeEach(() => {
  at = desk(rules)
})
afterEach(() => at.remove())

const imported = (...words: string[]) => runKizashi(['import', ...words, at.folder])

describe('kizashi import', () => {
  it('proposes, writes no ledger, and says what it did', async () => {
    const { out, code } = await imported('gdelt', sample)
    expect(code).toBe(0)
    expect(out).toMatch(/45 rows, 0\.0 MB, utf-8/)
    expect(out).toMatch(/Proposed: \d+ entries\. Nothing stands in the ledger until somebody accepts it\./)
    expect(out).toContain('event: A launch')
    expect(await readInbox(at.folder)).not.toEqual([])
    const again = await imported('gdelt', sample)
    expect(again.out).toContain('Proposed: 0 entries')
  })

  it('says the same in Japanese, of a packed file', async () => {
    const packed = at.write('見本.gz', gzipSync(readFileSync(sample)))
    const { out } = await runKizashi(['import', 'gdelt', packed, at.folder, '--dry-run'], { language: 'ja' })
    expect(out).toContain('見本.gz：45行')
    expect(out).toContain('採用するまで台帳には何も記されない')
    expect(out).toContain('事象：発射')
    expect(await readInbox(at.folder)).toEqual([])
  })

  it('gives JSON, and rows set aside as a table for Excel', async () => {
    const bad = at.write('bad.csv', '日付,種別\n2025-03-01,弾道\n昨日,弾道\nx\n')
    const json = JSON.parse((await imported('list', bad, '--json', '--dry-run')).out)
    expect(json).toMatchObject({
      import: { taken: 1, setAside: { counts: { date: 1, columns: 1 } } },
      tips: [{ date: '2025-03-01', rows: { count: 1 } }],
    })
    const { out, err } = await runKizashi(['import', 'list', bad, at.folder, '--set-aside'], {
      language: 'ja',
    })
    expect(out).toBe(
      '\ufefffile,line,reason,found,words\r\nbad.csv,3,date,昨日,日付が読み取れない\r\nbad.csv,4,columns,1 / 2,欄の数が列の数と合わない（実際／本来）\r\n',
    )
    expect(err).toContain('除けた行：2行')
  })

  it('tells a column that the file does not have at the place of the rule', async () => {
    const other = at.write('other.csv', '日付,種類\n2025-03-01,弾道\n')
    const { out, code } = await imported('list', other)
    expect(code).toBe(1)
    expect(out).toMatch(/error\[unknown-id\] {2}`other\.csv` has no column called `種別`/)
    expect(out).toMatch(/tips\.yaml:3:\d+/)
  })

  it.each([
    ['a format that is none', ['gdlet', sample], 2, /Close names: gdelt/],
    ['a format without rules', ['acled', sample], 2, /No rule of this situation reads acled rows/],
    ['an encoding that is none', ['gdelt', sample, '--encoding', 'klingon'], 2, /klingon/],
    [
      'a file that is none',
      ['gdelt', 'nowhere.csv'],
      3,
      /nowhere\.csv is not imported\. There is no such file/,
    ],
  ])('refuses %s in words', async (_, words, code, message) => {
    const [format, file, ...flags] = words as [string, string, ...string[]]
    const ran = await runKizashi(['import', format, file, at.folder, ...flags])
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(message)
    expect(ran.err).not.toMatch(/fault in Kizashi|at .*\.js/)
  })

  it('says that a file is probably of another format', async () => {
    const { code, err } = await imported('gdelt', at.write('a.csv', 'a,b\nc,d\n'))
    expect(code).toBe(3)
    expect(err).toContain('No row could be read')
  })
})

describe('kizashi inbox', () => {
  it('lists, accepts and dismisses', async () => {
    await imported('gdelt', sample)
    const [first, second] = await readInbox(at.folder)
    const listed = await runKizashi(['inbox', at.folder])
    expect(listed.out).toMatch(/^\d+ proposals to decide/)
    expect(listed.out).toContain(first!.id)
    const accepted = await runKizashi(['inbox', 'accept', first!.id, at.folder, '--by', '佐藤'])
    expect(accepted.out).toMatch(/accepted as 2015-10-27-/)
    const entry = JSON.parse(readFileSync(join(at.folder, 'ledger.jsonl'), 'utf8'))
    expect(entry).toMatchObject({ date: '2015-10-27', event: 'launch', by: '佐藤' })
    expect(entry.note.en).toContain('GDELT counts reports, not events')
    expect(entry.note.en).toContain('The GDELT Project')
    const dismissed = await runKizashi(
      ['inbox', 'dismiss', second!.id, at.folder, '--why', '周年報道', '--json'],
      { language: 'ja' },
    )
    expect(JSON.parse(dismissed.out).decided).toEqual([{ id: second!.id, isDone: true, entry: null }])
    const csv = await runKizashi(['inbox', at.folder, '--all', '--csv'], { language: 'ja' })
    expect(csv.out.startsWith('\ufeffid,rule')).toBe(true)
    expect(csv.out).toContain('周年報道')
    const once = await runKizashi(['inbox', 'accept', second!.id, at.folder])
    expect([once.code, once.out]).toEqual([1, expect.stringContaining('dismissed before')])
  })

  it('knows its ids, and shows help with examples', async () => {
    await imported('gdelt', sample)
    const [tip] = await readInbox(at.folder)
    const wrong = await runKizashi(['inbox', 'accept', `${tip!.id.slice(0, 7)}0`, at.folder])
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining(tip!.id)])
    for (const words of [['import'], ['inbox'], ['inbox', 'accept']]) {
      const help = await runKizashi([...words, '--help'], { language: 'ja' })
      expect([help.code, help.out]).toEqual([0, expect.stringContaining('オプション')])
    }
    expect((await runKizashi(['import', '--help'])).out).toContain('  kizashi import gdelt')
  })

  it('says where an inbox is damaged', async () => {
    at.write('inbox.jsonl', '{"id": 7}\n')
    const { code, err } = await runKizashi(['inbox', at.folder])
    expect([code, err]).toEqual([3, expect.stringContaining('Line 1 of inbox.jsonl')])
  })

  it('asks a person about each', async () => {
    await imported('gdelt', sample)
    const tips = await readInbox(at.folder)
    const { draft, situation } = await loadDesk(at.folder)
    const answers = ['a', 'Two papers.', 'd', '', 'q']
    let shown = ''
    const plain = (text: string) => text
    const terminal: Terminal = {
      language: 'ja',
      columns: 80,
      paint: { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain },
      write: (text) => {
        shown += text
      },
      remark: () => undefined,
      progress: () => undefined,
    }
    const course = { situation, regimes: [] } as never
    await walkInbox(
      tips,
      { directory: at.folder, course, draft },
      'sato',
      async () => answers.shift()!,
      terminal,
    )
    expect(shown).toContain('訪問の報道')
    expect(
      (await readInbox(at.folder)).map(({ decision }) => decision && [decision.as, decision.why]),
    ).toEqual([['accepted', 'Two papers.'], ['dismissed', null], ...tips.slice(2).map(() => null)])
    expect(shown.replace(/\n +/g, '')).toContain('GDELTが数えるのは報道であって事象ではない')
  })
})
