import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { threadWorkers } from '../../src/cli/thread-workers.ts'
import { type ForecastOptions, runForecast } from '../../src/engine/run-forecast.ts'
import { runShard } from '../../src/engine/shard-tasks.ts'
import { Cancelled, type Workers } from '../../src/engine/workers.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { talksText } from './talks-text.ts'

const course = courseFromText(talksText)
const options: ForecastOptions = { method: { runs: 3000 }, ensemble: 3, seed: 7 }

/** Where the threads' program is built to, and its folder: threads of Node 20 cannot run TypeScript. */
let folder = ''
let entry = new URL('about:blank')

beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, '../../node_modules/.kizashi-threads-'))
  const source = join(import.meta.dirname, '../../src/cli/worker-entry.ts')
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: source, outDir: folder, rollupOptions: { output: { entryFileNames: 'worker-entry.mjs' } } },
  })
  entry = pathToFileURL(join(folder, 'worker-entry.mjs'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs shards last to first, as if later ones finished earlier. */
const backwards: Workers = {
  width: 3,
  run: async <Result>(kind: string, shards: readonly unknown[]) =>
    shards
      .toReversed()
      .map((shard) => runShard(kind, structuredClone(shard)) as Result)
      .toReversed(),
}

test('a forecast is the same to the last bit in whatever order shards are done', async () => {
  expect(await runForecast(course, { ...options, workers: backwards })).toEqual(
    await runForecast(course, options),
  )
})

test.each([1, 2, 3])('a forecast is the same to the last bit on %i threads', async (width) => {
  const workers = threadWorkers(width, entry)
  try {
    const found = await runForecast(course, { ...options, workers })
    expect(found).toEqual(await runForecast(course, options))
  } finally {
    await workers.close()
  }
})

test('stopping ends the threads and rejects', async () => {
  const workers = threadWorkers(2, entry)
  let asked = 0
  const stopping = runForecast(course, {
    method: { runs: 50_000_000 },
    workers,
    isCancelled: () => {
      asked += 1
      return asked > 2
    },
  })
  await expect(stopping).rejects.toThrow(Cancelled)
})

test('stopping works without threads too', async () => {
  const stopping = runForecast(course, { method: { runs: 50_000_000 }, isCancelled: () => true })
  await expect(stopping).rejects.toThrow(Cancelled)
})

test('progress is told with what is left of it', async () => {
  let now = 0
  const told: { phase: string; share: number; secondsLeft?: number }[] = []
  await runForecast(course, {
    ...options,
    clock: () => {
      now += 1000
      return now
    },
    onProgress: (progress) => told.push(progress),
  })
  expect(new Set(told.map(({ phase }) => phase))).toEqual(new Set(['simulate', 'ensemble']))
  expect(told.at(-1)).toMatchObject({ phase: 'ensemble', share: 1, secondsLeft: 0 })
})
