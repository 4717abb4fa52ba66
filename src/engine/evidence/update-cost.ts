import type { Course } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'
import type { CompileRefusal } from '../compile/refusal.ts'
import { nominalDraw } from '../draw.ts'
import { type ExactCost, secondsOf } from '../exact/exact-cost.ts'
import { configurationsOf } from '../exact/flow-groups.ts'
import { costTable, sweepCost } from '../exact/sweep-cost.ts'
import type { Keep } from '../keep.ts'
import { relevantTo, rootsOf } from '../relevance.ts'
import type { Selection } from '../selection.ts'
import { compileEvidence } from './compile-evidence.ts'
import { type Evidence, evidenceRoots } from './evidence.ts'
import { wantedAsks } from './wanted-asks.ts'

/** Copies of the space that a question holds while evidence comes, with its `given` where it has one. */
const copiesOf = { alone: 2, together: 4 } as const
/** Passes of the filter over what is known: at first, again with what may be cut off, and back. */
const filterPasses = 3

/**
 * Estimates what `exactUpdate` takes, without doing it. Of each question one sweep with the evidence, what is settled
 * followed too until the as-of day, and one back.
 */
export function estimateUpdateCost(
  course: Course,
  evidence: Evidence,
  selection: Selection,
  secondsPerUnit?: number,
): ExactCost | CompileRefusal {
  const compiled = compileEvidence(course, evidence, nominalDraw)
  if ('refused' in compiled) return compiled
  const { chain } = compiled
  const isPast = ({ to }: Chain['segments'][number]) => to <= evidence.asOf
  const past = costTable({ ...chain, segments: chain.segments.filter(isPast) })
  const ahead = costTable({ ...chain, segments: chain.segments.filter((segment) => !isPast(segment)) })
  const whole: Keep = { factors: chain.space.factors, events: chain.events }
  const known = evidenceRoots(course, evidence)
  const asks = wantedAsks(course, selection).map(({ ask, given }) => {
    const roots = rootsOf(course.situation, given ? [ask, given] : [ask])
    const keep = relevantTo(course, {
      factors: [...roots.factors, ...known.factors],
      events: [...roots.events, ...known.events],
    })
    const copies = given ? copiesOf.together : copiesOf.alone
    return {
      cost: (2 * copies - 1) * sweepCost(past, keep) + 2 * (copies - 1) * sweepCost(ahead, keep),
      keep,
    }
  })
  const events = course.situation.events.filter(({ id }) => selection.events.has(id))
  const eventCost = events.reduce(
    (sum, { id }) => sum + sweepCost(ahead, relevantTo(course, { factors: [], events: [id], ended: [id] })),
    0,
  )
  const cost =
    filterPasses * sweepCost(past, whole) +
    sweepCost(ahead, whole) +
    asks.reduce((sum, ask) => sum + ask.cost, 0) +
    eventCost
  const sweeps = filterPasses + 1 + 2 * asks.length + events.length
  return {
    seconds: secondsOf(cost, sweeps, secondsPerUnit),
    configurations: configurationsOf(course, whole.factors),
    sweeps,
  }
}
