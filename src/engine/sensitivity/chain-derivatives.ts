import type { Course, Judgement, Situation } from '../../language/situation.ts'
import type { Chain, Segment } from '../chain.ts'
import { keptEntries } from '../compile/jumps.ts'
import { situationFrom, situationUntil } from '../compile/segments.ts'
import { followedCourse } from '../compile-chain.ts'
import type { Draw } from '../draw.ts'
import type { Tally } from '../exact/copies.ts'
import type { Keep } from '../keep.ts'
import { type Derivatives, type Give, perLogOdds } from './by-judgement.ts'
import type { ChainGradient, JumpGradient, SegmentGradient } from './chain-gradient.ts'
import { giveEvent, giveOutcomes, giveWindow } from './event-derivatives.ts'
import { giveFactor } from './factor-derivatives.ts'

/** From the numbers of a chain to the judgements that it was compiled from, by the chain rule on its small tables. */
export function chainDerivatives(
  course: Course,
  keep: Keep,
  chain: Chain,
  gradient: ChainGradient,
  draw: Draw,
): Derivatives {
  const followed = followedCourse(course, keep)
  const sums = new Map<string, number>()
  const give: Give = ({ address }, derivative) => {
    sums.set(address, (sums.get(address) ?? 0) + derivative)
  }
  giveStart(followed.situation, chain, gradient.start, give)
  for (const [place, segment] of chain.segments.entries()) {
    const own = gradient.segments[place]!
    giveTables(situationFrom(followed, segment.from), chain, segment, own, draw, give)
    giveJumps(situationUntil(followed, segment.from), chain, segment, own.jumps, draw, give)
  }
  return sums
}

function giveTables(
  situation: Situation,
  { space }: Chain,
  { factors, events }: Segment,
  gradient: SegmentGradient,
  draw: Draw,
  give: Give,
): void {
  for (const [place, table] of factors.entries())
    giveFactor(situation, space, table, gradient.factors[place]!, draw, give)
  for (const [place, table] of events.entries())
    giveEvent(situation, space, table, gradient.events[place]!, draw, give)
}

/** The first jumps of a day are its calendar's, in its order; what options set for certain follows. */
function giveJumps(
  situation: Situation,
  { space, events }: Chain,
  { from, jumps }: Segment,
  gradients: readonly JumpGradient[],
  draw: Draw,
  give: Give,
): void {
  const isEvidence = jumps.some(({ stays }) => stays !== undefined)
  if (isEvidence) throw new Error('Derivatives are of a forecast without a ledger.')
  for (const [place, { what }] of keptEntries(situation, space, events, from).entries()) {
    const [jump, gradient] = [jumps[place]!, gradients[place]!]
    if (what.kind === 'window') giveWindow(situation, space, what, jump, gradient, draw, give)
    else giveOutcomes(space, what.outcomes, [], jump, gradient.chances, draw, give)
  }
}

/** A start's weight grows while the others of its factor shrink in proportion. */
function giveStart(
  { factors }: Situation,
  { space, start }: Chain,
  gradient: readonly Float64Array[],
  give: Give,
): void {
  for (const [place, id] of space.factors.entries()) {
    const written = factors.find((factor) => factor.id === id)!.start
    const weights = start[place]!
    const mean = weights.reduce((sum, weight, state) => sum + weight * gradient[place]![state]!, 0)
    for (const [state, judgement] of written.entries()) {
      const weight = weights[state]!
      give(judgement, weight * (gradient[place]![state]! - mean) * perLogOdds(weight))
    }
  }
}

/** What a quantity gains by its own judgements; the rest of it is in the chain. */
export function quantityDerivatives(
  quantity: Situation['quantities'][number],
  { space, events }: Chain,
  tally: Tally,
  { grows, byEvent }: ChainGradient,
): Derivatives {
  const sums = new Map<string, number>()
  const give = ({ address }: Judgement, derivative: number) =>
    sums.set(address, (sums.get(address) ?? 0) + derivative)
  give(quantity.start, 1)
  for (const { factor, state, perYear } of quantity.grows) {
    const index = space.factors.indexOf(factor)
    const place = tally.grows.findIndex((growth) => growth.factor === index)
    give(perYear, grows[place]![space.states[index]!.indexOf(state)]!)
  }
  for (const { event, by } of quantity.jumps) give(by, byEvent[events.indexOf(event)]!)
  return sums
}
