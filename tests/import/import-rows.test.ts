import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { knownFormats } from '../../src/language/tips/known-formats.ts'
import { ImportRefused } from '../../src/workspace/import/import-refused.ts'
import { asideIn, type Desk, desk, importAt } from './import-desk.ts'

const sample = readFileSync(new URL('data/gdelt2-export-20151027220000-asia.tsv', import.meta.url))

const rules = `tips:
  visits: {from: gdelt, where: {EventRootCode: ['04', '05']}, propose: {indicator: praise}, note: {en: 'By {Actor1Name}', ja: '{Actor1Name}による'}}
  clash: {from: acled, where: {event_type: Battles, fatalities: {at-least: 1}}, propose: {event: launch}}
  deaths: {from: ucdp, where: {country: Nowhere}, apart: [], propose: {event: launch}}
  listed: {from: list, where: {種別: [弾道]}, propose: {event: launch}}
  listed-summit: {from: list, where: {種別: 会談}, apart: [], propose: {event: summit}}
tables:
  list: {columns: {id: 番号, date: 日付, time: 時刻, location: 場所, source: 出典}, zone: UTC, kept-in: '+09:00'}
`

let at: Desk
beforeEach(() => {
  at = desk(rules)
})
afterEach(() => at.remove())

/** A made-up row with the columns of a format. */
const rowOf = (format: string, row: Readonly<Record<string, string>>) =>
  knownFormats[format]!.columns!.map((column) => row[column] ?? '')
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\r\n')
const header = (format: string) => [...knownFormats[format]!.columns!]

describe('GDELT', () => {
  it('folds the rows of a day and pair, and counts reports', async () => {
    const found = await importAt(at.folder, 'gdelt', [at.write('a.export.CSV', sample)])
    expect(found.files).toMatchObject([{ rows: 45, encoding: 'utf-8' }])
    // Counted from the sample by awk: rows with root code 04 or 05, by day, first and second actor's country.
    const lines = sample
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    const taken = lines.filter((row) => ['04', '05'].includes(row[28]!) && row[1]! >= '20150102')
    const groups = new Map<string, number>()
    for (const row of taken) {
      const key = [row[1], row[7], row[17]].join(' ')
      groups.set(key, (groups.get(key) ?? 0) + 1)
    }
    expect(groups.size).toBeGreaterThan(2)
    expect(found.tips.map(({ rows }) => rows.count).sort()).toEqual([...groups.values()].sort())
    expect(found.tips.reduce((sum, { rows }) => sum + rows.reports, 0)).toBe(
      taken.reduce((sum, row) => sum + Number(row[33]), 0),
    )
    expect(found.outside).toBe(lines.filter((row) => ['04', '05'].includes(row[28]!)).length - taken.length)
    const [tip] = found.tips
    expect(tip).toMatchObject({
      date: '2015-10-27',
      zone: 'Z',
      proposes: { kind: 'indicator', indicator: 'praise', seen: true },
    })
    expect(tip!.note!.ja).toMatch(/による$/)
    expect(tip!.rows.sources[0]).toMatch(/^[a-z.]+$/)
  })

  it('counts a row once, in whichever file it comes', async () => {
    const once = await importAt(at.folder, 'gdelt', [at.write('a.CSV', sample)])
    const twice = await importAt(at.folder, 'gdelt', [
      at.write('a.CSV', sample),
      at.write('b.CSV.gz', gzipSync(sample)),
      at.write('c.CSV.zip', zipSync({ '20151027220000.export.CSV': sample })),
    ])
    expect(twice.duplicates).toBe(2 * (once.taken - once.outside))
    expect(twice.tips).toEqual(once.tips)
    const again = await importAt(at.folder, 'gdelt', [at.write('c.CSV', sample)], { inbox: once.tips })
    expect([again.tips, again.grown, again.duplicates]).toEqual([[], [], once.taken - once.outside])
  })

  it('proposes nothing below the rule’s threshold', async () => {
    at.write(
      'tips.yaml',
      rules.replace(
        'propose: {indicator: praise}',
        'at-least: {reports: 9, sources: 1}, propose: {indicator: praise}',
      ),
    )
    const found = await importAt(at.folder, 'gdelt', [at.write('a.CSV', sample)])
    expect(found.tips.every(({ rows }) => rows.reports >= 9)).toBe(true)
    expect(found.tooLittle).toBeGreaterThan(0)
  })

  it('sets aside what has no 61 columns, a NUL or no date, and goes on', async () => {
    const good = sample
      .toString()
      .split('\n')
      .find((line) => line.split('\t')[28] === '04')!
    const noDate = good.replace('20151027\t201510', '20151399\t201513').replace(/^\d+/, '7')
    const wrong = [
      good,
      'too\tshort',
      `${good}\tmore`,
      good.replace(/[A-Z]{4,}/, (name) => `\u0000${name.slice(1)}`),
      noDate,
      '',
    ]
    const found = await importAt(at.folder, 'gdelt', [at.write('a.CSV', wrong.join('\n'))])
    expect(asideIn(found)).toEqual([
      ['columns', 2],
      ['columns', 3],
      ['control-character', 4],
      ['date', 5],
    ])
    expect(found.setAside.first[0]!.detail).toBe('2 / 61')
    expect(found.tips).toHaveLength(1)
  })
})

