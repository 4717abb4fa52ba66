import type { Day } from '../../language/day.ts'
import type { Chain, Jump } from '../chain.ts'
import type { Copies, Tally } from '../exact/copies.ts'
import { follow } from '../exact/follow.ts'
import type { Monitor, OpenSet } from '../exact/monitor.ts'
import { absoluteError, relativeError } from '../exact/run-sweep.ts'
import type { Stage } from '../exact/stages.ts'

/** One answer to be followed: a chance that its questions are answered with yes, or what a tally adds up. */
export interface Followed {
  readonly chain: Chain
  readonly monitors: readonly Monitor[]
  readonly tally: Tally | null
  readonly until: Day
  /** What tells regimes apart: stages of one regime with the same tables are collected together. */
  readonly regimeOn: (day: Day) => unknown
}

/** The chances of all configurations at one moment, by what is open. */
export type Snapshot = ReadonlyMap<OpenSet, Float64Array>

export interface RecordedStage {
  readonly stage: Stage
  /** Just before each of its jumps. */
  readonly beforeJumps: readonly Snapshot[]
  /** After 0, `every`, 2 · `every`, … steps. */
  readonly snapshots: readonly Snapshot[]
  readonly every: number
  /** Uniformization rate per year, and the steps that were taken. */
  readonly rate: number
  readonly steps: number
}

/** A sweep with what is needed to go back over it. */
export interface Recording {
  readonly stages: readonly RecordedStage[]
  /** Bound on the error from cutting off. */
  readonly error: number
}

/** Memory that the chances of single steps may take; beyond it, only every so many are kept and the rest taken again. */
const usualBytes = 384 * 1024 * 1024

/** Follows the answer onward as `runSweep` does, keeping the chances on the way. */
export function recordSweep(followed: Followed, mostBytes = usualBytes): Recording {
  const stages = followed.chain.segments.length + 2
  for (let allowed = absoluteError; ; ) {
    const { recording, found } = recordOnce(followed, allowed / stages, mostBytes)
    if (followed.tally || found === 0 || recording.error <= relativeError * found) return recording
    allowed = Math.min(allowed / 16, 0.1 * relativeError * found)
  }
}

interface Draft {
  readonly stage: Stage
  readonly beforeJumps: readonly Snapshot[]
  readonly kept: Map<number, Snapshot>
  rate: number
  steps: number
}

function recordOnce({ chain, monitors, until }: Followed, tail: number, mostBytes: number) {
  const drafts: Draft[] = []
  const store = newStore(mostBytes)
  let beforeJumps: Snapshot[] = []
  let step = 0
  let last: Copies | null = null
  const sweep = { chain, dates: [until] }
  const { error } = follow(sweep, monitors, tail, {
    windowed: () => {},
    before: (copies: Copies, _: Jump) => {
      beforeJumps.push(snapshotOf(copies, (length) => new Float64Array(length)))
    },
    enter: (copies, stage) => {
      last = copies
      drafts.push({ stage, beforeJumps, kept: new Map(), rate: 1, steps: 0 })
      beforeJumps = []
      step = 0
    },
    observe: () => {
      if (step % store.every === 0) store.keep(drafts, step, last!)
      step++
    },
    leave: (_, run, rate) => {
      const draft = drafts.at(-1)!
      draft.rate = rate
      draft.steps = run.steps
    },
  })
  const { every } = store
  const stages = drafts.map(({ kept, ...draft }) => ({ ...draft, every, snapshots: inOrder(kept) }))
  return { recording: { stages, error }, found: last!.done }
}

function inOrder(kept: ReadonlyMap<number, Snapshot>): Snapshot[] {
  return [...kept.keys()].sort((a, b) => a - b).map((step) => kept.get(step)!)
}

function snapshotOf({ live }: Copies, newVector: (length: number) => Float64Array): Snapshot {
  return new Map(
    live.map(({ open, present }) => {
      const vector = newVector(present.length)
      vector.set(present)
      return [open, vector]
    }),
  )
}

/** Keeps every step while there is room, then every second one, and so on. */
function newStore(mostBytes: number) {
  let bytes = 0
  const pool = newPool()
  const store = {
    every: 1,
    keep(drafts: readonly Draft[], step: number, copies: Copies) {
      const snapshot = snapshotOf(copies, pool.take)
      drafts.at(-1)!.kept.set(step, snapshot)
      bytes += bytesOf(snapshot)
      while (bytes > mostBytes && drafts.some(({ kept }) => kept.size > 1)) {
        store.every *= 2
        bytes -= thin(drafts, store.every, pool)
      }
    },
  }
  return store
}

/** Drops what does not lie on the wider grid; returns how many bytes that frees. */
function thin(drafts: readonly Draft[], every: number, pool: Pool): number {
  let freed = 0
  for (const { kept } of drafts) {
    for (const [step, snapshot] of kept) {
      if (step % every === 0) continue
      kept.delete(step)
      freed += bytesOf(snapshot)
      for (const vector of snapshot.values()) pool.giveBack(vector)
    }
  }
  return freed
}

interface Pool {
  take(length: number): Float64Array
  giveBack(vector: Float64Array): void
}

/** Vectors of one length, many to a block: the system hands out a few large blocks sooner than many middling ones. */
function newPool(): Pool {
  const free: Float64Array[] = []
  const blockBytes = 16 * 1024 * 1024
  return {
    take(length) {
      if (free.length === 0) {
        const count = Math.min(64, Math.max(1, Math.floor(blockBytes / (8 * length))))
        const block = new Float64Array(count * length)
        for (let at = 0; at < count; at++) free.push(block.subarray(at * length, (at + 1) * length))
      }
      return free.pop()!
    },
    giveBack: (vector) => {
      free.push(vector)
    },
  }
}

function bytesOf(snapshot: Snapshot): number {
  let bytes = 0
  for (const vector of snapshot.values()) bytes += vector.byteLength
  return bytes
}
