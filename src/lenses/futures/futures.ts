import { nominalDraw } from '../../engine/draw.ts'
import { type Basins, basinsOf, isRest } from '../../engine/structure/basins.ts'
import { consistentScenarios, type Kernel } from '../../engine/structure/consistent-scenarios.ts'
import { type CrossImpact, configurationsOf } from '../../engine/structure/cross-impact.ts'
import {
  drawnMatrix,
  type SituationMatrix,
  situationMatrix,
} from '../../engine/structure/situation-matrix.ts'
import {
  type Readiness,
  type StochasticShares,
  stochasticShares,
} from '../../engine/structure/stochastic-succession.ts'
import type { Succession } from '../../engine/structure/succession.ts'
import type { SuccessionRule } from '../../engine/structure/succession-rules.ts'
import type { Assignment, Course, Situation } from '../../language/situation.ts'
import { type ForecastLensOptions, forecastLens } from '../forecast.ts'
import { startingStates } from '../left-alone.ts'
import type { Lens, Surroundings } from '../lens.ts'
import { balancesOf, criticalJudgements } from './balances.ts'
import { consistencyClasses } from './consistency-classes.ts'
import { assignmentOf, destinationOf, type Follower, followerOf, keyOf, variantsOf } from './destinations.ts'
import { doubtOf } from './doubt.ts'
import type { Destination, Family, Future, FuturesFinding } from './futures-finding.ts'
import { likelihoodOfAll, simulatedEnds } from './how-likely.ts'
import { leversFrom } from './levers.ts'
import { familiesOf, type ListedFuture, listFutures } from './list-futures.ts'
import { otherReadings } from './other-readings.ts'
import { readingVerdicts, situationOf } from './reading-verdicts.ts'

export interface FuturesLensOptions extends ForecastLensOptions {
  readonly rule: SuccessionRule
  /** Points that a move of succession must gain more than. */
  readonly margin: number
  /** Points by which a rival may lead in what is still called consistent. */
  readonly tolerance: number
  readonly leans: boolean
  /** Self-influences and inertia. */
  readonly diagonal: boolean
  /** Futures listed; the rest are counted. */
  readonly most: number
  /** Partial configurations looked at in one island before giving up. */
  readonly mostNodes: number
  /** Configurations up to which basins are exact. */
  readonly mostExact: number
  /** How much one point counts in stochastic local succession; null leaves it out. */
  readonly beta: number | null
  readonly readiness: Readiness
  /** Present states that differ from the likeliest at the start. */
  readonly present: Assignment
  /** The same situation in other readings. */
  readonly readings: readonly Course[]
  /** The same course with one more option taken each. */
  readonly taken: readonly Course[]
}

/** Which states of all factors hang together, what leads there, and how likely that is in time. */
export const futuresLens: Lens<FuturesLensOptions, FuturesFinding> = {
  id: 'futures',
  title: { en: 'Futures that hang together', ja: '整合する将来像' },
  question: {
    en: 'Which futures hang together, what holds each of them up, and where does today lead?',
    ja: '互いに整合する将来像はどれか。それぞれを支える判断は何か。現状はどこへ向かうか。',
  },
  explanation: {
    en: 'Puts the influences between factors into a cross-impact matrix and finds every configuration in which no factor would rather be in another state: all of them, with a certificate. Each comes with the share of all configurations that succession leads to it, the judgements that hold it up and those that would break it, and the share of the simulated histories that end in what leads to it. What hangs together is not thereby likely; where both agree there is more to go by.',
    ja: '要因間の影響を交差影響行列に置き、どの要因も別の状態に移る理由を持たない組合せを、漏れのないことの証明とともにすべて見いだす。それぞれに、遷移の果てにそこへ至る組合せの割合、支える判断と崩す判断、模擬した経過のうちそこへ至る所で終わる割合を添える。整合するからといって起こりやすいとは限らない。両者が一致すれば、それだけ確かである。',
  },
  defaults: {
    ...forecastLens.defaults,
    method: { runs: 2048 },
    ensemble: 200,
    rule: 'global',
    margin: 0,
    tolerance: 0,
    leans: false,
    diagonal: false,
    most: 100,
    mostNodes: 1e9,
    mostExact: 1e8,
    beta: null,
    readiness: 'exponential',
    present: {},
    readings: [],
    taken: [],
  },
  run: findFutures,
  method: 'docs/methods/futures.md',
  references: [
    'Weimer-Jehle 2006, Cross-impact balances, doi:10.1016/j.techfore.2005.06.005',
    'Schweizer et al. 2023, doi:10.1371/journal.pone.0288928',
  ],
}

/** What the structure of one situation comes to, before it is told. */
interface Structure {
  readonly situation: Situation
  readonly whole: SituationMatrix
  readonly matrix: CrossImpact
  readonly succession: Succession
  readonly follower: Follower
}

