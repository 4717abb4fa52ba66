import type { Ask, Contingency, Course, Question, Situation } from '../../language/situation.ts'

/** A question or contingency that can be explained. */
export interface AskedAbout {
  readonly kind: 'contingency' | 'question'
  readonly element: Question
}

/** Contingencies first, then questions. */
export function explainable({ contingencies, questions }: Situation): AskedAbout[] {
  return [
    ...contingencies.map((element) => ({ kind: 'contingency' as const, element })),
    ...questions.map((element) => ({ kind: 'question' as const, element })),
  ]
}

/** The one of that id, or the first that is answered exactly where the id is empty; undefined where there is none. */
export function askedAbout(situation: Situation, id: string): AskedAbout | undefined {
  const all = explainable(situation)
  return id === ''
    ? all.find(({ element: { ask } }) => isExact(ask))
    : all.find(({ element }) => element.id === id)
}

/** Whether a question is answered by sweeps: one on exceeding an amount is only simulated. */
export function isExact(ask: Ask): boolean {
  return ask.kind !== 'above'
}

/** The course with the one question alone, as a contingency: its ways of coming about are then recorded. */
export function courseAsking(course: Course, { element }: AskedAbout): Course {
  const contingency: Contingency = { harm: {}, partOf: null, ...element }
  const alone = (situation: Situation): Situation => ({
    ...situation,
    contingencies: [contingency],
    questions: [],
  })
  return {
    ...course,
    situation: alone(course.situation),
    regimes: course.regimes.map((regime) => ({ ...regime, situation: alone(regime.situation) })),
  }
}
