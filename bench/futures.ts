// How long all consistent scenarios and exact basins of random matrices take: `npm run bench -- futures`.
import { cpus } from 'node:os'
import { threadWorkers } from '../src/cli/thread-workers.ts'
import { attractorsOf } from '../src/engine/structure/attractors.ts'
import { searchPlan } from '../src/engine/structure/search-plan.ts'
import { searchScenarios } from '../src/engine/structure/search-scenarios.ts'
import { randomMatrix } from '../tests/structure/random-matrix.ts'

process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`)
for (const [descriptors, density] of [
  [12, 1],
  [15, 1],
  [18, 1],
  [25, 0.3],
  [30, 0.2],
  [40, 0.1],
] as const) {
  search(descriptors, density)
}

function search(descriptors: number, density: number): void {
  for (let seed = 1; seed <= 5; seed++) {
    const matrix = randomMatrix(new Array<number>(descriptors).fill(3), density, seed)
    const start = process.cpuUsage()
    const { count, nodes, isComplete } = searchScenarios(searchPlan(matrix), {
      tolerance: 0,
      prefix: [],
      depth: descriptors,
      most: 10_000,
      mostNodes: 2e8,
    })
    const seconds = process.cpuUsage(start).user / 1e6
    process.stdout.write(
      `${descriptors}×3 at ${density * 100} %, seed ${seed}: ${seconds.toFixed(3)} s, ${count} scenarios, ${nodes} nodes${isComplete ? '' : ', not complete'}\n`,
    )
  }
}

const threes = (count: number) => new Array<number>(count).fill(3)
await basins(threes(12), 1)
await basins(threes(15), 1)
await basins(threes(15), 2)
await basins([...threes(16), 2], 2)

async function basins(sizes: readonly number[], width: number): Promise<void> {
  const workers = threadWorkers(width, new URL('../src/cli/worker-entry.js', import.meta.url))
  workers.start()
  const matrix = randomMatrix(sizes, 1, 1)
  const [start, used] = [performance.now(), process.cpuUsage()]
  const { count, configurations } = await attractorsOf(matrix, { rule: 'global', margin: 0 }, { workers })
  const seconds = (performance.now() - start) / 1000
  const ofProcessors = process.cpuUsage(used).user / 1e6
  await workers.close()
  process.stdout.write(
    `exact basins of ${configurations} configurations (${sizes.length} descriptors), ${width} ${width === 1 ? 'thread' : 'threads'}: ${seconds.toFixed(2)} s (${ofProcessors.toFixed(2)} s of processor time), ${count} ends\n`,
  )
}