async function findFutures(
  course: Course,
  options: FuturesLensOptions,
  surroundings: Surroundings,
): Promise<FuturesFinding> {
  const structure = structureOf(situationOf(course), options)
  const { matrix, whole, follower } = structure
  const searching = searchOptions(options, surroundings)
  const kernel = await consistentScenarios(matrix, { ...searching, tolerance: options.tolerance })
  const basins = await basinsOf(matrix, structure.succession, {
    ...searching,
    mostExact: options.mostExact,
    seed: options.seed,
  })
  const listed = listFutures(whole, matrix, kernel, basins, options.most)
  const families = familiesOf(whole, listed)
  const stochastic = await stochasticOf(matrix, options, surroundings)
  const runs = typeof options.method === 'object' ? options.method.runs : 2048
  const ends = await simulatedEnds(course, whole, follower, { runs, seed: options.seed }, surroundings)
  const { ensemble: members, seed } = options
  const doubt = await doubtOf(whole, kernel, listed, { members, seed }, surroundings)
  const familyOf = new Map(families.flatMap(({ id, futures }) => futures.map((one) => [one, id])))
  const scenarios = listed.map(
    ({ variants, ...future }, place): Future => ({
      ...future,
      likely: ends.ofEnd(keyOf(variants)),
      stands: stochastic?.shareOf(variants) ?? null,
      holds: doubt.holds?.[place] ?? null,
      family: familyOf.get(future.id)!,
    }),
  )
  const byId = new Map(scenarios.map((one) => [one.id, one]))
  const finished = families.map(
    (family): Family => ({
      ...family,
      likely: {
        ...likelihoodOfAll(
          family.futures.map((id) => byId.get(id)!.likely),
          runs,
        ),
        near: ends.near(family),
      },
    }),
  )
  const explained = explanations(structure, listed, families, options)
  return {
    rule: options.rule,
    margin: options.margin,
    uses: { leans: options.leans, diagonal: options.diagonal },
    certificate: certificateOf(structure, kernel, basins, stochastic, options, listed.length, runs),
    leftOut: whole.leftOut,
    scenarios,
    families: finished,
    classes: await consistencyClasses(matrix, searching),
    cycles: cyclesOf(structure, basins),
    ...explained,
    ...(await otherReadings(matrix, listed, options.readings, options, structure.succession, {
      ...searching,
      tolerance: options.tolerance,
    })),
    ...fromToday(structure, listed, byId, options),
    appearing: doubt.appearing,
    claims: claimsOf(explained),
  }
}

function structureOf(
  situation: Situation,
  { leans, diagonal, rule, margin }: Pick<FuturesLensOptions, 'leans' | 'diagonal' | 'rule' | 'margin'>,
): Structure {
  const whole = situationMatrix(situation, { leans, diagonal })
  const matrix = drawnMatrix(whole, nominalDraw)
  const succession = { rule, margin, fastest: fastestFirst(situation) }
  return { situation, whole, matrix, succession, follower: followerOf(matrix, succession) }
}

/** Factors by their mean tempo, those that never move by themselves last. */
function fastestFirst({ factors }: Situation): number[] {
  const years = factors.map(({ tempo }) =>
    tempo === null ? Infinity : tempo.reduce((sum, { nominal }) => sum + nominal, 0) / tempo.length,
  )
  return [...years.keys()].sort((one, other) =>
    years[one] === years[other] ? one - other : years[one]! - years[other]!,
  )
}

function searchOptions(
  { mostNodes }: FuturesLensOptions,
  { workers, onProgress, isCancelled }: Surroundings,
) {
  return {
    mostNodes,
    ...(workers ? { workers } : {}),
    ...(isCancelled ? { isCancelled } : {}),
    ...(onProgress ? { onShare: (share: number) => onProgress({ phase: 'futures', share }) } : {}),
  }
}

/** Steps of stochastic succession, configurations that are followed exactly, walks beyond. */
const stochasticSteps = 1000
const mostFollowed = 20_000
const walksDrawn = 2000

