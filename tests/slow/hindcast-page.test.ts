import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { standingEntries } from '../../src/language/ledger-standing.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { runHindcast } from '../../src/lenses/hindcast/run-hindcast.ts'
import { hindcastPage } from '../../src/report/hindcast/hindcast-page.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { root } from '../docs/markdown.ts'

/** Mended by `kizashi hindcast situations/korean-peninsula --write`. */
test('the hindcast pages of the Korean peninsula are what the command makes', async () => {
  const folder = `${root}/situations/korean-peninsula`
  const { files, ledger } = await readFolder(folder)
  const { draft } = readSituation(files)
  const courses = draft!.readings.map(({ id }) => courseOf(draft!, { reading: id }).course!)
  const { entries } = readLedger(ledger!, courses[0]!.situation)
  const report = await runHindcast(courses, entries, { every: 'quarter' })
  const situations = courses.map(({ situation }) => situation)
  const page = (language: 'en' | 'ja') => hindcastPage(situations, standingEntries(entries), report, language)
  const shipped = (name: string) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n')
  expect(page('en')).toBe(shipped('hindcast.md'))
  expect(page('ja')).toBe(shipped('hindcast.ja.md'))
})
