import type { Course, Question, Situation } from '../../language/situation.ts'

/** The same course with these questions alone, in all its regimes: no contingencies, so no pathways either. */
export function askingOnly(course: Course, questions: readonly Question[]): Course {
  return mapSituations(course, (situation) => ({ ...situation, questions, contingencies: [] }))
}

/** The course with every regime's situation changed alike. */
export function mapSituations(course: Course, change: (situation: Situation) => Situation): Course {
  const changed = new Map<Situation, Situation>()
  const once = (situation: Situation): Situation => {
    const known = changed.get(situation) ?? change(situation)
    changed.set(situation, known)
    return known
  }
  return {
    ...course,
    situation: once(course.situation),
    regimes: course.regimes.map((regime) => ({ ...regime, situation: once(regime.situation) })),
  }
}
