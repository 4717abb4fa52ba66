import type { Ask, Course } from '../../language/situation.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import type { Draw } from '../draw.ts'
import { exactAnswers } from '../exact/exact-answers.ts'
import { exactSweepTask, hasChance } from '../exact/exact-forecast.ts'
import { dayOf } from '../exact/follow-question.ts'
import { type ChanceRequest, type SweepPlan, sweepRequests, type Wanted } from '../exact/plan-sweeps.ts'
import type { SweepResult } from '../exact/sweep.ts'
import { TooLarge } from '../too-large.ts'
import { Cancelled, type Workers } from '../workers.ts'

export interface AnswersUnderOptions {
  readonly workers: Workers
  /** Told how many draws are answered. */
  readonly onDone?: (done: number) => void
  readonly isCancelled?: () => boolean
}

/** Draws whose sweeps are handed out together. */
const batch = 32

/**
 * The exact answer to one question under each of some draws of the judgements, in their order; null where what it is
 * conditional on has no chance.
 *
 * @throws TooLarge where a table over one element's parents cannot be written down
 * @throws Cancelled when asked to stop
 */
export async function answersUnder(
  course: Course,
  request: ChanceRequest,
  draws: readonly Draw[],
  { workers, onDone, isCancelled }: AnswersUnderOptions,
): Promise<(number | null)[]> {
  const requests = sweepRequests(course, wantedFor(request))
  const answers: (number | null)[] = []
  for (let first = 0; first < draws.length; first += batch) {
    if (isCancelled?.()) throw new Cancelled('The computation was stopped.')
    const some = draws.slice(first, first + batch)
    const plans = some.map((draw) =>
      requests.map(({ sweep, keep, keys }): SweepPlan => {
        const chain = compileChain(course, draw, keep)
        if (isRefusal(chain)) throw new TooLarge(chain)
        return { sweep: { chain, ...sweep }, cost: 0, keys }
      }),
    )
    const results = await workers.run<SweepResult>(
      exactSweepTask,
      plans.flat().map(({ sweep }) => sweep),
      {
        onDone: (done) => onDone?.(first + Math.floor(done / requests.length)),
        ...(isCancelled ? { isCancelled } : {}),
      },
    )
    for (const [place, own] of plans.entries()) {
      const from = place * requests.length
      answers.push(readAnswer(request, own, results.slice(from, from + requests.length)))
    }
  }
  return answers
}

function wantedFor({ ask, given }: ChanceRequest): Wanted {
  return {
    chances: hasChance(ask) ? [{ ask, given }] : [],
    factors: [],
    counts: ask.kind === 'count' ? ask.events : [],
    totals: [],
    quantities: ask.kind === 'mean' ? [ask.quantity] : [],
    dates: [dayOf(ask)],
  }
}

function readAnswer(
  { ask, given }: ChanceRequest,
  plans: readonly SweepPlan[],
  results: readonly SweepResult[],
): number | null {
  const answers = exactAnswers(plans, results)
  const day = dayOf(ask as Ask)
  if (ask.kind === 'count') return ask.events.reduce((sum, id) => sum + answers.expected(id, day), 0)
  if (ask.kind === 'mean') return answers.mean(ask.quantity, day)
  return answers.chance({ ask, given }, day).value
}
