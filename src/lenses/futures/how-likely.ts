import { seriesDates } from '../../engine/series-dates.ts'
import {
  type SampledConfigurations,
  sampledConfigurations,
} from '../../engine/simulation/sampled-configurations.ts'
import type { SituationMatrix } from '../../engine/structure/situation-matrix.ts'
import type { Course } from '../../language/situation.ts'
import { wilsonInterval } from '../../numeric/confidence-interval.ts'
import type { Surroundings } from '../lens.ts'
import type { Follower } from './destinations.ts'
import type { Family, Likelihood, Share } from './futures-finding.ts'

/** Where simulated histories stand, by the end that succession leads to from there. */
export interface SimulatedEnds {
  readonly runs: number
  readonly ofEnd: (key: string) => Likelihood
  /** Share of histories that end in a family's future or one factor away from it. */
  readonly near: (family: Omit<Family, 'likely'>) => Share
}

/** Simulates the course in time and sorts where it stands by what the structure makes of it. */
export async function simulatedEnds(
  course: Course,
  whole: SituationMatrix,
  follower: Follower,
  { runs, seed }: { readonly runs: number; readonly seed: number },
  { onProgress, isCancelled }: Surroundings,
): Promise<SimulatedEnds> {
  const { from, to } = course.situation
  const sampled = await sampledConfigurations(course, {
    runs,
    seed,
    dates: seriesDates(from, to),
    ...(onProgress ? { onShare: (share: number) => onProgress({ phase: 'simulate', share }) } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
  const looks = sampled.dates.length
  const ending = new Map<string, number>()
  const staying = new Map<string, number>()
  for (let run = 0; run < runs; run++) {
    for (let look = 0; look < looks; look++) {
      const key = follower.endOf(configurationAt(sampled, run, look))
      staying.set(key, (staying.get(key) ?? 0) + 1)
      if (look === looks - 1) ending.set(key, (ending.get(key) ?? 0) + 1)
    }
  }
  return {
    runs,
    ofEnd: (key) => ({
      ends: shareOf(ending.get(key) ?? 0, runs),
      time: (staying.get(key) ?? 0) / (runs * looks),
    }),
    near: (family) => shareOf(countNear(sampled, whole, family), runs),
  }
}

function shareOf(seen: number, runs: number): Share {
  return { share: seen / runs, interval: wilsonInterval(seen, runs) }
}

function configurationAt({ states, dates, factors }: SampledConfigurations, run: number, look: number) {
  const first = (run * dates.length + look) * factors.length
  return states.subarray(first, first + factors.length)
}

function countNear(
  sampled: SampledConfigurations,
  { space }: SituationMatrix,
  { states, dials }: Omit<Family, 'likely'>,
): number {
  const fits = space.factors.map((factor, index) =>
    space.states[index]!.map((state) => states[factor] === state || dials[factor]?.includes(state) === true),
  )
  let near = 0
  for (let run = 0; run < sampled.runs; run++) {
    const configuration = configurationAt(sampled, run, sampled.dates.length - 1)
    let away = 0
    for (let factor = 0; factor < fits.length; factor++) if (!fits[factor]![configuration[factor]!]) away++
    if (away <= 1) near++
  }
  return near
}

/** The likelihoods of futures that exclude each other, together. */
export function likelihoodOfAll(all: readonly Likelihood[], runs: number): Likelihood {
  const seen = all.reduce((sum, { ends }) => sum + ends.share * runs, 0)
  return {
    ends: shareOf(Math.min(runs, Math.round(seen)), runs),
    time: all.reduce((sum, { time }) => sum + time, 0),
  }
}
