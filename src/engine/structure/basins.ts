import { type ConfidenceInterval, wilsonInterval } from '../../numeric/confidence-interval.ts'
import { philox } from '../../numeric/philox.ts'
import { Cancelled, type Workers } from '../workers.ts'
import { type CrossImpact, configurationsOf, isImpossible } from './cross-impact.ts'
import { resolveBasins } from './resolve-basins.ts'
import { type Succession, stepOf, succeed } from './succession.ts'
import { type SuccessorShard, successorTask } from './successor-shard.ts'
import { fillSuccessors, variantsAt } from './successor-table.ts'

/** Where succession ends: one configuration at rest or a cycle, and how much of all that could be leads there. */
export interface Attractor {
  /** In the order of succession, the lowest signature first; [length][descriptors]. */
  readonly configurations: readonly Uint8Array[]
  /** Configurations that end in it; null where sampled. */
  readonly weight: number | null
  /** The same as a share of all configurations. */
  readonly share: number
  /** 95 %, where sampled. */
  readonly interval?: ConfidenceInterval
}

/** Every end of succession that was met, largest basin first. */
export interface Basins {
  readonly succession: Succession
  readonly method:
    | { readonly kind: 'exact' }
    | { readonly kind: 'sampled'; readonly starts: number; readonly seed: number }
  /** Configurations, those left out as impossible not counted; null where sampled with some impossible. */
  readonly configurations: number | null
  readonly attractors: readonly Attractor[]
}

export interface BasinOptions {
  /** Configurations up to which basins are exact. */
  readonly mostExact?: number
  /** Sampled starts beyond that. */
  readonly starts?: number
  readonly seed?: number
  readonly workers?: Workers
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** Configurations up to which basins are exact, 10^8: four bytes each. */
export const mostExactBasins = 100_000_000
const usualStarts = 20_000
/** Configurations handed out at a time. */
const stretch = 1 << 20

/**
 * The basin of every end of succession: exact, by following each configuration, up to 10^8 of them, else from
 * starts drawn evenly. What comes out does not depend on the number of threads.
 *
 * Rejects with `Cancelled` when stopped.
 * Checked: the basins of two published studies, and a walk by plain code on hundreds of random matrices.
 */
export async function basinsOf(
  matrix: CrossImpact,
  succession: Succession,
  options: BasinOptions = {},
): Promise<Basins> {
  const limit = Math.min(options.mostExact ?? mostExactBasins, 2 ** 30 - 1)
  return configurationsOf(matrix) <= limit
    ? exactBasins(matrix, succession, options)
    : sampledBasins(matrix, succession, options)
}

async function exactBasins(
  matrix: CrossImpact,
  succession: Succession,
  options: BasinOptions,
): Promise<Basins> {
  const { onShare } = options
  const table = await successorsOf(matrix, succession, options)
  const { attractors, weights, leftOut } = resolveBasins(
    table,
    onShare ? (share) => onShare(0.6 + 0.4 * share) : undefined,
  )
  const configurations = table.length - leftOut
  const found = attractors.map((signatures, index) => ({
    configurations: signatures.map((signature) =>
      variantsAt(matrix.sizes, signature, new Uint8Array(matrix.sizes.length)),
    ),
    weight: weights[index]!,
    share: weights[index]! / configurations,
    lowest: signatures[0]!,
  }))
  found.sort((one, other) => other.weight - one.weight || one.lowest - other.lowest)
  return {
    succession,
    method: { kind: 'exact' },
    configurations,
    attractors: found.map(({ lowest: _, ...attractor }) => attractor),
  }
}

async function successorsOf(
  matrix: CrossImpact,
  succession: Succession,
  { workers, onShare, isCancelled }: BasinOptions,
): Promise<Uint32Array> {
  const configurations = configurationsOf(matrix)
  const stretches = Array.from({ length: Math.ceil(configurations / stretch) }, (_, place) => ({
    from: place * stretch,
    to: Math.min(configurations, (place + 1) * stretch),
  }))
  // Browsers lend shared memory to few pages. Even one thread beside this one lets a person stop it.
  if (workers !== undefined && 'SharedArrayBuffer' in globalThis && stretches.length > 1) {
    const memory = new SharedArrayBuffer(configurations * 4)
    const common = { matrix, succession, memory }
    const shards = stretches.map((one): SuccessorShard => ({ common, ...one }))
    await workers.run<number>(successorTask, shards, {
      ...(onShare ? { onDone: (done) => onShare((0.6 * done) / shards.length) } : {}),
      ...(isCancelled ? { isCancelled } : {}),
    })
    return new Uint32Array(memory)
  }
  const table = new Uint32Array(configurations)
  for (const { from, to } of stretches) {
    await Promise.resolve()
    if (isCancelled?.()) throw new Cancelled('The computation was stopped.')
    fillSuccessors(matrix, succession, from, to, table)
    onShare?.((0.6 * to) / configurations)
  }
  return table
}

/** Basins from starts drawn evenly from all configurations; impossible ones are drawn again. */
async function sampledBasins(
  matrix: CrossImpact,
  succession: Succession,
  options: BasinOptions,
): Promise<Basins> {
  const { starts = usualStarts, seed = 1, onShare, isCancelled } = options
  const step = stepOf(matrix, succession)
  const ends = new Map<string, { readonly configurations: readonly Uint8Array[]; seen: number }>()
  for (let start = 0; start < starts; start++) {
    if (start % 1024 === 0) {
      await Promise.resolve()
      if (isCancelled?.()) throw new Cancelled('The computation was stopped.')
      onShare?.(start / starts)
    }
    const { end } = succeed(step, evenStart(matrix, start, seed))
    const key = end[0]!.join()
    const known = ends.get(key) ?? { configurations: end, seen: 0 }
    known.seen += 1
    ends.set(key, known)
  }
  const attractors = [...ends]
    .sort(([one, { seen }], [other, { seen: ofOther }]) => ofOther - seen || (one < other ? -1 : 1))
    .map(([, { configurations, seen }]) => ({
      configurations,
      weight: null,
      share: seen / starts,
      interval: wilsonInterval(seen, starts),
    }))
  return {
    succession,
    method: { kind: 'sampled', starts, seed },
    configurations: matrix.rules.impossible.length === 0 ? configurationsOf(matrix) : null,
    attractors,
  }
}

const purpose = 0x62617369

/** A start drawn evenly from all configurations that are possible, known by its number and the seed. */
export function evenStart(matrix: CrossImpact, start: number, seed: number): Uint8Array {
  const { sizes } = matrix
  const words = new Uint32Array(4)
  const variants = new Uint8Array(sizes.length)
  for (let attempt = 0; ; attempt++) {
    for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
      if (descriptor % 4 === 0) philox(start, attempt, descriptor, purpose, seed, 0, words)
      // A 32-bit word spreads over a few variants evenly to one part in a thousand million.
      variants[descriptor] = Math.floor((words[descriptor % 4]! / 4294967296) * sizes[descriptor]!)
    }
    if (!isImpossible(matrix, variants)) return variants
  }
}
