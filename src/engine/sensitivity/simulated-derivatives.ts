import type { Course } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'
import { situationFrom } from '../compile/segments.ts'
import { compileAsk } from '../compile-ask.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import { nominalDraw } from '../draw.ts'
import { dayOf } from '../exact/follow-question.ts'
import { type ChanceRequest, keepFor } from '../exact/plan-sweeps.ts'
import type { Keep } from '../keep.ts'
import { relevantTo, rootsOf } from '../relevance.ts'
import { planObservations } from '../simulation/observation-plan.ts'
import { scoreLayout } from '../simulation/score-layout.ts'
import { walkTables } from '../simulation/walker.ts'
import { TooLarge } from '../too-large.ts'
import { type AmountJudgement, amountJudgements } from './amount-judgements.ts'
import type { Derivatives } from './by-judgement.ts'
import { chainDerivatives } from './chain-derivatives.ts'
import { type RunOptions, runScoreShards } from './run-score-shards.ts'
import {
  type ScoreBatch,
  type SimulatedFigure,
  simulatedAnswer,
  simulatedDerivative,
} from './score-batches.ts'
import { scoreGradient } from './score-gradient.ts'
import type { ScoreCommon, ScoreSums } from './score-shard.ts'

/** An answer and how it moves with each judgement, from simulated histories. */
export interface SimulatedDerivatives {
  readonly runs: number
  /** Null where what it is conditional on was not seen. */
  readonly answer: SimulatedFigure | null
  /** By address, in the units of `Derivatives`; none where there is no answer. */
  readonly derivatives: ReadonlyMap<string, SimulatedFigure>
}

/**
 * How the answer to a question moves with every judgement that it can depend on, from one set of simulated histories: the
 * covariance of the answer with the score, the derivative of the history's log-likelihood (likelihood-ratio method), both
 * centred; what follows after the answer is settled is left out. By judgements of an asked quantity itself it is what the
 * quantity gains along each history, or, of a chance that an amount is exceeded, half the difference between a tenth more
 * and a tenth less, by the unit. Intervals from batches of 512 histories. The same numbers on any number of threads.
 *
 * @throws TooLarge where a table over one element's parents cannot be written down
 *
 * Source: Glynn 1990, doi:10.1145/84537.84552; Plyasunov & Arkin 2007, doi:10.1016/j.jcp.2006.06.047.
 * Checked: against exact derivatives of random situations and a reference chain, tests/sensitivity/simulated.test.ts.
 */
export async function simulatedDerivatives(
  course: Course,
  request: ChanceRequest,
  options: RunOptions,
): Promise<SimulatedDerivatives> {
  const keep = keepOf(course, request)
  const chain = compileChain(course, nominalDraw, keep)
  if (isRefusal(chain)) throw new TooLarge(chain)
  const own = amountJudgements(course.situation, chain, request.ask)
  const common = commonOf(course, chain, request, own, options.seed)
  const toJudgements = judgementsFrom(course, keep, common)
  const batches = await runScoreShards(common, options, (sums) => batchOf(sums, own, toJudgements))
  const { kind } = request.ask
  const answer = simulatedAnswer(batches, kind !== 'count' && kind !== 'mean')
  const runs = batches.reduce((sum, batch) => sum + batch.runs, 0)
  if (answer === null) return { runs, answer, derivatives: new Map() }
  const addresses = [...batches[0]!.scoresByAnswer.keys()]
  const derivatives = new Map(addresses.map((address) => [address, simulatedDerivative(batches, address)]))
  return { runs, answer, derivatives }
}

function keepOf(course: Course, { ask, given }: ChanceRequest): Keep {
  const isAmount = ask.kind === 'count' || ask.kind === 'mean' || ask.kind === 'above'
  return isAmount ? relevantTo(course, rootsOf(course.situation, [ask])) : keepFor(course, { ask, given })
}

function commonOf(
  course: Course,
  chain: Chain,
  { ask, given }: ChanceRequest,
  own: readonly AmountJudgement[],
  seed: number,
): ScoreCommon {
  const pair = { ask: compileAsk(chain, ask), given: given ? compileAsk(chain, given) : null }
  const { plan, planned } = planObservations(chain, [], [pair])
  const lastDay = Math.max(dayOf(ask), given ? dayOf(given) : dayOf(ask))
  return {
    chain,
    plan,
    ask: planned[0]!,
    lastInterval: plan.days.indexOf(lastDay),
    sharedWith: sharedSegments(course, chain),
    terms: own.map(({ term }) => term),
    seed,
  }
}

/** The first segment with the same tables from the same judgements, [segments]. */
function sharedSegments(course: Course, { segments }: Chain): number[] {
  return segments.map((segment) =>
    segments.findIndex(
      (other) =>
        situationFrom(course, other.from) === situationFrom(course, segment.from) &&
        other.factors.every((table, place) => table === segment.factors[place]) &&
        other.events.every((table, place) => table === segment.events[place]),
    ),
  )
}

/** From what was counted along histories to their scores by judgement. */
function judgementsFrom(
  course: Course,
  keep: Keep,
  { chain, plan, sharedWith }: ScoreCommon,
): (counts: Float64Array) => Derivatives {
  const { channels, jumps } = walkTables(chain, plan)
  const layout = scoreLayout(chain, channels.regimes, jumps, sharedWith)
  return (counts) =>
    chainDerivatives(course, keep, chain, scoreGradient(chain, channels, jumps, layout, counts), nominalDraw)
}

function batchOf(
  sums: ScoreSums,
  own: readonly AmountJudgement[],
  toJudgements: (counts: Float64Array) => Derivatives,
): ScoreBatch {
  const scoresByAnswer = new Map(toJudgements(sums.countedByAnswer))
  for (const [place, { address }] of own.entries())
    scoresByAnswer.set(address, (scoresByAnswer.get(address) ?? 0) + sums.byTerm[place]!)
  const { runs, given, answers } = sums
  return { runs, given, answers, scores: toJudgements(sums.counted), scoresByAnswer }
}
