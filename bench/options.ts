// How long the comparison of the flagship's options takes: `npm run bench -- options [draws] [threads] [measures]`.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { threadWorkers } from '../src/cli/thread-workers.ts'
import { courseOf } from '../src/language/course.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { optionsLens } from '../src/lenses/options/options.ts'
import { otherCourses } from '../src/lenses/other-courses.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const draws = Number(process.argv[2] ?? 200)
const threads = Number(process.argv[3] ?? 2)
const folder = join(process.cwd(), 'situations/korean-peninsula')

const { files } = await readFolder(folder)
const { draft } = readSituation(files)
const { course } = courseOf(draft!, {})
if (course === null) throw new Error(`${folder} has errors: see kizashi check`)
const workers = threadWorkers(threads, new URL('../src/cli/worker-entry.js', import.meta.url))
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${threads} threads\n`,
)
const start = performance.now()
const before = process.cpuUsage()
const { plan, strategies, readings } = await optionsLens.run(
  course,
  { ...optionsLens.defaults, ensemble: draws },
  { workers, others: otherCourses(draft!) },
)
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(before)
const singles = strategies.filter(({ options }) => options.length === 1).length
process.stdout.write(
  `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processors): ${singles} options and none, ` +
    `${strategies.length - singles - 1} combinations, ${readings.length} readings, ${plan.members} draws of ${plan.runsPerMember} histories, ` +
    `${plan.runs} at the nominal judgements (target: 120 s)\n`,
)
await workers.close()
