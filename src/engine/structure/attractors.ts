import { type ConfidenceInterval, wilsonInterval } from '../../numeric/confidence-interval.ts'
import { philox } from '../../numeric/philox.ts'
import { Cancelled, type Workers } from '../workers.ts'
import { type CrossImpact, configurationsOf, isImpossible, type Variants } from './cross-impact.ts'
import { type ResolvedBasins, resolveBasins } from './resolve-basins.ts'
import { type Succession, stepOf, succeed } from './succession.ts'
import { type SuccessorShard, successorTask } from './successor-shard.ts'
import { fillSuccessors, stridesOf, variantsAt } from './successor-table.ts'

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

/** The ends of succession that were met. */
export interface Attractors {
  readonly succession: Succession
  readonly method:
    | { readonly kind: 'exact' }
    | { readonly kind: 'sampled'; readonly starts: number; readonly seed: number }
  /** Configurations, those left out as impossible not counted; null where sampled with some impossible. */
  readonly configurations: number | null
  /** Those with the largest basins, the largest first; the rest are counted. */
  readonly listed: readonly Attractor[]
  readonly count: number
  /** Cycles among all of them, and the share of the configurations that never come to rest. */
  readonly cycles: { readonly count: number; readonly share: number }
  /** The basin of a configuration at rest, listed or not: of size 0 where it is no end. */
  readonly basinOf: (variants: Variants) => Basin
}

export type Basin = Omit<Attractor, 'configurations'>

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

/** Ends listed at most. */
const mostListed = 20_000

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
export async function attractorsOf(
  matrix: CrossImpact,
  succession: Succession,
  options: BasinOptions = {},
): Promise<Attractors> {
  const limit = Math.min(options.mostExact ?? mostExactBasins, 2 ** 30 - 1)
  return configurationsOf(matrix) <= limit
    ? exactAttractors(matrix, succession, options)
    : sampledAttractors(matrix, succession, options)
}

async function exactAttractors(
  matrix: CrossImpact,
  succession: Succession,
  options: BasinOptions,
): Promise<Attractors> {
  const { onShare } = options
  const { sizes } = matrix
  const table = await successorsOf(matrix, succession, options)
  const resolved = resolveBasins(table, onShare ? (share) => onShare(0.6 + 0.4 * share) : undefined)
  const { lowest, weights, cycles } = resolved
  const configurations = table.length - resolved.leftOut
  const variantsOf = (signature: number) => variantsAt(sizes, signature, new Uint8Array(sizes.length))
  const sized = (end: number): Basin => ({ weight: weights[end]!, share: weights[end]! / configurations })
  const bySize = Uint32Array.from(lowest.keys()).sort(
    (one, other) => weights[other]! - weights[one]! || lowest[one]! - lowest[other]!,
  )
  const restless = [...cycles.keys()].reduce((sum, end) => sum + weights[end]!, 0)
  return {
    succession,
    method: { kind: 'exact' },
    configurations,
    listed: Array.from(bySize.subarray(0, mostListed), (end) => ({
      configurations: (cycles.get(end) ?? [lowest[end]!]).map(variantsOf),
      ...sized(end),
    })),
    count: lowest.length,
    cycles: { count: cycles.size, share: restless / configurations },
    basinOf: basinFinder(matrix, resolved, sized),
  }
}

/** Looks ends up by signature: a search in a sorted table, since a map of millions would not fit. */
function basinFinder(
  { sizes }: CrossImpact,
  { lowest, cycles }: ResolvedBasins,
  sized: (end: number) => Basin,
): (variants: Variants) => Basin {
  const strides = stridesOf(sizes)
  const sorted = Uint32Array.from(lowest.keys()).sort((one, other) => lowest[one]! - lowest[other]!)
  return (variants) => {
    const signature = strides.reduce((sum, stride, one) => sum + variants[one]! * stride, 0)
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (lowest[sorted[middle]!]! < signature) low = middle + 1
      else high = middle
    }
    const end = sorted[low]
    const isRest = end !== undefined && lowest[end] === signature && !cycles.has(end)
    return isRest ? sized(end) : { weight: 0, share: 0 }
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
async function sampledAttractors(
  matrix: CrossImpact,
  succession: Succession,
  options: BasinOptions,
): Promise<Attractors> {
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
  const found = [...ends].sort(
    ([one, { seen }], [other, { seen: ofOther }]) => ofOther - seen || (one < other ? -1 : 1),
  )
  const cycles = found.filter(([, { configurations }]) => configurations.length > 1)
  const sized = (seen: number): Basin => ({
    weight: null,
    share: seen / starts,
    interval: wilsonInterval(seen, starts),
  })
  return {
    succession,
    method: { kind: 'sampled', starts, seed },
    configurations: matrix.rules.impossible.length === 0 ? configurationsOf(matrix) : null,
    listed: found
      .slice(0, mostListed)
      .map(([, { configurations, seen }]) => ({ configurations, ...sized(seen) })),
    count: found.length,
    cycles: { count: cycles.length, share: cycles.reduce((sum, [, { seen }]) => sum + seen, 0) / starts },
    // What no start met is shown with what it may still be, not dropped.
    basinOf: (variants) => {
      const end = ends.get(Array.prototype.join.call(variants))
      return sized(end?.configurations.length === 1 ? end.seen : 0)
    },
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
