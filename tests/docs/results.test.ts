import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { compareLens } from '../../src/lenses/compare/compare.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { compareDocument } from '../../src/report/compare/compare-document.ts'
import { optionsDocument } from '../../src/report/options/options-document.ts'
import { resultsDocument } from '../../src/report/results-contract.ts'
import { courseFromFiles } from '../engine/course-from-text.ts'
import * as compared from '../lenses/compare-situation.ts'
import { others, port } from '../lenses/options-situation.ts'
import { blocksOf, tablesOf } from './markdown.ts'

const [paths, codes, optionPaths, comparePaths] = tablesOf('docs/results.md')

/** The situation of the language page with its quantity, in every way in which it can be computed. */
async function documents() {
  const yaml = blocksOf('docs/language.md').filter(({ language }) => language === 'yaml')
  const files = [yaml[0]!, yaml.find(({ section }) => section === 'Quantities')!].map(({ text }, place) => ({
    name: place === 0 ? 'situation.yaml' : 'more.yaml',
    text,
  }))
  const course = courseFromFiles(files)
  const methods = ['exact', { runs: 500 }] as const
  return Promise.all(
    methods.map(async (method) => {
      const forecast = await runForecast(course, { method, ensemble: 20 })
      return resultsDocument(course.situation, forecast, { version: '0.1.0', hash: 'ab12' })
    }),
  )
}

/** What stands at a path; a capital stands for the first id there. */
function valueAlong(document: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => {
    const map = value as Record<string, unknown>
    return map[/^[A-Z]+$/.test(key) ? Object.keys(map)[0]! : key]
  }, document)
}

describe('docs/results.md', async () => {
  const made = await documents()

  it.each(paths!.rows.map(([cell]) => cell!.replaceAll('`', '')))('%s is there', (path) => {
    for (const document of made) expect(valueAlong(document, path)).toBeDefined()
  })

  it('shows pathways of simulated forecasts', () => {
    expect(made.map((document) => 'pathways' in document)).toEqual([false, true])
  })

  it.each(optionPaths!.rows.map(([cell]) => cell!.replaceAll('`', '')))(
    '%s is there in the comparison of options',
    async (path) => {
      const finding = await optionsLens.run(port, { ...optionsLens.defaults, ensemble: 20 }, { others })
      const document = optionsDocument(port.situation, finding, { version: '0.1.0' })
      const list = path.startsWith('strategies.') ? document.strategies[1] : document
      expect(valueAlong(list, path.replace('strategies.', ''))).toBeDefined()
    },
  )

  it.each(comparePaths!.rows.map(([cell]) => cell!.replaceAll('`', '')))(
    '%s is there in the comparison of readings',
    async (path) => {
      const asked = { ...compareLens.defaults, ensemble: 10, readings: ['base', 'gloomy'] }
      const finding = await compareLens.run(compared.port, asked, { others: compared.others })
      const document = compareDocument(compared.port.situation, finding, { version: '0.1.0' })
      const [list, ...rest] = path.split('.')
      const whole: Readonly<Record<string, unknown>> = document
      const within = Array.isArray(whole[list!]) ? whole[list!] : [whole[list!]]
      expect(valueAlong((within as unknown[])[0], rest.join('.'))).toBeDefined()
    },
  )

  it('names every exit code', () => {
    expect(codes!.rows.map(([code]) => Number(code))).toEqual(Object.values(exitCodes))
  })
})
