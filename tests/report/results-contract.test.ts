import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forecastCsv } from '../../src/report/forecast-csv.ts'
import { resultsDocument } from '../../src/report/results-contract.ts'
import { resultsJsonSchema, resultsSchema } from '../../src/report/results-schema.ts'
import { course, forecast, situation } from './sample-course.ts'

const made = { version: '0.1.0', hash: 'ab12' }

describe('the results document', () => {
  const document = resultsDocument(situation, forecast, made)

  it('keeps its published contract, also after a round trip through JSON', () => {
    expect(() => resultsSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('gives figures where the contract says they stand', () => {
    expect(document.factors.harbour!.closed).toBe(0.2)
    expect(document.bands!.factors.harbour!.closed).toMatchObject({ low: 0.1, high: 0.3 })
    expect(document.events.strike).toMatchObject({ probability: 0.6, expected: 0.9 })
    expect(document.questions.late).toMatchObject({ probability: 0.35 })
    expect(document.questions.early).toMatchObject({ expected: 0.25 })
    expect(document.contingencies.closure).toMatchObject({ probability: 0.24 })
    expect(document.series.dates[0]).toBe('2025-01-20')
    expect(document.series.contingencies.closure).toHaveLength(document.series.dates.length)
  })

  it('writes null and a reason where there is no number', () => {
    expect(document.questions.given).toEqual({ probability: null, reason: 'given-has-no-chance' })
    const nobody = {
      ...forecast,
      contingencies: { closure: { probability: { value: 0 }, concern: { city: -Infinity } } },
    }
    expect(resultsDocument(situation, nobody, made).contingencies.closure!.concern.city).toBeNull()
  })

  it('is described by the schema that ships', () => {
    const shipped = JSON.parse(
      readFileSync(new URL('../../schema/results.schema.json', import.meta.url), 'utf8'),
    )
    expect(shipped).toEqual(JSON.parse(JSON.stringify(resultsJsonSchema())))
  })
})

describe('the table', () => {
  const table = forecastCsv(course.situation, forecast, 'ja')

  it('opens in Excel as UTF-8, a row for every figure', () => {
    expect(table.startsWith('\ufeffkind,id,')).toBe(true)
    const rows = table.slice(1).split('\r\n')
    expect(rows).toContain('contingency,closure,,港の閉鎖,2029-01-20,probability,0.24,,,0.17,0.33')
    const widths = new Set(
      rows.filter((row) => row !== '' && !row.includes('"')).map((row) => row.split(',').length),
    )
    expect([...widths]).toEqual([11])
  })

  it('quotes what needs it and disarms what a spreadsheet would run', () => {
    const titled = {
      ...situation,
      contingencies: [{ ...situation.contingencies[0]!, title: { en: '=1+1, "so"' } }],
    }
    const armed = forecastCsv(titled, forecast, 'en')
    expect(armed).toContain(`"'=1+1, ""so"""`)
  })
})
