import { nominalDraw } from '../../engine/draw.ts'
import { consistencyOf } from '../../engine/structure/consistency.ts'
import { tie } from '../../engine/structure/cross-impact.ts'
import {
  drawnMatrix,
  type MatrixChoice,
  type SituationMatrix,
  situationMatrix,
} from '../../engine/structure/situation-matrix.ts'
import type { Course } from '../../language/situation.ts'
import { balancesOf } from './balances.ts'
import type { ReadingVerdict } from './futures-finding.ts'
import type { ListedFuture } from './list-futures.ts'

/** What each of some readings makes of a future, told apart: nobody's dissent is averaged away. */
export function readingVerdicts(
  whole: SituationMatrix,
  readings: readonly Course[],
  choice: MatrixChoice,
  tolerance: number,
): (future: ListedFuture) => ReadingVerdict[] {
  const states = JSON.stringify(whole.space.states)
  const others = readings
    .map((course) => {
      const other = situationMatrix(situationOf(course), choice)
      return { reading: course.situation.reading.id, other, matrix: drawnMatrix(other, nominalDraw) }
    })
    .filter(({ other }) => JSON.stringify(other.space.states) === states)
  return ({ variants }) =>
    others.map(({ reading, other, matrix }) => {
      const { value, byDescriptor } = consistencyOf(matrix, variants)
      const isConsistent = value >= -tolerance - tie
      const { rival } = balancesOf(other, matrix, variants)[byDescriptor.indexOf(value)] ?? { rival: null }
      const factor = other.space.factors[byDescriptor.indexOf(value)]
      return {
        reading,
        isConsistent,
        consistency: Number.isFinite(value) ? value : null,
        breaks: isConsistent || rival === null || factor === undefined ? null : { factor, rival, by: -value },
      }
    })
}

/** The situation with every option of the course taken: the structure has no dates. */
export function situationOf(course: Course): Course['situation'] {
  return course.regimes.at(-1)?.situation ?? course.situation
}
