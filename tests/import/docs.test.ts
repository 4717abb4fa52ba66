import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSituation } from '../../src/language/read-situation.ts'
import type { JsonSchema, Shape } from '../../src/language/shape.ts'
import { knownFormats } from '../../src/language/tips/known-formats.ts'
import {
  proposal,
  rowTable,
  rowTest,
  tableColumns,
  threshold,
  tipRule,
} from '../../src/language/tips/tip-shapes.ts'
import { foldLimits } from '../../src/workspace/import/tip-folder.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { blocksOf, pageText, root, tablesOf } from '../docs/markdown.ts'
import { type Desk, desk, importAt } from './import-desk.ts'

const { files } = await readFolder(`${root}/situations/korean-peninsula`)
/** Without what takes long to read and no rule names. */
const flagship = files.filter(({ name }) => !/^(tips|coverage|readings)/.test(name))

const pages = [
  {
    path: 'docs/tips.md',
    key: 'key',
    ofColumns: 'key of `columns`',
    sections: ['Rules', 'Conditions', 'Thresholds', 'What is proposed', 'Tables of your own'],
  },
  {
    path: 'docs/tips.ja.md',
    key: 'キー',
    ofColumns: '`columns` のキー',
    sections: ['規則', '条件', '下限', '提案の内容', '自分の表'],
  },
] as const
const shapes = [tipRule, rowTest, threshold, proposal, rowTable]

function keysOfShape(shape: Shape<unknown>): string[] {
  const definitions = new Map<string, JsonSchema>()
  const { $ref } = shape.schema({ of: 'whole', definitions })
  return Object.keys(definitions.get(String($ref).split('/').at(-1)!)!.properties as object).sort()
}

describe.each(pages)('$path', ({ path, key, ofColumns, sections }) => {
  const blocks = blocksOf(path).filter(({ language }) => language === 'yaml')

  it.each(blocks.map((block) => [`${block.section}, line ${block.line}`, block.text] as const))(
    '%s',
    (_, text) => {
      const { draft, diagnostics } = readSituation([...flagship, { name: 'tips.yaml', text }])
      expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
      expect(draft!.tips.rules.length).toBeGreaterThan(0)
    },
  )

  const keysIn = (header: string, section: string) =>
    tablesOf(path)
      .filter((table) => table.header[0] === header && table.section === section)
      .flatMap(({ rows }) => rows.map(([cell]) => cell!.replaceAll('`', '')))
      .sort()

  it.each(sections.map((section, index) => [section, shapes[index]!] as const))(
    'names every key under %s',
    (section, shape) => {
      expect(keysIn(key, section)).toEqual(keysOfShape(shape))
    },
  )

  it('names every column that a table can have', () => {
    expect(keysIn(ofColumns, sections[4])).toEqual(keysOfShape(tableColumns))
  })

  it('states the limits', () => {
    for (const limit of [foldLimits.tips, foldLimits.knownIds])
      expect(pageText(path)).toContain(limit.toLocaleString('en'))
  })
})

describe('the rules of the flagship', () => {
  const folder = `${root}/situations/korean-peninsula`
  let at: Desk
  beforeEach(() => {
    at = desk('')
  })
  afterEach(() => at.remove())

  it('take a list of launches: one proposal for a month, each ICBM by itself, dated in Pyongyang', async () => {
    const list = [
      'date,time,site,source,type',
      '2027-06-01,22:10,A made-up site,Made-up Gazette,SRBM',
      '2027-06-01,22:12,A made-up site,Made-up Gazette,SRBM',
      '2027-06-20,01:00,Another,Made-up Gazette,ICBM',
      '2027-06-30,16:00,Another,Made-up Gazette,ICBM',
      '2027-06-30,16:00,Another,Made-up Gazette,satellite',
      '',
    ]
    const { tips } = await importAt(folder, 'launches', [at.write('made-up.csv', list.join('\n'))])
    expect(tips.map((tip) => [tip.rule, tip.date, tip.rows.count])).toEqual([
      ['launch-list', '2027-06-02T07:10+09:00', 3],
      ['icbm-list', '2027-06-20T10:00+09:00', 1],
      ['launch-list', '2027-07-01T01:00+09:00', 1],
      ['icbm-list', '2027-07-01T01:00+09:00', 1],
    ])
  })

  it('take reports of launches, exercises and meetings from enough sites and no fewer', async () => {
    const columns = (row: Readonly<Record<string, string>>) =>
      knownFormats.gdelt!.columns!.map((column) => row[column] ?? '').join('\t')
    const report = (id: number, row: Readonly<Record<string, string>>, words: string) =>
      columns({
        GLOBALEVENTID: String(id),
        SQLDATE: '20270612',
        NumArticles: '10',
        ...row,
        SOURCEURL: `https://site${id}.example/${words}`,
      })
    const launch = { Actor1CountryCode: 'PRK', EventRootCode: '19' }
    const exercise = { Actor1CountryCode: 'USA', Actor2CountryCode: 'KOR' }
    const visit = { Actor1CountryCode: 'USA', Actor2CountryCode: 'PRK', EventCode: '042' }
    const rows = [
      ...Array.from({ length: 12 }, (_, id) => report(id, launch, 'north-korea-missile')),
      ...Array.from({ length: 9 }, (_, id) => report(100 + id, exercise, 'freedom-edge-begins')),
      ...Array.from({ length: 29 }, (_, id) => report(200 + id, visit, 'summit')),
    ]
    const found = await importAt(folder, 'gdelt', [at.write('made-up.CSV', rows.join('\n'))])
    expect(found.tips.map(({ rule, rows: of }) => [rule, of.count, of.reports, of.sources.length])).toEqual([
      ['launch-reports', 12, 120, 12],
      ['exercise-reports', 9, 90, 9],
    ])
    expect(found.tooLittle).toBe(1)
  })
})
