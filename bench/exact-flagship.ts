// How long the flagship takes all exact: `npm run bench -- exact-flagship [threads]`.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { threadWorkers } from '../src/cli/thread-workers.ts'
import { estimateExactCost } from '../src/engine/exact/exact-cost.ts'
import { exactForecast } from '../src/engine/exact/exact-forecast.ts'
import { measureSecondsPerUnit } from '../src/engine/exact/measure-step.ts'
import { courseOf } from '../src/language/course.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const threads = Number(process.argv[2] ?? 2)
const folder = join(process.cwd(), 'situations/korean-peninsula')
const { files } = await readFolder(folder)
const { draft } = readSituation(files)
const course = draft && courseOf(draft, {}).course
if (!course) throw new Error(`${folder} has errors: see kizashi check`)
const { from, to } = course.situation
const dates = Array.from({ length: 100 }, (_, point) => Math.round(from + ((to - from) * (point + 1)) / 100))

const planning = performance.now()
const usual = estimateExactCost(course)
const estimating = performance.now() - planning
const measured = estimateExactCost(course, { secondsPerUnit: measureSecondsPerUnit(() => performance.now()) })
if ('refused' in usual || 'refused' in measured) throw new Error('The flagship was refused.')
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${threads} threads\n` +
    `estimated on one thread: ${usual.seconds.toFixed(1)} s usually, ${measured.seconds.toFixed(1)} s as measured here ` +
    `(${estimating.toFixed(0)} ms to estimate)\n`,
)
const workers = threadWorkers(threads, new URL('../src/cli/worker-entry.js', import.meta.url))
const started = performance.now()
const before = process.cpuUsage()
const forecast = await exactForecast(course, { dates, workers })
if ('refused' in forecast) throw new Error('The flagship was refused.')
const seconds = ((performance.now() - started) / 1000).toFixed(2)
const work = (process.cpuUsage(before).user / 1e6).toFixed(2)
process.stdout.write(`${seconds} s (${work} s of processors): ${JSON.stringify(forecast.method)}\n`)
await workers.close()
