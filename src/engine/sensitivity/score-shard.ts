import type { Chain } from '../chain.ts'
import { oncePer } from '../once-per.ts'
import { beginLog, leaveEverything, newScoreLog } from '../simulation/count-score.ts'
import { beginHistory, isTrue, walkInterval } from '../simulation/history.ts'
import { amountNow } from '../simulation/moves.ts'
import type { ObservationPlan, OnceLook, PlannedAsk } from '../simulation/observation-plan.ts'
import { scoreLayout } from '../simulation/score-layout.ts'
import type { ScoreLog } from '../simulation/score-log.ts'
import { createWalker, type Walker, walkTables } from '../simulation/walker.ts'

/** The name under which shards of scored histories are handed to workers. */
export const scoreTask = 'score'

/** What a quantity gains along a history by one of its own judgements, and half the step by which that is tried. */
export interface AmountTerm {
  readonly of:
    | { readonly kind: 'start' }
    | { readonly kind: 'state'; readonly factor: number; readonly state: number }
    | { readonly kind: 'event'; readonly event: number }
  readonly halfStep: number
}

/** What all shards share. */
export interface ScoreCommon {
  readonly chain: Chain
  readonly plan: ObservationPlan
  readonly ask: PlannedAsk
  /** The place among the plan's days on which everything asked is settled. */
  readonly lastInterval: number
  readonly sharedWith: readonly number[]
  readonly terms: readonly AmountTerm[]
  readonly seed: number
}

export interface ScoreShard {
  readonly common: ScoreCommon
  readonly first: number
  readonly runs: number
}

/** Sums over some histories. With nothing given, every history counts as one in which it came about. */
export interface ScoreSums {
  readonly runs: number
  /** Histories in which what is given came about; of the answer in them, 1 or 0 or an amount. */
  readonly given: number
  readonly answers: number
  /** What is counted in each cell of the layout, in the histories given; and times the answer. */
  readonly counted: Float64Array
  readonly countedByAnswer: Float64Array
  /** Central differences of the answer by the terms of its quantity, [terms]. */
  readonly byTerm: Float64Array
}

const tablesOf = oncePer(({ chain, plan }: ScoreCommon) => walkTables(chain, plan))

/** Walks histories, each up to where its answer is settled, and adds up what their scores and answers come from. */
export function scoreShard({ common, first, runs }: ScoreShard): ScoreSums {
  const walker = createWalker(tablesOf(common))
  const log = newLog(walker, common)
  const counted = new Float64Array(log.layout.length)
  const countedByAnswer = new Float64Array(log.layout.length)
  const byTerm = new Float64Array(common.terms.length)
  const given = givenLook(common)
  let givens = 0
  let answers = 0
  for (let run = 0; run < runs; run += 1) {
    walkScored(walker, log, common, first + run)
    if (given !== null && !isTrue(walker, given)) continue
    const answer = answerOf(walker, common)
    givens += 1
    answers += answer
    addLog(log, 1, counted)
    if (answer !== 0) addLog(log, answer, countedByAnswer)
    addTerms(walker, log, common, byTerm)
  }
  return { runs, given: givens, answers, counted, countedByAnswer, byTerm }
}

/** Where the first answer settles the question, nothing after it tells of it. */
function newLog(walker: Walker, { chain, ask: { look, joint }, sharedWith }: ScoreCommon): ScoreLog {
  const { channels, jumps } = walker.tables
  const layout = scoreLayout(chain, channels.regimes, jumps, sharedWith)
  const settledBy = look.kind === 'monitor' && joint === null ? look.monitor : -1
  return newScoreLog(walker, layout, settledBy)
}

function givenLook({ plan, ask: { joint } }: ScoreCommon): OnceLook | null {
  return joint === null ? null : plan.joints[joint]!.given
}

function walkScored(walker: Walker, log: ScoreLog, { seed, lastInterval }: ScoreCommon, path: number): void {
  walker.score = null
  beginHistory(walker, seed, path)
  walker.score = log
  beginLog(log, walker)
  for (let interval = 0; interval <= lastInterval && !log.isSettled; interval += 1)
    walkInterval(walker, interval)
  leaveEverything(log, walker)
}

function answerOf(walker: Walker, { plan, ask: { look } }: ScoreCommon): number {
  switch (look.kind) {
    case 'monitor':
    case 'condition':
      return isTrue(walker, look) ? 1 : 0
    case 'count':
      return plan.counts[look.count]!.events.reduce((sum, event) => sum + walker.happened[event]!, 0)
    case 'mean':
      return amountNow(walker, look.quantity)
    case 'above': {
      const { quantity, above } = plan.exceedances[look.exceedance]!
      return amountNow(walker, quantity) > above ? 1 : 0
    }
    case 'state':
      throw new Error('A state by itself is not asked about.')
  }
}

function addLog({ entries, cells, amounts }: ScoreLog, weight: number, sums: Float64Array): void {
  for (let entry = 0; entry < entries; entry += 1) sums[cells[entry]!]! += weight * amounts[entry]!
}

/** A quantity is linear in its own judgements along one history, so other values of them need no other history. */
function addTerms(
  walker: Walker,
  log: ScoreLog,
  { plan, ask: { look }, terms }: ScoreCommon,
  sums: Float64Array,
): void {
  for (let place = 0; place < terms.length; place += 1) {
    const { of, halfStep } = terms[place]!
    const gain = gainOf(walker, log, of)
    if (look.kind === 'mean') sums[place]! += gain
    if (look.kind !== 'above') continue
    const { quantity, above } = plan.exceedances[look.exceedance]!
    const amount = amountNow(walker, quantity)
    const more = amount + halfStep * gain > above ? 1 : 0
    const less = amount - halfStep * gain > above ? 1 : 0
    sums[place]! += (more - less) / (2 * halfStep)
  }
}

function gainOf(walker: Walker, log: ScoreLog, of: AmountTerm['of']): number {
  if (of.kind === 'start') return 1
  if (of.kind === 'event') return walker.happened[of.event]!
  return log.inState[walker.tables.stateOf[of.factor]! + of.state]!
}
