// How long the flagship takes given its ledger, all exact: `npm run bench -- update [threads]`.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { threadWorkers } from '../src/cli/thread-workers.ts'
import { evidenceOf } from '../src/engine/evidence/evidence.ts'
import { exactUpdate } from '../src/engine/evidence/exact-update.ts'
import { type Selection, selectionOf } from '../src/engine/selection.ts'
import { seriesDates } from '../src/engine/series-dates.ts'
import { courseOf } from '../src/language/course.ts'
import { readLedger } from '../src/language/ledger.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const threads = Number(process.argv[2] ?? 2)
const folder = join(process.cwd(), 'situations/korean-peninsula')
const { files, ledger } = await readFolder(folder)
const { draft } = readSituation(files)
const course = draft && courseOf(draft, {}).course
if (!course || !ledger) throw new Error(`${folder} has errors: see kizashi check`)
const { situation } = course
const evidence = evidenceOf(readLedger(ledger, situation).entries, situation)
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${threads} threads\n` +
    `${evidence.entries.length} entries\n`,
)
const none: Selection = { whole: false, questions: new Set(), contingencies: new Set(), events: new Set() }
await time('factors now and at the end, quantities, evidence', { ...none, whole: true })
await time('one question and what each entry did to it', {
  ...none,
  questions: new Set(situation.questions.slice(0, 1).map(({ id }) => id)),
})
await time('everything', selectionOf(course, undefined))

async function time(what: string, selection: Selection): Promise<void> {
  const workers = threadWorkers(threads, new URL('../src/cli/worker-entry.js', import.meta.url))
  const started = performance.now()
  const before = process.cpuUsage()
  const dates = seriesDates(situation.from, situation.to)
  const update = await exactUpdate(course!, evidence, { dates, selection, since: null, workers })
  if (!('method' in update)) throw new Error(`The flagship was refused: ${JSON.stringify(update)}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  const work = (process.cpuUsage(before).user / 1e6).toFixed(2)
  process.stdout.write(
    `${what}: ${seconds} s (${work} s of processors), ${JSON.stringify(update.method)}, ` +
      `log-likelihood ${update.evidence.logLikelihood.toFixed(3)}\n`,
  )
  await workers.close()
}