describe('ACLED', () => {
  const made = (row: Readonly<Record<string, string>>) =>
    rowOf('acled', {
      event_id_cnty: 'NOW1',
      event_date: '2025-03-10',
      time_precision: '1',
      event_type: 'Battles',
      country: 'Nowhere',
      location: 'Made-up',
      source: 'Made-up Gazette; Other',
      fatalities: '2',
      notes: 'A made-up "row",\nof two lines',
      ...row,
    })
  const imported = (rows: readonly string[][], separator = ',') =>
    importAt(at.folder, 'acled', [
      at.write('acled.csv', csv([header('acled'), ...rows]).replaceAll('","', `"${separator}"`)),
    ])

  it.each([',', ';', '\t'])('is read with %j between fields', async (separator) => {
    const { tips } = await imported([made({}), made({ event_id_cnty: 'NOW2' })], separator)
    expect(tips).toMatchObject([
      {
        date: '2025-03-10',
        zone: null,
        apart: { country: 'Nowhere', location: 'Made-up' },
        rows: { count: 2, sources: ['Made-up Gazette', 'Other'], places: ['acled.csv:2', 'acled.csv:4'] },
      },
    ])
  })

  it('keeps how exact its dates are', async () => {
    const { tips } = await imported([
      made({ time_precision: '2' }),
      made({ event_id_cnty: 'NOW2', time_precision: '3' }),
    ])
    expect(tips.map(({ date }) => date)).toEqual(['2025-03-07/2025-03-13', '2025-03'])
  })

  it('says that a number is none', async () => {
    const found = await imported([
      made({ fatalities: 'unknown' }),
      made({ event_id_cnty: 'NOW2', fatalities: '' }),
    ])
    expect(asideIn(found)).toEqual([['not-a-number', 2]])
    expect(found.tips).toEqual([])
  })

  it('is refused where columns are lacking, which are named', async () => {
    const path = at.write('old.csv', 'data_id,iso,event_date\n1,2,3\n')
    const refused = await importAt(at.folder, 'acled', [path]).catch((error) => error)
    expect(refused).toBeInstanceOf(ImportRefused)
    expect(refused).toMatchObject({ reason: 'columns-missing' })
    expect(refused.facts.columns).toContain('time_precision')
  })
})

