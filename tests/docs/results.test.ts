import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { runUpdate } from '../../src/engine/evidence/run-update.ts'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { textOfDay } from '../../src/language/dates.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { standingEntries } from '../../src/language/ledger-standing.ts'
import { compareLens } from '../../src/lenses/compare/compare.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { scoreReport } from '../../src/lenses/score/score-report.ts'
import { watchNext } from '../../src/lenses/watch/watch-next.ts'
import { whatMattersLens } from '../../src/lenses/what-matters.ts'
import { compareDocument } from '../../src/report/compare/compare-document.ts'
import { optionsDocument } from '../../src/report/options/options-document.ts'
import { resultsDocument } from '../../src/report/results-contract.ts'
import { scoreDocument } from '../../src/report/score/score-document.ts'
import { updateDocument } from '../../src/report/update/update-document.ts'
import { watchDocument } from '../../src/report/watch/watch-document.ts'
import { whatMattersDocument } from '../../src/report/what-matters/what-matters-document.ts'
import { courseFromFiles, courseFromText } from '../engine/course-from-text.ts'
import * as compared from '../lenses/compare-situation.ts'
import { others, port } from '../lenses/options-situation.ts'
import { blocksOf, tablesOf } from './markdown.ts'

const [paths, codes, updatePaths, watchPaths, scorePaths, explainPaths, optionPaths, comparePaths] =
  tablesOf('docs/results.md')

function courseOfPage() {
  const yaml = blocksOf('docs/language.md').filter(({ language }) => language === 'yaml')
  const files = [yaml[0]!, yaml.find(({ section }) => section === 'Quantities')!].map(({ text }, place) => ({
    name: place === 0 ? 'situation.yaml' : 'more.yaml',
    text,
  }))
  return courseFromFiles(files)
}

/** The situation of the language page with its quantity, in every way in which it can be computed. */
async function documents() {
  const course = courseOfPage()
  const methods = ['exact', { runs: 500 }] as const
  return Promise.all(
    methods.map(async (method) => {
      const forecast = await runForecast(course, { method, ensemble: 20 })
      return resultsDocument(course.situation, forecast, { version: '0.1.0', hash: 'ab12' })
    }),
  )
}

/** The same situation given one entry. */
async function documentOfUpdate() {
  const course = courseOfPage()
  const [factor] = course.situation.factors
  const line = { date: textOfDay(course.situation.from + 9), state: { [factor!.id]: factor!.states[0]!.id } }
  const ledger = { name: 'ledger.jsonl', text: JSON.stringify({ ...line, confidence: 0.9 }) }
  const { entries } = readLedger(ledger, course.situation)
  const update = await runUpdate(course, entries, { since: course.situation.from + 1 })
  return updateDocument(course.situation, update, { version: '0.1.0', hash: 'ab12' })
}

/** What to watch in a situation with an indicator. */
async function documentOfWatch() {
  const course = courseFromText(`
kizashi: 1
title: Talks
from: 2025-01-01
to: 2026-01-01
factors: {line: {states: {hard: {}, soft: {}}, start: {hard: 50%, soft: 50%}, tempo: 1 year}}
indicators: {praise: {title: Praise, look: monthly, seen: {line: {hard: 10%, soft: 80%}}}}
questions: {soft: {title: Soft, ask: {state: {line: soft}, at: 2026-01-01}}}
`)
  const ledger = { name: 'ledger.jsonl', text: '{"date":"2025-02-01","indicator":"praise","seen":true}' }
  const { entries } = readLedger(ledger, course.situation)
  return watchDocument(await watchNext(course, entries, { particles: 512 }), {
    version: '0.1.0',
    hash: 'ab12',
  })
}

/** The scores of one forecast of that situation. */
function scores() {
  const yaml = blocksOf('docs/language.md').find(({ mark }) => mark === 'situation')!
  const { situation } = courseFromFiles([{ name: 'situation.yaml', text: yaml.text }])
  const text = [
    '{"date": "2026-02-01", "question": "collision-2026", "by": "analyst", "probability": 0.35}',
    '{"date": "2026-12-31", "question": "collision-2026", "outcome": "no"}',
  ].join('\n')
  const { entries } = readLedger({ name: 'ledger.jsonl', text }, situation)
  const report = scoreReport(situation, standingEntries(entries), [], { mainReading: 'desk' })
  return scoreDocument(report, { version: '0.1.0', hash: 'ab12', title: situation.title, leftOut: [] })
}

/** What one answer of that situation hangs on. */
async function explanation() {
  const course = courseOfPage()
  const found = await whatMattersLens.run(course, { ...whatMattersLens.defaults, runs: 512, shown: 4 }, {})
  return whatMattersDocument(course, found, { version: '0.1.0', hash: 'ab12' })
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
  const updated = await documentOfUpdate()
  const watched = await documentOfWatch()

  it.each(paths!.rows.map(([cell]) => cell!.replaceAll('`', '')))('%s is there', (path) => {
    for (const document of made) expect(valueAlong(document, path)).toBeDefined()
  })

  it.each(updatePaths!.rows.map(([cell]) => cell!.replaceAll('`', '')))(
    '%s of an update is there',
    (path) => {
      expect(valueAlong(updated, path)).toBeDefined()
    },
  )

  it.each(watchPaths!.rows.map(([cell]) => cell!.replaceAll('`', '')))(
    '%s of what to watch is there',
    (path) => {
      expect(valueAlong(watched, path)).toBeDefined()
    },
  )

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

  it.each(scorePaths!.rows.map(([cell]) => cell!.replaceAll('`', '')))(
    '%s of the scores is there',
    (path) => {
      expect(valueAlong(scores(), path)).toBeDefined()
    },
  )

  it.each(explainPaths!.rows.map(([cell]) => cell!.replaceAll('`', '')))(
    '%s of an explanation is there',
    async (path) => {
      expect(valueAlong(await explanation(), path)).toBeDefined()
    },
  )

  it('names every exit code', () => {
    expect(codes!.rows.map(([code]) => Number(code))).toEqual(Object.values(exitCodes))
  })
})
