// Moves of the simulator in a second of one processor's time (what others take of the machine left out):
// `npm run bench -- simulation [histories]`.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { compileChain, isRefusal } from '../src/engine/compile-chain.ts'
import { nominalDraw } from '../src/engine/draw.ts'
import { keepFor, selectionOf } from '../src/engine/selection.ts'
import { planFigures } from '../src/engine/simulation/figure-plan.ts'
import { estimateOf } from '../src/engine/simulation/figure-values.ts'
import { simulateShard } from '../src/engine/simulation/simulate-shard.ts'
import { walkTables } from '../src/engine/simulation/walker.ts'
import { courseOf } from '../src/language/course.ts'
import { readSituation } from '../src/language/read-situation.ts'

const histories = Number(process.argv[2] ?? 4096)
const shards = 12

process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`)
bench('tests/reference/chain/loglinear-12x3/situation.yaml')
bench('tests/reference/chain/talks/situation.yaml')

/** Times shards one after another; the middle one speaks for them, the first ones are compiled on the way. */
function bench(path: string): void {
  const { draft } = readSituation([
    { name: 'situation.yaml', text: readFileSync(join(process.cwd(), path), 'utf8') },
  ])
  const { course } = courseOf(draft!, {})
  const selection = selectionOf(course!, { questions: course!.situation.questions.map(({ id }) => id) })
  const chain = compileChain(course!, nominalDraw, keepFor(course!, selection))
  if (isRefusal(chain)) throw new Error(`${path}: the table of ${chain.of} is too large`)
  const plan = planFigures(course!, chain, [chain.to], selection)
  const tables = walkTables(chain, plan.observations)
  const speeds = Array.from({ length: shards }, (_, shard) => {
    const start = process.cpuUsage()
    const { tally } = simulateShard(tables, 1, shard * histories, histories)
    const seconds = process.cpuUsage(start).user / 1e6
    return { speed: tally.moves / seconds / 1e6, tally }
  })
  const sorted = speeds.map(({ speed }) => speed).sort((a, b) => a - b)
  const { tally } = speeds[0]!
  const [figure] = plan.figures
  const { value } = estimateOf(plan, tables.layout, tally, figure!)
  process.stdout.write(
    `${path}: ${sorted[shards >> 1]!.toFixed(2)} M moves/s (best ${sorted.at(-1)!.toFixed(2)}), ` +
      `${tables.channels.count} channels, ${(tally.moves / tally.runs).toFixed(1)} moves a history, ${figure!.key} ${value}\n`,
  )
}
