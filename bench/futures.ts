// How long all consistent scenarios of random matrices take: `npm run bench -- futures`.
import { cpus } from 'node:os'
import { threadWorkers } from '../src/cli/thread-workers.ts'
import { basinsOf } from '../src/engine/structure/basins.ts'
import { resolveBasins } from '../src/engine/structure/resolve-basins.ts'
import { searchPlan } from '../src/engine/structure/search-plan.ts'
import { searchScenarios } from '../src/engine/structure/search-scenarios.ts'
import { fillSuccessors } from '../src/engine/structure/successor-table.ts'
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
    const start = performance.now()
    const { count, nodes, isComplete } = searchScenarios(searchPlan(matrix), {
      tolerance: 0,
      prefix: [],
      depth: descriptors,
      most: 10_000,
      mostNodes: 2e8,
    })
    const seconds = (performance.now() - start) / 1000
    process.stdout.write(
      `${descriptors}×3 at ${density * 100} %, seed ${seed}: ${seconds.toFixed(3)} s, ${count} scenarios, ${nodes} nodes${isComplete ? '' : ', not complete'}\n`,
    )
  }
}

for (const [descriptors, width] of [
  [12, 1],
  [15, 1],
  [15, 2],
  [16, 2],
] as const) {
  await basins(descriptors, width)
}

async function basins(descriptors: number, width: number): Promise<void> {
  const workers = threadWorkers(width, new URL('../src/cli/worker-entry.js', import.meta.url))
  workers.start()
  const matrix = randomMatrix(new Array<number>(descriptors).fill(3), 1, 1)
  const start = performance.now()
  const { attractors } = await basinsOf(matrix, { rule: 'global', margin: 0 }, { workers })
  const seconds = (performance.now() - start) / 1000
  process.stdout.write(
    `basins of ${descriptors}×3 (${3 ** descriptors}), ${width} threads: ${seconds.toFixed(2)} s, ${attractors.length} ends\n`,
  )
  await workers.close()
  const table = new Uint32Array(3 ** descriptors)
  const first = performance.now()
  fillSuccessors(matrix, { rule: 'global', margin: 0 }, 0, table.length, table)
  const second = performance.now()
  resolveBasins(table)
  const third = performance.now()
  process.stdout.write(
    `  fill ${((second - first) / 1000).toFixed(2)} s, resolve ${((third - second) / 1000).toFixed(2)} s\n`,
  )
}
