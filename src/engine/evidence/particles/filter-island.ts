import { exponential } from '../../../numeric/exponential.ts'
import { logarithm } from '../../../numeric/logarithm.ts'
import { advance } from '../../simulation/advance.ts'
import type { DatedJump } from '../../simulation/dated-jumps.ts'
import { newHazard, settleHazard, takeHazard } from '../../simulation/hazard.ts'
import { takeRegime } from '../../simulation/history.ts'
import { takeJump } from '../../simulation/take-jump.ts'
import type { FilterTables } from './filter-tables.ts'
import type { IslandFindings, IslandTask, Moment } from './island-findings.ts'
import {
  beginParticle,
  copyParticle,
  createParticle,
  keepTrail,
  look,
  type Particle,
  record,
} from './particle.ts'
import { effectiveSampleSize, resample } from './resample.ts'
import { type FutureSums, type PathKeeper, sumFutures } from './sum-futures.ts'
import type { Fork } from './walk-future.ts'

/**
 * One population of a bootstrap particle filter (Gordon, Salmond & Smith 1993, doi:10.1049/ip-f-2.1993.0015). Particles walk
 * as histories do; entries weigh them, and so does the silence of events known not to have happened, by e to the minus
 * their hazard along the path. Around each entry some of them walk on with nothing known any more.
 *
 * @param keeper  is shown each whole path that goes on from the end
 */
export function filterIsland(
  tables: FilterTables,
  task: IslandTask,
  keeper: PathKeeper | null = null,
): IslandFindings {
  const { evident, plan, lastInterval, sinceInterval } = tables
  const island = peopled(tables, task, keeper)
  const { found, particles } = island
  const start = { interval: 0, segment: 0, jump: -1 }
  found.start = moment(island, weigh(island)!, start, task.strides.start)
  for (let interval = 0; interval <= lastInterval; interval += 1) {
    walkTo(island, interval)
    const segments = evident.segmentsOn[interval]!
    for (const segment of segments) {
      enterSegment(island, interval, segment)
      if (found.ruledOut) return { ...found, start: found.start }
    }
    for (const particle of particles) {
      if (plan.isLook[interval] === 1) look(particle, plan)
      if (plan.isRecorded[interval] === 1) record(particle)
    }
    if (segments.length === 0) continue
    const here = { interval, segment: segments.at(-1)!, jump: evident.jumps[segments.at(-1)!]!.length - 1 }
    if (interval === sinceInterval) found.since = moment(island, weigh(island)!, here, task.strides.start)
    if (interval === lastInterval) {
      found.end = moment(island, weigh(island)!, here, task.strides.end, true)
      found.states = shares(island)
    } else renew(island)
  }
  return { ...found, start: found.start }
}

type Found = { -readonly [Key in keyof IslandFindings]: IslandFindings[Key] } & {
  readonly before: Moment[]
  readonly after: Moment[]
}

interface Island {
  readonly tables: FilterTables
  readonly task: IslandTask
  readonly particles: readonly Particle[]
  /** The one that walks futures. */
  readonly scout: Particle
  readonly found: Found
  readonly keeper: PathKeeper | null
  /** Null where weights have changed since. */
  weighing: Weighing | null
  generation: number
  /** Log of the evidence up to the last resampling. */
  logRenewed: number
}

/** Particles of the island before, used again: what they remember is overwritten on its day. */
const idle = new WeakMap<FilterTables, { readonly particles: Particle[]; readonly scout: Particle }>()

function population(tables: FilterTables, count: number) {
  const { evident, prior, plan } = tables
  const sums = new Float64Array(evident.layout.length)
  const known = idle.get(tables)
  if (known?.particles.length === count) return known
  const made = {
    particles: Array.from({ length: count }, () => createParticle(evident, plan, sums)),
    scout: createParticle(prior, plan, sums),
  }
  idle.set(tables, made)
  return made
}

