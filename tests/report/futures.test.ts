import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { futuresLens } from '../../src/lenses/futures/futures.ts'
import { futuresDocument } from '../../src/report/futures/futures-document.ts'
import { futuresJsonSchema, futuresSchema } from '../../src/report/futures/futures-schema.ts'
import { futuresText } from '../../src/report/futures/futures-text.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { tablesOf } from '../docs/markdown.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const shipped = new URL('../../situations/hajimete/situation.yaml', import.meta.url)
const course = courseFromText(readFileSync(shipped, 'utf8'))
const options = { ...futuresLens.defaults, method: { runs: 300 }, ensemble: 10, leans: true }
const finding = await futuresLens.run(course, options, {})
const sampled = await futuresLens.run(course, { ...options, mostExact: 1, most: 1 }, {})

describe('the futures document', () => {
  const documents = [finding, sampled].map((one) =>
    futuresDocument(course, one, { version: '0.1.0', hash: 'ab12' }),
  )

  it('keeps its published contract', () => {
    for (const document of documents) {
      expect(() => futuresSchema.parse(document)).not.toThrow()
      expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    }
  })

  it('gives figures where the contract says they stand', () => {
    const [document] = documents
    const factors = course.situation.factors.map(({ id }) => id)
    for (const { states, basin, totalImpact, consistency } of document!.scenarios) {
      expect(Object.keys(states)).toEqual(factors)
      expect([basin, totalImpact, consistency].every((value) => typeof value === 'number')).toBe(true)
    }
    expect(document!.certificate).toMatchObject({ complete: true, rule: 'global' })
  })

  it('has no count of a sampled basin, but its share and interval', () => {
    const [only] = documents[1]!.scenarios
    expect(only).toMatchObject({ basin: null, basinInterval: { level: 0.95 } })
    expect(documents[1]!.certificate.leftOut).toBe(finding.certificate.count - 1)
    expect(documents[1]!.method.kind).toBe('simulated')
  })

  it('is described by the schema that ships', () => {
    const file = new URL('../../schema/futures.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(futuresJsonSchema())))
  })

  it('has every path that docs/results.md names', () => {
    const table = tablesOf('docs/results.md').find(({ rows }) =>
      rows.some(([path]) => path === '`certificate.complete`'),
    )!
    for (const [cell] of table.rows) {
      const path = cell!.replaceAll('`', '').replaceAll('[]', '.0').split('.')
      const found = path.reduce<unknown>((value, key) => {
        const map = value as Record<string, unknown>
        return map[/^[A-Z]+$/.test(key) ? Object.keys(map)[0]! : key]
      }, documents[0])
      expect(found, cell).toBeDefined()
    }
  })
})

describe.each(['en', 'ja'] as const)('the text in %s', (language) => {
  it.each([80, 60])('keeps within %i columns', (columns) => {
    for (const one of [finding, sampled]) {
      const text = futuresText(course.situation, one, language, { columns })
      const wide = text.split('\n').filter((line) => textWidth(line) > columns)
      expect(wide).toEqual([])
    }
  })

  it('tells a family judgement by judgement, with the claims', () => {
    const [family] = finding.families
    const text = futuresText(course.situation, finding, language, { explain: family!.id })
    const balances = finding.balances[family!.futures[0]!]!
    for (const claim of balances.flatMap(({ contributions }) =>
      contributions.flatMap(({ because }) => because),
    )) {
      expect(text).toContain(claim)
    }
  })
})
