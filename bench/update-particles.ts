// How long the flagship takes given its ledger, by particles: `npm run bench -- update-particles [threads] [particles]`.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { threadWorkers } from '../src/cli/thread-workers.ts'
import { evidenceOf } from '../src/engine/evidence/evidence.ts'
import { updateByParticles, usualParticles } from '../src/engine/evidence/particles/update-by-particles.ts'
import { selectionOf } from '../src/engine/selection.ts'
import { seriesDates } from '../src/engine/series-dates.ts'
import { courseOf } from '../src/language/course.ts'
import { readLedger } from '../src/language/ledger.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const threads = Number(process.argv[2] ?? 2)
const particles = Number(process.argv[3] ?? usualParticles)
const folder = join(process.cwd(), 'situations/korean-peninsula')
const { files, ledger } = await readFolder(folder)
const { draft } = readSituation(files)
const course = draft && courseOf(draft, {}).course
if (!course || !ledger) throw new Error(`${folder} has errors: see kizashi check`)
const { situation } = course
const evidence = evidenceOf(readLedger(ledger, situation).entries, situation)
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${threads} threads, ` +
    `${particles} particles, ${evidence.entries.length} entries\n`,
)
const workers = threadWorkers(threads, new URL('../src/cli/worker-entry.js', import.meta.url))
const started = performance.now()
const before = process.cpuUsage()
const update = await updateByParticles(course, evidence, {
  dates: seriesDates(situation.from, situation.to),
  selection: selectionOf(course, undefined),
  since: null,
  workers,
  particles,
  seed: 1,
})
if (!('method' in update)) throw new Error(`The flagship was refused: ${JSON.stringify(update)}`)
const seconds = ((performance.now() - started) / 1000).toFixed(2)
const work = (process.cpuUsage(before).user / 1e6).toFixed(2)
await workers.close()
const { logLikelihood, interval, entries } = update.evidence
const least = entries.reduce((one, other) =>
  other.effectiveSampleSize! < one.effectiveSampleSize! ? other : one,
)
process.stdout.write(
  `everything: ${seconds} s (${work} s of processors), log-likelihood ${logLikelihood.toFixed(3)} ` +
    `(${interval!.low.toFixed(3)} to ${interval!.high.toFixed(3)})\n` +
    `least effective sample size ${Math.round(least.effectiveSampleSize!)}, after ${least.id}\n`,
)
for (const [id, { value, interval: told }] of Object.entries(update.questions)) {
  process.stdout.write(`${id}: ${value} ${told ? `(${told.low} to ${told.high})` : ''}\n`)
}
const widths = entries.flatMap(({ questions }) =>
  Object.values(questions).flatMap(({ interval: told }) => (told ? [(told.high - told.low) / 2] : [])),
)
widths.sort((a, b) => a - b)
process.stdout.write(
  `what entries did: half an interval is ${widths[widths.length >> 1]!.toFixed(5)} in the median, ` +
    `${widths[Math.floor(widths.length * 0.95)]!.toFixed(4)} at the 95th percentile\n`,
)
