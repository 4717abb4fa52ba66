import type { Day } from '../../language/day.ts'
import type { Assignment, Course } from '../../language/situation.ts'

/**
 * The course that is as one course until a day, and as another from then on: what the other takes beside it is taken on that day, or on
 * its own date where that is later.
 *
 * @param taken  holds all that `base` holds, and more
 */
export function delayedCourse(base: Course, taken: Course, day: Day): Course {
  const before = base.regimes.filter(({ from }) => from < day)
  const later = taken.regimes.filter(({ from }) => from > day)
  const present = taken.regimes.findLast(({ from }) => from <= day) ?? taken.regimes[0]!
  const sets = without(
    taken.regimes.filter(({ from }) => from <= day).flatMap((regime) => regime.sets),
    before.flatMap((regime) => regime.sets),
  )
  return { ...taken, regimes: [...before, { from: day, situation: present.situation, sets }, ...later] }
}

/** What has been set already is not set again. */
function without(all: readonly Assignment[], known: readonly Assignment[]): Assignment[] {
  const left = known.map((one) => JSON.stringify(one))
  return all.filter((one) => {
    const place = left.indexOf(JSON.stringify(one))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}
