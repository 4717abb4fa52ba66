import type { Course } from '../../language/situation.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import { nominalDraw } from '../draw.ts'
import { estimateExactCost } from '../exact/exact-cost.ts'
import { keepFor, selectionOf } from '../selection.ts'
import { planFigures } from '../simulation/figure-plan.ts'
import { TooLarge } from '../too-large.ts'
import type { Workers } from '../workers.ts'
import type { Drawing } from './drawing.ts'
import {
  type Answers,
  type EvaluationCommon,
  type EvaluationShard,
  evaluationTask,
} from './evaluation-shard.ts'

/** One evaluation that every course gets. */
export interface Round {
  readonly drawing: Drawing
  /** Histories in each batch, and batches, where it is simulated. */
  readonly runs: number
  readonly batches: number
  /** Number of the first history, for rounds that must not share theirs; 0 unless given. */
  readonly first?: number
}

export interface EvaluationOptions {
  readonly isExact: boolean
  /** Members of the ensemble that rounds may draw. */
  readonly members: number
  readonly seed: number
  readonly workers: Workers
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/**
 * Answers several courses in the same rounds, exactly or with common random numbers: history number n of a round meets the same
 * random words in every course, so that differences between courses are surer than the answers themselves.
 *
 * @param courses  each asks its own `situation.questions` (see `askingOnly`)
 * @returns [courses][rounds]
 * @throws TooLarge where a table cannot be written down; Cancelled when stopped
 */
export async function evaluateCourses(
  courses: readonly Course[],
  rounds: readonly Round[],
  options: EvaluationOptions,
): Promise<Answers[][]> {
  const shards = courses.flatMap((course): EvaluationShard[] => {
    const common = commonOf(course, options)
    return rounds.map((round) => ({ ...round, common, runs: options.isExact ? 0 : round.runs }))
  })
  const { onShare, isCancelled } = options
  const answers = await options.workers.run<Answers>(evaluationTask, shards, {
    ...(onShare ? { onDone: (done) => onShare(done / shards.length) } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
  return courses.map((_, place) => answers.slice(place * rounds.length, (place + 1) * rounds.length))
}

function commonOf(course: Course, { members, seed }: EvaluationOptions): EvaluationCommon {
  const selection = selectionOf(course, { questions: course.situation.questions.map(({ id }) => id) })
  const keep = keepFor(course, selection)
  const chain = compileChain(course, nominalDraw, keep)
  if (isRefusal(chain)) throw new TooLarge(chain)
  const plan = planFigures(course, chain, [], selection)
  return { course: forThreads(course), keep, plan, members, seed }
}

/** A course without what no answer depends on: threads are sent it. */
function forThreads(course: Course): Course {
  const bare = { claims: [], sources: [], actors: [], indicators: [], options: [], whatIfs: [] }
  return {
    ...course,
    situation: { ...course.situation, ...bare },
    regimes: course.regimes.map((regime) => ({ ...regime, situation: { ...regime.situation, ...bare } })),
  }
}

/**
 * Whether all evaluations together can be done exactly within so many seconds of one thread: every course can be compiled, and
 * none asks for what only simulation gives.
 */
export function canBeExact(courses: readonly Course[], rounds: number, seconds: number): boolean {
  let needed = 0
  for (const course of courses) {
    if (course.situation.questions.some(({ ask }) => ask.kind === 'above')) return false
    const cost = estimateExactCost(course, {
      only: { questions: course.situation.questions.map(({ id }) => id) },
    })
    if ('refused' in cost) return false
    needed += cost.seconds * rounds
    if (needed > seconds) return false
  }
  return true
}
