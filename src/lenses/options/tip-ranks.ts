import { placeName, placesFor } from '../../engine/ensemble/member-draws.ts'
import { rangedJudgements } from '../../engine/ensemble/ranged-judgements.ts'
import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import { evaluateCourses } from '../../engine/evaluation/evaluate-courses.ts'
import { batches, type EvaluationPlan } from '../../engine/evaluation/evaluation-plan.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Surroundings } from '../lens.ts'
import type { PlacedStrategy } from './evaluate-strategies.ts'
import {
  type PlacedAsk,
  type RangedJudgement,
  type RankTable,
  type RankTipping,
  rankTippings,
} from './rank-tipping.ts'

/** Histories of each trial: fewer than of the nominal answers, since the lead is a difference with the same random numbers. */
const mostRuns = 8192

/** Searches for what would change the order of some strategies, each trial recomputed on their courses. */
export function tipRanks(
  known: Pick<RankTable, 'table' | 'values' | 'scores' | 'answered'>,
  placed: readonly PlacedStrategy[],
  plan: EvaluationPlan,
  { workers = workersInTurn, isCancelled }: Surroundings,
): Promise<RankTipping[]> {
  const { isExact, members, seed } = plan
  const asking = placed.map(({ courses }) =>
    courses.map((course) => askingOnly(course, known.table.criteria)),
  )
  const runs = Math.ceil(Math.min(mostRuns, plan.runs) / batches)
  const answer = async (asked: readonly PlacedAsk[]) => {
    const [{ places }] = asked as readonly [PlacedAsk]
    const courses = asked.map(({ strategy, reading }) => asking[strategy]![reading]!)
    const found = await evaluateCourses(courses, [{ drawing: { kind: 'places', places }, runs, batches }], {
      isExact,
      members,
      seed,
      workers,
      ...(isCancelled ? { isCancelled } : {}),
    })
    return found.map(([one]) => one!)
  }
  const places = placesFor(members, seed)
  const ranged = (strategy: number, reading: number) =>
    rangedJudgements(placed[strategy]!.courses[reading]!).map(
      (judgement): RangedJudgement => ({ name: placeName(judgement), judgement, places: places(judgement) }),
    )
  return rankTippings({ ...known, ranged, answer })
}
