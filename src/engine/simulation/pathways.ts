import type { Chain } from '../chain.ts'
import type { Pathway } from '../forecast.ts'
import type { FigurePlan } from './figure-plan.ts'
import { inStateOn } from './figure-values.ts'
import { historiesKept, type PathwayLog, statesOf, stepsKept, type Tracked } from './pathway-log.ts'
import type { Sums, TallyLayout } from './tally.ts'
import { askedFactorsAndEvents } from './tracked-asks.ts'

/** Steps shown of a pathway, and pathways shown of a contingency. */
const stepsShown = 3
const pathwaysShown = 6
/** A step tells histories that came to it from others where it is at least this much commoner among them. */
const leastLift = 1.15

/**
 * The commonest ways in which each tracked question came about, commonest first: the last steps that still stood and that
 * are not about as common in any other history, with their share of the recorded histories.
 */
export function commonestPathways(
  chain: Chain,
  plan: FigurePlan,
  layout: TallyLayout,
  tally: Sums,
  tracked: readonly Tracked[],
  logs: readonly PathwayLog[],
): Record<string, Pathway[]> {
  const usual = usualShares(chain, plan, layout, tally)
  const names = stepNames(chain)
  return Object.fromEntries(
    tracked.map((question, place) => {
      const histories = logs.flatMap((log) => historiesOf(log, place))
      const core = coreSteps(chain, plan, question)
      const telling = tellingSteps(histories, usual, core)
      return [question.id, countPathways(histories, telling, names)]
    }),
  )
}

function historiesOf(log: PathwayLog, place: number): number[][] {
  return Array.from({ length: log.kept[place]! }, (_, history) => {
    const first = (place * historiesKept + history) * stepsKept
    return [...log.steps.subarray(first, first + stepsKept)].filter((label) => label >= 0)
  })
}

/** How often each step stands in any history: a state's mean share of the dates, an event's chance of having happened. */
function usualShares(chain: Chain, plan: FigurePlan, layout: TallyLayout, tally: Sums): Float64Array {
  const states = statesOf(chain)
  const shares = new Float64Array(states + chain.events.length)
  const places = plan.datePlaces
  for (let state = 0; state < states; state += 1) {
    for (const day of places) shares[state]! += inStateOn(tally, layout, state, day)
  }
  for (let event = 0; event < chain.events.length; event += 1) {
    for (const day of places) {
      for (let interval = 0; interval <= day; interval += 1) {
        shares[states + event]! += tally.sums[layout.hits + event * layout.days + interval]!
      }
    }
  }
  return shares.map((sum) => sum / Math.max(1, tally.runs * places.length))
}

/** Steps of the factors and events that the question itself names: always told. */
function coreSteps(chain: Chain, plan: FigurePlan, question: Tracked): Set<number> {
  const asked = askedFactorsAndEvents(plan.observations, question.ask)
  const states = statesOf(chain)
  const steps = new Set([...asked.events].map((event) => states + event))
  let label = 0
  for (const [factor, size] of chain.space.sizes.entries()) {
    for (let state = 0; state < size; state += 1) {
      if (asked.factors.has(factor)) steps.add(label)
      label += 1
    }
  }
  return steps
}

function tellingSteps(
  histories: readonly number[][],
  usual: Float64Array,
  core: ReadonlySet<number>,
): Set<number> {
  const counts = new Map<number, number>()
  for (const label of histories.flat()) counts.set(label, (counts.get(label) ?? 0) + 1)
  const telling = [...counts].filter(
    ([label, count]) => core.has(label) || count / histories.length >= leastLift * usual[label]!,
  )
  return new Set(telling.map(([label]) => label))
}

function countPathways(
  histories: readonly number[][],
  telling: ReadonlySet<number>,
  names: readonly string[],
): Pathway[] {
  const counts = new Map<string, { steps: string[]; count: number }>()
  for (const history of histories) {
    const steps = history.filter((label) => telling.has(label)).slice(-stepsShown)
    const key = steps.join()
    const entry = counts.get(key) ?? { steps: steps.map((label) => names[label]!), count: 0 }
    entry.count += 1
    counts.set(key, entry)
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.steps.join() < b.steps.join() ? -1 : 1))
    .slice(0, pathwaysShown)
    .map(({ steps, count }) => ({ steps, share: count / histories.length }))
}

function stepNames(chain: Chain): string[] {
  const states = chain.space.factors.flatMap((id, factor) =>
    chain.space.states[factor]!.map((state) => `${id}=${state}`),
  )
  return [...states, ...chain.events]
}
