import type { Surroundings } from '../lens.ts'
import { answeredCriteria } from './outcome-table.ts'
import type { RankTipping } from './rank-tipping.ts'
import { scoresOf } from './scores.ts'
import { tipRanks } from './tip-ranks.ts'
import type { TriedOptions } from './try-options.ts'

/** What would change the order of the options. */
export function tippingsOfOptions(
  { table, values, placed, plan }: TriedOptions,
  surroundings: Surroundings,
): Promise<RankTipping[]> {
  const answered = answeredCriteria(table)
  const scores = values.map((set) => scoresOf(table, set, answered))
  return tipRanks({ table, values, scores, answered }, placed, plan, surroundings)
}
