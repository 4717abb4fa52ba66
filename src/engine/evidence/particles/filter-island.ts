import { advance } from '../../simulation/advance.ts'
import { newHazard, settleHazard, takeHazard } from '../../simulation/hazard.ts'
import { takeRegime } from '../../simulation/history.ts'
import { takeJump } from '../../simulation/take-jump.ts'
import { logarithm } from '../../../numeric/logarithm.ts'
import { exponential } from '../../../numeric/exponential.ts'
import type { FilterTables } from './filter-tables.ts'
import { type FuturesSums, sumFutures } from './sum-futures.ts'
import { beginParticle, copyParticle, createParticle, type Particle, remember } from './particle.ts'
import { effectiveSampleSize, resample } from './resample.ts'
import type { Fork } from './walk-future.ts'

/** What an island knows at one moment: at the start, after an entry, as of the end of the evidence. */
export interface Checkpoint {
  /** Place of the entry among the evidence; null at the start and at the end. */
  readonly entry: number | null
  /** Log of the island's estimate of the chance (for events at their rates, the density) of the evidence so far. */
  readonly logEvidence: number
  readonly effectiveSampleSize: number
  /** Share of the weight in each state of each factor, [states of all factors]. */
  readonly states: Float64Array
  readonly futures: FuturesSums
}

export interface IslandTask {
  readonly seed: number
  readonly island: number
  readonly particles: number
  /** All particles of all islands: paths of one generation. */
  readonly allParticles: number
  /** At the start, after each entry and at the end, every how many-th particle walks on to the end of the term; 0: none. */
  readonly strides: { readonly start: number; readonly entry: number; readonly end: number }
}

/**
 * One population of a bootstrap particle filter (Gordon, Salmond & Smith 1993, doi:10.1049/ip-f-2.1993.0015). Particles walk
 * as histories do; entries weigh them, and so does the silence of events known not to have happened, by e to the minus
 * their hazard along the path. After each entry some of them walk on with nothing known any more.
 */
export function filterIsland(tables: FilterTables, task: IslandTask): Checkpoint[] {
  const { evident, plan, lastInterval } = tables
  const island = peopled(tables, task)
  checkpoint(island, null, { interval: 0, segment: 0, jump: -1 }, task.strides.start)
  for (let interval = 0; interval <= lastInterval; interval += 1) {
    walkTo(island, interval)
    const segments = evident.segmentsOn[interval]!
    for (const segment of segments) {
      enterSegment(island, interval, segment)
      if (island.isExtinct) return island.checkpoints
    }
    for (const particle of island.particles) remember(particle, plan)
    if (interval === lastInterval) {
      const segment = segments.at(-1)!
      const fork = { interval, segment, jump: evident.jumps[segment]!.length - 1 }
      checkpoint(island, null, fork, task.strides.end)
    } else if (segments.length > 0) renew(island)
  }
  return island.checkpoints
}

interface Island {
  readonly tables: FilterTables
  readonly task: IslandTask
  readonly particles: readonly Particle[]
  /** The one that walks futures. */
  readonly scout: Particle
  readonly weights: Float64Array
  readonly checkpoints: Checkpoint[]
  generation: number
  /** Log of the evidence up to the last resampling. */
  logRenewed: number
  isExtinct: boolean
}

function peopled(tables: FilterTables, task: IslandTask): Island {
  const { evident, prior, plan, hazards } = tables
  const particles = Array.from({ length: task.particles }, (_, place) => {
    const particle = createParticle(evident, plan)
    beginParticle(particle, task.seed, task.island * task.particles + place)
    particle.walker.hazard = newHazard(hazards[0]!, particle.walker.digits)
    return particle
  })
  return {
    tables,
    task,
    particles,
    scout: createParticle(prior, plan),
    weights: new Float64Array(task.particles),
    checkpoints: [],
    generation: 0,
    logRenewed: 0,
    isExtinct: false,
  }
}

function walkTo({ tables, particles }: Island, interval: number): void {
  const until = tables.plan.observations.times[interval]!
  for (const { walker } of particles) {
    walker.interval = interval
    if (interval > 0) advance(walker, until)
  }
}

function enterSegment(island: Island, interval: number, segment: number): void {
  const { evident, hazards } = island.tables
  weighSilence(island)
  for (const [place, dated] of evident.jumps[segment]!.entries()) {
    for (const particle of island.particles) {
      particle.walker.idleUntil = 0
      particle.logWeight += logarithm(takeJump(particle.walker, dated))
    }
    if (dated.jump.entry === undefined) continue
    checkpoint(island, dated.jump.entry, { interval, segment, jump: place }, task.strides.entry)
    if (island.isExtinct) return
  }
  const regime = evident.channels.regimes[segment]!
  for (const { walker } of island.particles) {
    walker.idleUntil = 0
    if (regime !== walker.regime) takeRegime(walker, regime)
    if (walker.hazard!.tables !== hazards[segment]) {
      takeHazard(walker.hazard!, hazards[segment]!, walker.digits, walker.now)
    }
  }
}

function weighSilence({ particles }: Island): void {
  for (const particle of particles) {
    const hazard = particle.walker.hazard!
    settleHazard(hazard, particle.walker.now)
    particle.logWeight -= hazard.total
    hazard.total = 0
  }
}

/** Weights relative to the heaviest, in place; the log of the evidence so far. */
function weigh({ particles, weights, logRenewed }: Island): number {
  const heaviest = particles.reduce((most, { logWeight }) => Math.max(most, logWeight), Number.NEGATIVE_INFINITY)
  if (heaviest === Number.NEGATIVE_INFINITY) return heaviest
  let sum = 0
  for (const [place, { logWeight }] of particles.entries()) {
    weights[place] = exponential(logWeight - heaviest)
    sum += weights[place]!
  }
  return logRenewed + heaviest + logarithm(sum / particles.length)
}

function checkpoint(island: Island, entry: number | null, fork: Fork, stride: number): void {
  const { tables, particles, scout, weights } = island
  const logEvidence = weigh(island)
  if (logEvidence === Number.NEGATIVE_INFINITY) {
    island.isExtinct = true
    return
  }
  const futures = sumFutures(tables, weights, stride, (place) => {
    copyParticle(particles[place]!, scout)
    return { particle: scout, fork }
  })
  island.checkpoints.push({
    entry,
    logEvidence,
    effectiveSampleSize: effectiveSampleSize(weights),
    states: shares(island),
    futures,
  })
}

function shares({ tables, particles, weights }: Island): Float64Array {
  const { layout, stateOf } = tables.evident
  const sums = new Float64Array(layout.stateCount)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [place, { walker }] of particles.entries()) {
    for (let factor = 0; factor < stateOf.length; factor += 1) {
      sums[stateOf[factor]! + walker.digits[factor]!]! += weights[place]! / total
    }
  }
  return sums
}

/** Resamples where the weights have become too uneven: below half of the particles' worth. */
function renew(island: Island): void {
  const { particles, weights, task } = island
  const logEvidence = weigh(island)
  if (effectiveSampleSize(weights) >= particles.length / 2) return
  island.generation += 1
  island.logRenewed = logEvidence
  resample(particles, weights, {
    seed: task.seed,
    island: task.island,
    generation: island.generation,
    firstPath: island.generation * task.allParticles + task.island * task.particles,
  })
}
