import type { Day } from '../../../language/day.ts'
import type { Course } from '../../../language/situation.ts'
import type { CompileRefusal } from '../../compile/refusal.ts'
import { type Draw, nominalDraw } from '../../draw.ts'
import type { Selection } from '../../selection.ts'
import { planFigures } from '../../simulation/figure-plan.ts'
import type { Workers } from '../../workers.ts'
import { type CompiledEvidence, compileEvidence } from '../compile-evidence.ts'
import type { Evidence } from '../evidence.ts'
import type { ImpossibleEvidence } from '../filter.ts'
import { few, leastWorth } from './archipelago.ts'
import type { IslandFindings, IslandTask } from './island-findings.ts'
import { type IslandCommon, type IslandShard, islandTask } from './island-shard.ts'
import { type PathPlan, pathPlan, type Signal } from './path-plan.ts'

/** Islands that know nothing of each other: their spread gives the intervals, with one degree of freedom less. */
export const islandCount = 32

/** Where an entry leaves few particles or none it may merely be unlikely: so often it is tried, each time with four times as many. */
const attempts = 2

export interface IslandsWanted {
  /** Days of the curves, the as-of day among them; where `hasCurves` is false, days on which signals are looked at. */
  readonly dates: readonly Day[]
  readonly hasCurves: boolean
  readonly selection: Selection
  readonly since: Day | null
  readonly signals: readonly Signal[]
  /** Of all islands together; made up to a whole number for each. */
  readonly particles: number
  readonly strides: IslandTask['strides']
  readonly seed: number
  readonly draw?: Draw
  readonly workers: Workers
  /** Told the finished share, 0..1. */
  readonly progress?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** What all islands found. */
export interface Archipelago {
  readonly compiled: CompiledEvidence
  readonly plan: PathPlan
  /** Of all islands together. */
  readonly particles: number
  readonly islands: readonly IslandFindings[]
}

/** Runs the islands. What comes out is a function of the course, the evidence, the seed and the number of particles alone. */
export async function runIslands(
  course: Course,
  evidence: Evidence,
  wanted: IslandsWanted,
): Promise<Archipelago | CompileRefusal | ImpossibleEvidence> {
  const { selection, since } = wanted
  const compiled = compileEvidence(course, evidence, wanted.draw ?? nominalDraw, {
    cuts: since === null ? [] : [since],
  })
  if ('refused' in compiled) return compiled
  const figures = planFigures(course, compiled.prior, wanted.dates, selection)
  const plan = pathPlan(figures, wanted.signals, wanted.hasCurves)
  const common: IslandCommon = { compiled, plan, since }
  let particles = Math.max(2, Math.ceil(wanted.particles / islandCount))
  for (let attempt = 1; ; attempt += 1) {
    const islands = await runAll(common, wanted, particles)
    const isAnyLeft = islands.some(({ ruledOut }) => ruledOut === null)
    if (isAnyLeft && (attempt === attempts || leastWorth(islands) >= few))
      return { compiled, plan, particles: particles * islandCount, islands }
    if (attempt === attempts) return impossible(compiled, islands)
    particles *= 4
  }
}

function runAll(
  common: IslandCommon,
  { seed, workers, strides, progress, isCancelled }: IslandsWanted,
  particles: number,
): Promise<IslandFindings[]> {
  const shards = Array.from({ length: islandCount }, (_, island): IslandShard => {
    const allParticles = particles * islandCount
    return { common, task: { seed, island, particles, allParticles, strides } }
  })
  return workers.run<IslandFindings>(islandTask, shards, {
    ...(progress ? { onDone: (done) => progress(done / islandCount) } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
}

/** Every particle of every island was ruled out: as of the last of them. */
function impossible({ chain }: CompiledEvidence, islands: readonly IslandFindings[]): ImpossibleEvidence {
  const furthest = islands.reduce(
    (one, { ruledOut }) => (ruledOut!.segment > one.segment ? ruledOut! : one),
    islands[0]!.ruledOut!,
  )
  const { entry, segment } = furthest
  const { from: day, jumps } = chain.segments[segment]!
  const lookup = jumps.find((jump) => jump.entry === entry)?.lookup
  const there = islands.flatMap(({ ruledOut }) =>
    ruledOut!.segment === segment && ruledOut!.entry === entry ? [ruledOut!.states] : [],
  )
  return {
    impossible: {
      entry,
      day,
      possible: (lookup?.parents ?? []).map((factor) => ({
        factor,
        states: chain.space.states[factor]!.flatMap((_, state) =>
          there.some((states) => states[factor]![state] === 1) ? [state] : [],
        ),
      })),
    },
  }
}