async function stochasticOf(
  matrix: CrossImpact,
  { beta, readiness, seed }: FuturesLensOptions,
  { onProgress, isCancelled }: Surroundings,
): Promise<StochasticShares | null> {
  if (beta === null) return null
  return stochasticShares(matrix, {
    beta,
    readiness,
    steps: stochasticSteps,
    mostExact: mostFollowed,
    walks: walksDrawn,
    seed,
    ...(onProgress ? { onShare: (share: number) => onProgress({ phase: 'futures', share }) } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
}

function certificateOf(
  { whole, matrix }: Structure,
  kernel: Kernel,
  basins: Basins,
  stochastic: StochasticShares | null,
  { rule, seed, beta, readiness }: FuturesLensOptions,
  listed: number,
  runs: number,
): FuturesFinding['certificate'] {
  return {
    complete: kernel.isComplete,
    nodes: kernel.nodes,
    tolerance: kernel.tolerance,
    rule,
    configurations: configurationsOf(matrix),
    count: kernel.count,
    leftOut: kernel.count - listed,
    islands: kernel.islands.map(({ descriptors, count }) => ({
      factors: descriptors.map((one) => whole.space.factors[one]!),
      count,
    })),
    stochastic:
      stochastic === null || beta === null
        ? null
        : {
            beta,
            readiness,
            steps: stochastic.steps,
            method: stochastic.method,
            unrest: stochastic.unrest,
          },
    basins: basinMethod(basins),
    restless: 1 - basins.islands.reduce((rest, { ends }) => rest * (1 - ends.cycles.share), 1),
    runs,
    seed,
  }
}

function basinMethod({ islands }: Basins): FuturesFinding['certificate']['basins'] {
  const sampled = islands.map(({ ends }) => ends.method).find(({ kind }) => kind === 'sampled')
  return sampled?.kind === 'sampled' ? { starts: sampled.starts, seed: sampled.seed } : 'exact'
}

/** Each by the factors of its island: the others go their own way. */
function cyclesOf({ whole }: Structure, { islands }: Basins): FuturesFinding['cycles'] {
  return islands.flatMap(({ descriptors, ends }) =>
    ends.listed
      .filter((end) => !isRest(end))
      .map(({ configurations, share, interval }) => ({
        configurations: configurations.map((one) => partOf(whole, descriptors, one)),
        basin: interval ? { share, interval } : { share },
      })),
  )
}

function partOf(
  { space }: SituationMatrix,
  descriptors: readonly number[],
  variants: Uint8Array,
): Assignment {
  return Object.fromEntries(
    descriptors.map((factor, place) => [space.factors[factor]!, space.states[factor]![variants[place]!]!]),
  )
}

/** Why, and what would break it, for the first future of each family. */
function explanations(
  { whole, matrix }: Structure,
  listed: readonly ListedFuture[],
  families: readonly { readonly futures: readonly string[] }[],
  { readings, leans, diagonal, tolerance }: FuturesLensOptions,
): Pick<FuturesFinding, 'balances' | 'critical' | 'readings'> {
  const byId = new Map(listed.map((one) => [one.id, one]))
  const first = families.map(({ futures }) => byId.get(futures[0]!)!)
  const verdicts = readingVerdicts(whole, readings, { leans, diagonal }, tolerance)
  return {
    balances: Object.fromEntries(first.map((one) => [one.id, balancesOf(whole, matrix, one.variants)])),
    critical: Object.fromEntries(
      first.map((one) => [one.id, criticalJudgements(whole, matrix, one.variants)]),
    ),
    readings: Object.fromEntries(first.map((one) => [one.id, verdicts(one)])),
  }
}

function fromToday(
  { situation, whole, matrix, follower }: Structure,
  listed: readonly ListedFuture[],
  byId: ReadonlyMap<string, Future>,
  options: FuturesLensOptions,
): Pick<FuturesFinding, 'today' | 'levers' | 'options'> {
  const futures = new Map(listed.map(({ id, variants }) => [keyOf(variants), byId.get(id)!]))
  const states = { ...startingStates(situation), ...options.present }
  const present = variantsOf(whole, states)
  const destination = (variants: Uint8Array): Destination => destinationOf(whole, follower, futures, variants)
  const way = wayFrom(follower, present)
  return {
    today: {
      states: assignmentOf(whole, present),
      way: way.map((one) => assignmentOf(whole, one)),
      to: destination(present),
    },
    levers: leversFrom(situation, whole, matrix, present, destination, (one) => wayFrom(follower, one)),
    options: options.taken.map((course) => {
      const other = structureOf(situationOf(course), options)
      const sets = course.regimes.flatMap((regime) => regime.sets.flatMap((one) => Object.entries(one)))
      const start = Object.fromEntries([...Object.entries(states), ...sets])
      return {
        option: course.options.at(-1)!,
        to: destinationOf(other.whole, other.follower, futures, variantsOf(other.whole, start)),
      }
    }),
  }
}

/** From a configuration, itself first, to the first of its end. */
function wayFrom({ step, endOf, configurationsOf: at }: Follower, start: Uint8Array): Uint8Array[] {
  const end = new Set(at(endOf(start)).map(keyOf))
  const way = [start]
  while (!end.has(keyOf(way.at(-1)!))) {
    const next = new Uint8Array(start.length)
    step(way.at(-1)!, next)
    way.push(next)
  }
  return way
}

function claimsOf({ balances, critical }: Pick<FuturesFinding, 'balances' | 'critical'>): string[] {
  const behind = [
    ...Object.values(balances).flatMap((all) => all.flatMap(({ contributions }) => contributions)),
    ...Object.values(critical).flat(),
  ]
  return [...new Set(behind.flatMap(({ because }) => because))].sort()
}
