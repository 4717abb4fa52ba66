import type { Day } from '../../language/day.ts'
import type { Ask, Course } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'
import { situationFrom } from '../compile/segments.ts'
import { compileAsk } from '../compile-ask.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import { type Draw, nominalDraw } from '../draw.ts'
import type { Tally } from '../exact/copies.ts'
import { dayOf } from '../exact/follow-question.ts'
import type { Monitor } from '../exact/monitor.ts'
import { type ChanceRequest, keepFor } from '../exact/plan-sweeps.ts'
import type { Keep } from '../keep.ts'
import { relevantTo, rootsOf } from '../relevance.ts'
import { TooLarge } from '../too-large.ts'
import type { Derivatives } from './by-judgement.ts'
import { chainDerivatives, quantityDerivatives } from './chain-derivatives.ts'
import type { Passage } from './chain-gradient.ts'
import { goBack } from './go-back.ts'
import { type Followed, recordSweep } from './record-sweep.ts'

/** An answer and how it moves with each judgement. */
export interface AnswerDerivatives {
  /** Null where what it is conditional on has no chance. */
  readonly value: number | null
  readonly derivatives: Derivatives
  readonly configurations: number
  /** How often each move is made before the answer is settled; see `ChainGradient`. Of a condition together with what is given. */
  readonly moves: ReadonlyMap<string, Passage>
  readonly years: Passage
}

export interface DerivativeOptions {
  readonly draw?: Draw
  /** Memory for single steps; what does not fit is computed again. */
  readonly mostBytes?: number
}

/**
 * How the answer to a question moves with every judgement that it can depend on, exactly, by one sweep onward and one
 * back (two of each where something is given). The forecast is that without a ledger. Judgements that it cannot depend on
 * have no entry.
 *
 * @throws TooLarge where a table over one element's parents cannot be written down
 * @throws RangeError for a question on exceeding an amount: only simulation answers those
 */
export function askDerivatives(
  course: Course,
  { ask, given }: ChanceRequest,
  options: DerivativeOptions = {},
): AnswerDerivatives {
  if (!given) return single(course, { ask, given: null }, options)
  const both = single(course, { ask, given }, options)
  const condition = single(course, { ask: given, given: null }, options)
  const chance = condition.value!
  if (chance === 0) return { ...both, value: null, derivatives: new Map() }
  const value = both.value! / chance
  const derivatives = new Map([...both.derivatives].map(([address, change]) => [address, change / chance]))
  for (const [address, change] of condition.derivatives)
    derivatives.set(address, (derivatives.get(address) ?? 0) - (value * change) / chance)
  return { ...both, value, derivatives }
}

function single(course: Course, request: ChanceRequest, options: DerivativeOptions): AnswerDerivatives {
  const draw = options.draw ?? nominalDraw
  const { ask } = request
  if (ask.kind === 'above') throw new RangeError('A question on exceeding an amount is only simulated.')
  const isAmount = ask.kind === 'count' || ask.kind === 'mean'
  const keep: Keep = isAmount
    ? relevantTo(course, rootsOf(course.situation, [ask]))
    : keepFor(course, request)
  const chain = compileChain(course, draw, keep)
  if (isRefusal(chain)) throw new TooLarge(chain)
  const followed = followedFor(course, chain, request)
  const { value, gradient } = goBack(followed, recordSweep(followed, options.mostBytes))
  const derivatives = new Map(chainDerivatives(course, keep, chain, gradient, draw))
  const { moves, years } = gradient
  const { configurations } = chain.space
  if (ask.kind !== 'mean') return { value, derivatives, configurations, moves, years }
  const quantity = course.situation.quantities.find(({ id }) => id === ask.quantity)!
  for (const [address, own] of quantityDerivatives(quantity, chain, followed.tally!, gradient))
    derivatives.set(address, (derivatives.get(address) ?? 0) + own)
  return { value: value + draw(quantity.start), derivatives, configurations, moves, years }
}

function followedFor(course: Course, chain: Chain, { ask, given }: ChanceRequest): Followed {
  const regimeOn = (day: Day) => situationFrom(course, day)
  if (ask.kind === 'count' || ask.kind === 'mean')
    return { chain, monitors: [], tally: tallyFor(chain, ask), until: dayOf(ask), regimeOn }
  const asks = given ? [ask, given] : [ask]
  const until = Math.max(...asks.map(dayOf))
  const monitors = asks.map((one) => monitorFor(chain, one, until))
  return { chain, monitors, tally: null, until, regimeOn }
}

/** A question about one day closes on it; one that ends before the other does too. */
function monitorFor(chain: Chain, ask: Ask, until: number): Monitor {
  const compiled = compileAsk(chain, ask)
  if (compiled.kind === 'count' || compiled.kind === 'mean' || compiled.kind === 'above')
    throw new RangeError(`A question of kind ${compiled.kind} has no yes or no.`)
  const day = dayOf(ask)
  return { ask: compiled, closes: compiled.kind === 'at' || day < until ? day : null }
}

function tallyFor(chain: Chain, ask: Extract<Ask, { kind: 'count' | 'mean' }>): Tally {
  const byEvent = new Float64Array(chain.events.length)
  if (ask.kind === 'count') {
    for (const id of ask.events) byEvent[chain.events.indexOf(id)]! += 1
    return { grows: [], byEvent, until: ask.by }
  }
  const { grows, jumps } = chain.quantities.find(({ id }) => id === ask.quantity)!
  for (const { event, by } of jumps) byEvent[event]! += by
  return { grows, byEvent, until: ask.at }
}
