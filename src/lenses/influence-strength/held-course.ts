import type { Day } from '../../language/day.ts'
import type { Assignment, Course, Factor, Judgement, Situation } from '../../language/situation.ts'

/** The course up to a day with one factor held in one state whatever would move it, and nothing asked of it. */
export function heldCourse(course: Course, factor: string, state: string, until: Day): Course {
  const held = (situation: Situation) => heldSituation(situation, factor, state, until)
  return {
    ...course,
    situation: held(course.situation),
    regimes: course.regimes.map((regime) => ({
      ...regime,
      situation: held(regime.situation),
      sets: regime.sets.map((sets) => without(sets, factor)),
    })),
  }
}

function heldSituation(situation: Situation, factor: string, state: string, until: Day): Situation {
  const free = <One extends { readonly sets: Assignment }>(outcomes: readonly One[]) =>
    outcomes.map((outcome) => ({ ...outcome, sets: without(outcome.sets, factor) }))
  return {
    ...situation,
    to: until,
    factors: situation.factors.map((one) => (one.id === factor ? heldFactor(one, state) : one)),
    events: situation.events.map((event) => ({ ...event, outcomes: free(event.outcomes) })),
    calendar: situation.calendar.map((entry) =>
      entry.what.kind === 'outcomes'
        ? { ...entry, what: { ...entry.what, outcomes: free(entry.what.outcomes) } }
        : entry,
    ),
    quantities: [],
    questions: [],
    contingencies: [],
  }
}

/** Without a tempo only events and dates would move it, and none of them sets it any more. */
function heldFactor(factor: Factor, state: string): Factor {
  const certain = (start: Judgement, place: number): Judgement => {
    const weight = factor.states[place]!.id === state ? 1 : 0
    return { ...start, nominal: weight, low: weight, high: weight }
  }
  return { ...factor, tempo: null, start: factor.start.map(certain) }
}

function without(sets: Assignment, factor: string): Assignment {
  return Object.fromEntries(Object.entries(sets).filter(([id]) => id !== factor))
}
