import type { RunOptions, Workers } from '../workers.ts'
import { commonKey, shardKey } from './evaluation-key.ts'
import {
  type Answers,
  type EvaluationCommon,
  type EvaluationShard,
  evaluationTask,
} from './evaluation-shard.ts'

/** Keeps answers from one run to the next; what cannot be read or kept is no error. */
export interface AnswerStore {
  /** Answers of one course by the key of their evaluation; empty where nothing is known. */
  read(course: string): Promise<ReadonlyMap<string, Answers>>
  write(course: string, answers: ReadonlyMap<string, Answers>): Promise<void>
}

/** How many evaluations were asked for, and how many of them were known from earlier runs. */
export interface Reuse {
  asked: number
  reused: number
}

/** More answers of one course than this are not gathered over runs. */
const mostOfCourse = 20_000

/** Workers that compute only those evaluations that the store does not know, and tell it the others. Numbers are the same to the last bit. */
export function reusingWorkers(workers: Workers, store: AnswerStore, reuse: Reuse): Workers {
  return {
    width: workers.width,
    run<Result>(kind: string, shards: readonly unknown[], options: RunOptions = {}): Promise<Result[]> {
      if (kind !== evaluationTask) return workers.run(kind, shards, options)
      const asked = shards as readonly EvaluationShard[]
      return evaluated(workers, store, asked, options, reuse) as Promise<unknown[]> as Promise<Result[]>
    },
  }
}

async function evaluated(
  workers: Workers,
  store: AnswerStore,
  shards: readonly EvaluationShard[],
  options: RunOptions,
  reuse: Reuse,
): Promise<Answers[]> {
  const courses = await knownOf(store, shards)
  const keys = shards.map(shardKey)
  const answers = shards.map(({ common }, place) => courses.get(common)!.known.get(keys[place]!) ?? null)
  const missing = [...shards.keys()].filter((place) => answers[place] === null)
  const reused = shards.length - missing.length
  reuse.asked += shards.length
  reuse.reused += reused
  options.onDone?.(reused)
  if (missing.length === 0) return answers as Answers[]
  const found = await workers.run<Answers>(
    evaluationTask,
    missing.map((place) => shards[place]!),
    { ...options, onDone: (done) => options.onDone?.(reused + done) },
  )
  for (const [at, place] of missing.entries()) answers[place] = found[at]!
  await keep(
    store,
    courses,
    missing.map((place) => [shards[place]!.common, keys[place]!, answers[place]!]),
  )
  return answers as Answers[]
}

interface KnownCourse {
  readonly name: string
  readonly known: ReadonlyMap<string, Answers>
}

async function knownOf(
  store: AnswerStore,
  shards: readonly EvaluationShard[],
): Promise<ReadonlyMap<EvaluationCommon, KnownCourse>> {
  const courses = new Map<EvaluationCommon, KnownCourse>()
  for (const { common } of shards) {
    if (courses.has(common)) continue
    const name = commonKey(common)
    courses.set(common, { name, known: await store.read(name) })
  }
  return courses
}

async function keep(
  store: AnswerStore,
  courses: ReadonlyMap<EvaluationCommon, KnownCourse>,
  found: readonly (readonly [EvaluationCommon, string, Answers])[],
): Promise<void> {
  const byName = new Map<string, Map<string, Answers>>()
  for (const [common, key, answers] of found) {
    const { name, known } = courses.get(common)!
    const all = byName.get(name) ?? new Map(known.size < mostOfCourse ? known : [])
    byName.set(name, all.set(key, answers))
  }
  for (const [name, answers] of byName) await store.write(name, answers)
}
