import { estimateExactCost } from '../engine/exact/exact-cost.ts'
import { runForecast } from '../engine/run-forecast.ts'
import { daysPerYear } from '../language/day.ts'
import type { Course, Factor } from '../language/situation.ts'
import { heldCourse } from './influence-strength/held-course.ts'
import type { Surroundings } from './lens.ts'

/** How strongly one factor bears on another, by all ways, over some time. */
export interface InfluenceStrength {
  readonly source: string
  readonly target: string
  /** The two states of the source that set the target furthest apart, in their order. */
  readonly states: readonly [string, string]
  /** Total variation, 0..1: the greatest difference in the chance of any set of the target's states. */
  readonly strength: number
  /**
   * How many states higher the target is expected with the source in the second of the two than in the first; null where
   * the target's states have no order.
   */
  readonly rise: number | null
}

export interface InfluenceStrengthOptions {
  /** From the start; within the term. */
  readonly years: number
  /** Pairs that do not touch this factor are left out; all of them where it is not given. */
  readonly about?: string
  readonly seed?: number
}

export interface InfluenceStrengths {
  readonly years: number
  /** Histories simulated for each state held; null where everything is exact. */
  readonly runs: number | null
  /** Strongest first; factors that do not bear on one another are left out. */
  readonly pairs: readonly InfluenceStrength[]
}

/** What the exact way may take in all, on one thread; else so many histories for each state held. */
const mostSeconds = 5
const simulatedRuns = 8192
/** Below this two distributions are the same: what is cut off and rounded in the exact way. */
const leastStrength = 1e-9

/**
 * How far holding one factor in one state rather than another, from the start on and whatever would move it, sets other
 * factors apart after some years, everything else going on as judged. Exact where that is quick, else simulated with the
 * same random numbers in every state held, so that what the source cannot reach does not differ at all; differences are
 * then uncertain by about one percentage point. Nominal judgements, without the ledger.
 *
 * @throws RangeError where the years are not above 0 or go beyond the term
 *
 * Source: intervention, Pearl 2009, Causality, doi:10.1017/CBO9780511803161.
 * Checked: two factors of two states against the closed form; simulated against exact, tests/lenses/influence-strength.test.ts.
 */
export async function influenceStrength(
  course: Course,
  { years, about, seed = 1 }: InfluenceStrengthOptions,
  surroundings: Surroundings = {},
): Promise<InfluenceStrengths> {
  const { factors, from, to } = course.situation
  const until = from + Math.round(years * daysPerYear)
  if (!(until > from && until <= to)) throw new RangeError(`${years} years are not within the term.`)
  const held = factors.flatMap(({ id, states }) =>
    states.map((state) => ({ source: id, course: heldCourse(course, id, state.id, until) })),
  )
  if (held.length === 0) return { years, runs: null, pairs: [] }
  const cost = estimateExactCost(held[0]!.course)
  const isExact = !('refused' in cost) && cost.seconds * held.length < mostSeconds
  const method = isExact ? 'exact' : { runs: simulatedRuns }
  const { onProgress, ...others } = surroundings
  const chances: Chances[] = []
  for (const [place, { course: one }] of held.entries()) {
    const forecast = await runForecast(one, { method, seed, dates: [until], ...others })
    chances.push(
      Object.fromEntries(
        factors.map(({ id, states }) => [id, states.map((state) => forecast.factors[id]![state.id]!.value!)]),
      ),
    )
    onProgress?.({ phase: 'influence', share: (place + 1) / held.length })
  }
  const ofSource = (source: string) => chances.filter((_, place) => held[place]!.source === source)
  const pairs = factors.flatMap((source) =>
    factors
      .filter(({ id }) => id !== source.id && (about === undefined || [id, source.id].includes(about)))
      .flatMap((target) => strongest(source, target, ofSource(source.id))),
  )
  return { years, runs: isExact ? null : simulatedRuns, pairs: pairs.sort((a, b) => b.strength - a.strength) }
}

/** The chances of each factor's states. */
type Chances = Readonly<Record<string, readonly number[]>>

/** The two states of the source between which the target differs most; none where it never does. */
function strongest(source: Factor, target: Factor, held: readonly Chances[]): InfluenceStrength[] {
  let found: InfluenceStrength | null = null
  for (const [second, { id: to }] of source.states.entries()) {
    for (const [first, { id: from }] of source.states.slice(0, second).entries()) {
      const changes = held[second]![target.id]!.map(
        (chance, state) => chance - held[first]![target.id]![state]!,
      )
      const strength = changes.reduce((sum, change) => sum + Math.abs(change), 0) / 2
      if (strength < Math.max(leastStrength, found?.strength ?? 0)) continue
      const rise = target.ordered ? changes.reduce((sum, change, state) => sum + state * change, 0) : null
      found = { source: source.id, target: target.id, states: [from, to], strength, rise }
    }
  }
  return found ? [found] : []
}
