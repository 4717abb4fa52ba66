import { withNeeds } from '../../language/needs.ts'
import type { Situation } from '../../language/situation.ts'
import type { OtherCourses } from '../other-courses.ts'
import { meanScores } from './flips.ts'
import { answeredCriteria, type OutcomeTable } from './outcome-table.ts'
import { visibleGain } from './score-outcomes.ts'
import { scoresOf } from './scores.ts'
import {
  helpingStrategy,
  inOrder,
  neededBy,
  type Strategy,
  strategyId,
  withoutRepeats,
} from './strategies.ts'
import type { ValueSet } from './value-sets.ts'

/**
 * All that help by each set of values together; and all that help by some set and harm by none. An option that needs others
 * helps where it adds to what it needs and does good together with it.
 */
export function helpingCombinations(
  table: OutcomeTable,
  values: readonly ValueSet[],
  offered: readonly string[],
  around: { readonly others: OtherCourses; readonly situation: Situation },
): Strategy[] {
  const answered = answeredCriteria(table)
  const nothing = table.strategies.findIndex(({ origin }) => origin === 'nothing')
  const { options } = around.situation
  const placeOf = (ids: readonly string[]) => {
    const id = inOrder(ids).join('+')
    return ids.length === 0 ? nothing : table.strategies.findIndex((one) => strategyId(one) === id)
  }
  const gains = values.map((set) => {
    const means = meanScores(table, scoresOf(table, set, answered))
    const gain = (place: number, over: number) => {
      if (place < 0 || over < 0) return 0
      const own = means[place]!.map((score, reading) => score - means[over]![reading]!)
      return own.reduce((sum, one) => sum + one, 0) / own.length
    }
    return offered.map((id) => {
      const place = placeOf(withNeeds(options, [id]))
      return Math.min(gain(place, nothing), gain(place, placeOf(neededBy(options, id))))
    })
  })
  const byAll = offered.map((_, place) => {
    const own = gains.map((of) => of[place]!)
    return own.some((gain) => gain < -visibleGain) ? 0 : Math.max(0, ...own)
  })
  const found = [
    ...gains.map((own, place) => helpingStrategy(offered, own, visibleGain, around, values[place]!.id)),
    ...(values.length > 1 ? [helpingStrategy(offered, byAll, visibleGain, around, null)] : []),
  ]
  return withoutRepeats(found.filter((one) => one !== null))
}