function peopled(tables: FilterTables, task: IslandTask, keeper: PathKeeper | null): Island {
  const { evident, hazards } = tables
  const { particles, scout } = population(tables, task.particles)
  if (keeper) for (const particle of [...particles, scout]) keepTrail(particle, keeper.settledBy)
  for (const [place, particle] of particles.entries()) {
    beginParticle(particle, task.seed, task.island * task.particles + place)
    particle.walker.hazard = newHazard(hazards[0]!, particle.walker.digits)
  }
  return {
    tables,
    task,
    particles,
    scout,
    keeper,
    found: {
      start: null as never,
      before: [],
      after: [],
      since: null,
      end: null,
      states: new Float64Array(evident.layout.stateCount),
      ruledOut: null,
    },
    weighing: null,
    generation: 0,
    logRenewed: 0,
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
  const { evident } = island.tables
  weighSilence(island)
  for (const [place, dated] of evident.jumps[segment]!.entries()) {
    const fork = { interval, segment, jump: place }
    if (dated.jump.entry === undefined) takeSilence(island, dated, segment)
    else takeEntry(island, dated, fork)
    if (island.found.ruledOut) return
  }
  changeTables(island, segment)
}

function weighSilence(island: Island): void {
  island.weighing = null
  for (const particle of island.particles) {
    const hazard = particle.walker.hazard!
    settleHazard(hazard, particle.walker.now)
    particle.logWeight -= hazard.total
    hazard.total = 0
  }
}

function changeTables({ tables, particles }: Island, segment: number): void {
  const { evident, hazards } = tables
  const regime = evident.channels.regimes[segment]!
  for (const { walker } of particles) {
    walker.idleUntil = 0
    if (regime !== walker.regime) takeRegime(walker, regime)
    if (walker.hazard!.tables !== hazards[segment]) {
      takeHazard(walker.hazard!, hazards[segment]!, walker.digits, walker.now)
    }
  }
}

/** Lets a jump happen to all particles; false where it rules all of them out. */
function takeAll(island: Island, dated: DatedJump): boolean {
  let isAnyLeft = false
  for (const particle of island.particles) {
    particle.walker.idleUntil = 0
    const weight = takeJump(particle.walker, dated)
    if (weight !== 1) {
      particle.logWeight += logarithm(weight)
      island.weighing = null
    }
    if (particle.logWeight > Number.NEGATIVE_INFINITY) isAnyLeft = true
  }
  return isAnyLeft
}

/** An entry that moves nothing leaves the same futures, weighed anew; a happening leads to other ones. */
function takeEntry(island: Island, dated: DatedJump, fork: Fork): void {
  const { task, particles, found } = island
  const entry = dated.jump.entry!
  const stride = task.strides.entry
  const before = weigh(island)!
  const isMoving = dated.jump.event >= 0
  if (isMoving) found.before[entry] = moment(island, before, { ...fork, jump: fork.jump - 1 }, stride)
  if (!takeAll(island, dated)) {
    found.ruledOut = { entry, segment: fork.segment, states: statesAmong(island, before) }
    return
  }
  const after = weigh(island)!
  if (isMoving) {
    found.after[entry] = moment(island, after, fork, stride)
    return
  }
  const futures = sumFutures(island.tables, [before.weights, after.weights], {
    stride,
    isWhole: false,
    fork,
    send: (place) => sent(island, particles[place]!, false),
  })
  found.before[entry] = told(before, futures[0]!)
  found.after[entry] = told(after, futures[1]!)
}

/** The calendar, and windows in which nothing was reported. */
function takeSilence(island: Island, dated: DatedJump, segment: number): void {
  const before = dated.jump.stays ? weigh(island) : null
  if (takeAll(island, dated) || before === null) return
  island.found.ruledOut = { entry: null, segment, states: statesAmong(island, before) }
}

/** States of the particles that had not been ruled out before; those that now are have stayed where they were. */
function statesAmong({ particles, tables }: Island, { weights }: Weighing): Uint8Array[] {
  const present = tables.evident.chain.space.sizes.map((size) => new Uint8Array(size))
  for (const [place, { walker }] of particles.entries()) {
    if (weights[place] === 0) continue
    for (let factor = 0; factor < present.length; factor += 1) present[factor]![walker.digits[factor]!] = 1
  }
  return present
}

interface Weighing {
  /** Relative to the heaviest, [particles]. */
  readonly weights: Float64Array
  readonly logEvidence: number
}

/** Null where every particle has been ruled out. */
function weigh(island: Island): Weighing | null {
  const { particles, logRenewed } = island
  if (island.weighing) return island.weighing
  let heaviest = Number.NEGATIVE_INFINITY
  for (const { logWeight } of particles) heaviest = Math.max(heaviest, logWeight)
  if (heaviest === Number.NEGATIVE_INFINITY) return null
  const weights = new Float64Array(particles.length)
  let sum = 0
  for (let place = 0; place < weights.length; place += 1) {
    const weight = exponential(particles[place]!.logWeight - heaviest)
    weights[place] = weight
    sum += weight
  }
  island.weighing = { weights, logEvidence: logRenewed + heaviest + logarithm(sum / weights.length) }
  return island.weighing
}

function told({ weights, logEvidence }: Weighing, futures: FutureSums): Moment {
  return { logEvidence, effectiveSampleSize: effectiveSampleSize(weights), futures }
}

function moment(island: Island, weighing: Weighing, fork: Fork, stride: number, isWhole = false): Moment {
  const { tables, particles } = island
  const [futures] = sumFutures(tables, [weighing.weights], {
    stride,
    isWhole,
    fork,
    ...(isWhole && island.keeper ? { keep: island.keeper.keep } : {}),
    send: (place) => sent(island, particles[place]!, isWhole),
  })
  return told(weighing, futures!)
}

function sent({ scout }: Island, particle: Particle, isWhole: boolean): Particle {
  copyParticle(particle, scout, isWhole)
  return scout
}

function shares(island: Island): Float64Array {
  const { tables, particles } = island
  const { weights } = weigh(island)!
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
  const { particles, task } = island
  const { weights, logEvidence } = weigh(island)!
  if (effectiveSampleSize(weights) >= particles.length / 2) return
  island.generation += 1
  island.weighing = null
  island.logRenewed = logEvidence
  resample(particles, weights, {
    seed: task.seed,
    island: task.island,
    generation: island.generation,
    firstPath: island.generation * task.allParticles + task.island * task.particles,
  })
}