describe('UCDP', () => {
  const made = (id: string, start: string, end = start) =>
    rowOf('ucdp', { id, country: 'Nowhere', date_start: start, date_end: end, source_article: 'One, "two"' })
  const rows = [made('1', '2025-03-10'), made('2', '2025-03-10'), made('3', '2025-03-12', '2025-03-14')]

  it('is the same with its header line and without', async () => {
    const withHeader = await importAt(at.folder, 'ucdp', [at.write('a.csv', csv([header('ucdp'), ...rows]))])
    const without = await importAt(at.folder, 'ucdp', [at.write('a.csv', csv(rows))])
    expect(withHeader.tips.map(({ date, rows: of }) => [date, of.count, of.ids])).toEqual([
      ['2025-03-10', 2, ['1', '2']],
      ['2025-03-12/2025-03-14', 1, ['3']],
    ])
    expect(without.tips.map(({ id }) => id)).toEqual(withHeader.tips.map(({ id }) => id))
    expect([withHeader.files[0]!.rows, without.files[0]!.rows]).toEqual([3, 3])
  })
})

describe('a table of one’s own', () => {
  const lines = [
    '番号,日付,時刻,場所,種別,出典',
    '1,2025/3/9,22:10,平壌,弾道,防衛省',
    '2,2025/3/9,22:15,平壌,弾道,防衛省',
    '3,2025/3/9,22:20,平壌,弾道,合同参謀本部',
    '3,2025/3/9,22:20,平壌,弾道,合同参謀本部',
    '4,2025/3/9,22:20,元山,巡航,防衛省',
    '',
  ]
  /** As Excel in Japan writes it; bytes from the code page, since Node does not encode it. */
  const shiftJis = (text: string) => {
    const decoder = new TextDecoder('shift_jis')
    const bytes = new Map<string, number[]>()
    for (let lead = 0x81; lead < 0xfd; lead++)
      for (let trail = 0x40; trail < 0xfd; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if (character.length === 1 && !bytes.has(character)) bytes.set(character, [lead, trail])
      }
    return Uint8Array.from([...text].flatMap((one) => (one < '\u0080' ? one.charCodeAt(0) : bytes.get(one)!)))
  }
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')
  const text = lines.join('\r\n')

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['Shift_JIS', shiftJis(text), 'shift_jis'],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`), 'utf-16le'],
    ['UTF-16, big end first', utf16(`\ufeff${text}`).swap16(), 'utf-16be'],
  ])('is read in %s, a salvo as one proposal at its date in Pyongyang', async (_, bytes, encoding) => {
    const found = await importAt(at.folder, 'list', [at.write('発射.csv', bytes)])
    expect(found.files[0]!.encoding).toBe(encoding)
    expect(found.duplicates).toBe(1)
    expect(found.tips).toMatchObject([
      {
        date: '2025-03-10T07:10+09:00',
        zone: '+09:00',
        apart: { 場所: '平壌' },
        rows: { count: 3, sources: ['防衛省', '合同参謀本部'], ids: ['1', '2', '3'] },
      },
    ])
  })

  it('takes the encoding that is named, and sets aside bytes that mean nothing in it', async () => {
    const path = at.write(
      'a.csv',
      Buffer.concat([
        Buffer.from(`${lines.slice(0, 3).join('\n')}\n`),
        Buffer.from([0x39, 0x2c, 0xff, 0xfe, 0x2c, 0x2c, 0x2c, 0x2c, 0x0a]),
      ]),
    )
    const found = await importAt(at.folder, 'list', [path], { encoding: 'utf-8' })
    expect(asideIn(found)).toEqual([['encoding', 4]])
    expect(found.tips).toHaveLength(1)
  })

  it('is held against the ledger: the same day is not proposed, the next one says so', async () => {
    at.write('ledger.jsonl', '{"id": "x", "date": "2025-03-10", "event": "launch", "by": "me"}\n')
    const same = await importAt(at.folder, 'list', [at.write('a.csv', text)])
    expect([same.inLedger, same.tips]).toEqual([1, []])
    at.write('ledger.jsonl', '{"id": "x", "date": "2025-03-09", "event": "launch", "by": "me"}\n')
    const near = await importAt(at.folder, 'list', [at.write('a.csv', text)])
    expect(near.tips.map((tip) => tip.near)).toEqual([['x']])
    at.write(
      'ledger.jsonl',
      '{"id": "x", "date": "2025-03-10", "event": "launch", "by": "me"}\n{"retracts": "x"}\n',
    )
    expect((await importAt(at.folder, 'list', [at.write('a.csv', text)])).tips).toHaveLength(1)
  })

  it('grows an open proposal by rows that come later', async () => {
    const first = await importAt(at.folder, 'list', [at.write('a.csv', lines.slice(0, 3).join('\n'))])
    const more = await importAt(at.folder, 'list', [at.write('b.csv', text)], { inbox: first.tips })
    expect(more.tips).toEqual([])
    expect(more.grown).toMatchObject([{ id: first.tips[0]!.id, rows: { count: 3, ids: ['1', '2', '3'] } }])
  })

  it('leaves out what lies before the term', async () => {
    const found = await importAt(at.folder, 'list', [at.write('a.csv', text.replaceAll('2025', '2009'))])
    expect([found.outside, found.tips]).toEqual([5 - 1, []])
  })
})

describe('what is no table', () => {
  it.each([
    ['a zip archive cut short', zipSync({ 'a.csv': sample }).subarray(0, 900), 'broken-zip'],
    ['a zip archive of several files', zipSync({ 'a.csv': sample, 'b.csv': sample }), 'zip-of-several'],
    ['a workbook', zipSync({ '[Content_Types].xml': sample, 'xl/workbook.xml': sample }), 'workbook'],
    ['an empty zip archive', zipSync({}), 'empty'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['bytes', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256), 'binary'],
    ['NULs', new Uint8Array(5000), 'binary'],
    ['nothing', new Uint8Array(), 'empty'],
    ['a broken gzip archive', gzipSync(sample).subarray(0, 500), 'broken-gzip'],
  ])('%s is refused', async (_, bytes, reason) => {
    const path = at.write('a.csv', bytes)
    await expect(importAt(at.folder, 'gdelt', [path])).rejects.toMatchObject({ reason })
  })

  it('a folder or a name without a file is refused', async () => {
    await expect(importAt(at.folder, 'gdelt', [at.folder])).rejects.toMatchObject({ reason: 'not-a-file' })
    await expect(importAt(at.folder, 'gdelt', [`${at.folder}/none`])).rejects.toMatchObject({
      reason: 'missing',
    })
  })
})

describe('much', () => {
  it('is read in constant memory', async () => {
    const row = sample.toString().split('\n')[44]!
    const [, ...fields] = row.split('\t')
    const block = (start: number) =>
      Array.from({ length: 1000 }, (_, index) => [String(start + index), ...fields].join('\t')).join('\n')
    const path = (blocks: number) =>
      at.write(
        `${blocks}.gz`,
        gzipSync(Array.from({ length: blocks }, (_, index) => block(index * 1000)).join('\n'), { level: 1 }),
      )
    const heapOf = async (file: string, expected: number) => {
      const before = process.memoryUsage().heapUsed
      const found = await importAt(at.folder, 'gdelt', [file])
      expect(found.files[0]!.rows).toBe(expected)
      return process.memoryUsage().heapUsed - before
    }
    const [small, large] = [path(10), path(60)]
    await heapOf(small, 10_000)
    // 60,000 rows are 24 MB of text, twice that in memory; what stands in memory at the end is one piece of it and what awaits collection.
    expect(await heapOf(large, 60_000)).toBeLessThan(40_000_000)
  })

  it('ends at a limit that is told', async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => `${index},2025-03-10,,place ${index},弾道,x`)
    const found = await importAt(at.folder, 'list', [
      at.write('a.csv', ['番号,日付,時刻,場所,種別,出典', ...rows].join('\n')),
    ])
    expect(found.tips).toHaveLength(5000)
    expect(found.setAside.counts.get('too-many')).toBe(1000)
  })
})
