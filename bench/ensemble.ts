// How long the flagship's nominal answer and an ensemble take: `npm run bench -- ensemble [members] [threads]`.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { threadWorkers } from '../src/cli/thread-workers.ts'
import { runForecast } from '../src/engine/run-forecast.ts'
import { courseOf } from '../src/language/course.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const members = Number(process.argv[2] ?? 200)
const threads = Number(process.argv[3] ?? 2)
const folder = join(process.cwd(), process.argv[4] ?? 'situations/korean-peninsula')

const { files } = await readFolder(folder)
const { draft } = readSituation(files)
const { course } = courseOf(draft!, {})
if (course === null) throw new Error(`${folder} has errors: see kizashi check`)
const workers = threadWorkers(threads, new URL('../src/cli/worker-entry.js', import.meta.url))
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${threads} threads\n`,
)
for (const ensemble of [0, members]) {
  const start = performance.now()
  const before = process.cpuUsage()
  const { method, ensemble: done } = await runForecast(course, { workers, ensemble, method: 'auto' })
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  const work = (process.cpuUsage(before).user / 1e6).toFixed(2)
  const runs = method.kind === 'simulated' ? `${method.runs} runs` : 'exact'
  const each = done ? `, ${done.members} members of ${done.runsPerMember} runs` : ''
  process.stdout.write(`${seconds} s (${work} s of processors): ${runs}${each}\n`)
}
await workers.close()
