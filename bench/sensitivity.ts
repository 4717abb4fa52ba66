// What the derivatives of one answer with respect to every judgement cost, in onward sweeps: `npm run bench -- sensitivity`.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { nominalDraw } from '../src/engine/draw.ts'
import { planSweeps } from '../src/engine/exact/plan-sweeps.ts'
import { runSweep } from '../src/engine/exact/run-sweep.ts'
import { askDerivatives } from '../src/engine/sensitivity/ask-derivatives.ts'
import { courseOf } from '../src/language/course.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { placedJudgements } from '../src/lenses/placed-judgements.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const rounds = Number(process.argv[2] ?? 5)
const { files } = await readFolder(join(process.cwd(), 'situations/korean-peninsula'))
const { draft } = readSituation(files)
const course = draft && courseOf(draft, {}).course
if (!course) throw new Error('The flagship has errors: see kizashi check')
const { situation } = course
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${placedJudgements(situation).length} judgements\n`,
)
for (const id of ['us-north-summit', 'provocation', 'acceptance', 'rok-arms', 'alliances-in-place']) {
  const { ask } = situation.contingencies.find((contingency) => contingency.id === id)!
  const nothing = { factors: [], counts: [], totals: [], quantities: [], dates: [] }
  const onward = () => {
    const plans = planSweeps(course, { ...nothing, chances: [{ ask, given: null }] }, nominalDraw)
    if ('refused' in plans) throw new Error('The flagship was refused.')
    for (const { sweep } of plans) runSweep(sweep)
  }
  let configurations = 0
  const back = (mostBytes?: number) => () => {
    ;({ configurations } = askDerivatives(course, { ask, given: null }, mostBytes ? { mostBytes } : {}))
  }
  const times = [onward, back(), back(32 * 1024 * 1024)].map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    for (const [place, run] of [onward, back(), back(32 * 1024 * 1024)].entries()) {
      const started = performance.now()
      run()
      times[place] = Math.min(times[place]!, performance.now() - started)
    }
  }
  const [sweep, whole, thinned] = times as [number, number, number]
  process.stdout.write(
    `${id}: ${configurations} configurations, one sweep ${sweep.toFixed(0)} ms, all derivatives ${whole.toFixed(0)} ms ` +
      `(${(whole / sweep).toFixed(1)} sweeps), in 32 MiB ${thinned.toFixed(0)} ms (${(thinned / sweep).toFixed(1)} sweeps)\n`,
  )
}
