import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import { nominalDraw } from '../draw.ts'
import { TooLarge } from '../too-large.ts'
import { Cancelled } from '../workers.ts'
import { walkHistory } from './history.ts'
import { planObservations } from './observation-plan.ts'
import { pathwayRecorder } from './pathway-log.ts'
import { createWalker, walkTables } from './walker.ts'

/** Whole configurations of simulated histories at some dates: what marginal chances cannot tell. */
export interface SampledConfigurations {
  readonly runs: number
  readonly dates: readonly Day[]
  readonly factors: readonly string[]
  /** State of each factor, [runs × dates × factors]. */
  readonly states: Uint8Array
}

export interface SamplingOptions {
  readonly runs: number
  readonly seed: number
  readonly dates: readonly Day[]
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/**
 * Simulates the course in its nominal judgements and keeps where each history stands at the dates: the same histories as a
 * simulated forecast of this seed.
 *
 * Rejects with `Cancelled` when stopped, and with `TooLarge` where a table over one element's parents cannot be written down.
 */
export async function sampledConfigurations(
  course: Course,
  { runs, seed, dates, onShare, isCancelled }: SamplingOptions,
): Promise<SampledConfigurations> {
  const chain = compileChain(course, nominalDraw)
  if (isRefusal(chain)) throw new TooLarge(chain)
  const { plan } = planObservations(chain, dates, [])
  const tables = walkTables(chain, plan)
  const walker = createWalker(tables)
  const { factors } = chain.space
  const states = new Uint8Array(runs * dates.length * factors.length)
  const placeOf = new Map(dates.map((day, place) => [plan.days.indexOf(day), place]))
  let run = 0
  walker.onSampled = ({ interval, digits }) => {
    const place = placeOf.get(interval)
    if (place === undefined) return
    const first = (run * dates.length + place) * factors.length
    for (let factor = 0; factor < factors.length; factor++) states[first + factor] = digits[factor]!
  }
  const recorder = pathwayRecorder(plan, [])
  for (; run < runs; run++) {
    if (run % 256 === 0) {
      await Promise.resolve()
      if (isCancelled?.()) throw new Cancelled('The computation was stopped.')
      onShare?.(run / runs)
    }
    walkHistory(walker, seed, run, recorder)
  }
  return { runs, dates, factors, states }
}
