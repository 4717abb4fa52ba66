import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runUpdate } from '../../src/engine/evidence/run-update.ts'
import { courseOf } from '../../src/language/course.ts'
import { dayOfText } from '../../src/language/dates.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { root } from '../docs/markdown.ts'

const folder = `${root}/situations/korean-peninsula`
const { files, ledger } = await readFolder(folder)
const { draft } = readSituation(files)
const courses = ['tosaki', 'slides'].map((reading) => courseOf(draft!, { reading }).course!)
const { entries } = readLedger(ledger!, courses[0]!.situation)
const page = readFileSync(`${folder}/hindcast.md`, 'utf8').split('\n')
const cells = (start: string) =>
  page
    .find((line) => line.startsWith(`| ${start} |`))!
    .split('|')
    .map((cell) => cell.trim())

/** The whole page is computed again by tests/slow/hindcast-page.test.ts. */
describe('the shipped page of the Korean peninsula, in part', () => {
  it('says what the model says of the first spring, and how it took what it knew', async () => {
    const test = cells('A nuclear test by the end of 2025')
    const evidence = cells('2025-04-20')
    for (const [place, course] of courses.entries()) {
      const asOf = dayOfText('2025-04-20')!
      const only = { questions: ['test-2025'] }
      const update = await runUpdate(course, entries, { method: 'exact', asOf, dates: [], only })
      const said = `${(100 * update.questions['test-2025']!.value!).toFixed(1)} %`
      expect(test[4 + place]!.split(' → ')[1]).toBe(said)
      expect(evidence[2 + place]).toBe(update.evidence.logLikelihood.toFixed(2).replace('-', '−'))
    }
  })

  it('names every question that is open', () => {
    const settled = new Set(entries.flatMap((entry) => (entry.kind === 'resolution' ? [entry.question] : [])))
    const last = page.at(-2)!
    for (const { id } of courses[0]!.situation.questions)
      expect(last.includes(`\`${id}\``), id).toBe(!settled.has(id))
  })
})
