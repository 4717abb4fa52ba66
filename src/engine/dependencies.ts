import type { Course, Situation } from '../language/situation.ts'
import { outcomeParents, rateParents } from './compile/event-table.ts'
import { factorParents } from './compile/factor-table.ts'
import { oncePer } from './once-per.ts'

/** What reads and moves what in a course, in any of its regimes. By id. */
export interface Dependencies {
  /** Factors that a factor's reconsideration reads. */
  readonly ofFactor: ReadonlyMap<string, ReadonlySet<string>>
  /** Factors that an event's rate reads. */
  readonly ofRate: ReadonlyMap<string, ReadonlySet<string>>
  /** Factors that the chances of an event's outcomes read. */
  readonly ofOutcomes: ReadonlyMap<string, ReadonlySet<string>>
  /** Factors that an event sets. */
  readonly setBy: ReadonlyMap<string, ReadonlySet<string>>
}

export const dependenciesOf: (course: Course) => Dependencies = oncePer(gather)

function gather(course: Course): Dependencies {
  const situations = [...new Set(course.regimes.map((regime) => regime.situation))]
  const over = (elements: (situation: Situation) => readonly [string, Iterable<string>][]) => {
    const union = new Map<string, Set<string>>()
    for (const situation of situations) {
      for (const [id, read] of elements(situation)) {
        const all = union.get(id) ?? new Set<string>()
        union.set(id, all)
        for (const one of read) all.add(one)
      }
    }
    return union
  }
  return {
    ofFactor: over((one) => one.factors.map((factor) => [factor.id, factorParents(one, factor)])),
    ofRate: over((one) => one.events.map((event) => [event.id, rateParents(one, event)])),
    ofOutcomes: over((one) => one.events.map((event) => [event.id, outcomeParents(one, event)])),
    setBy: over((one) =>
      one.events.map((event) => [event.id, event.outcomes.flatMap(({ sets }) => Object.keys(sets))]),
    ),
  }
}
