import type { Evidence } from '../../engine/evidence/evidence.ts'
import { settledByLedger } from '../../engine/evidence/particles/settled-by-ledger.ts'
import type { Contingency, Question, Situation } from '../../language/situation.ts'
import { powerOfTwo } from '../../numeric/exponential.ts'

/** An answer that watching is to tell of, and how much it matters. */
export interface WatchTarget {
  readonly kind: 'questions' | 'contingencies'
  readonly id: string
  /** Share of the worth of all targets together: those to be ranked by sum to 1, the others have 0. */
  readonly weight: number
  /** Events whose happening is the answer itself. */
  readonly events: readonly string[]
  /** Whether it harms the viewpoint. */
  readonly isHarm: boolean
}

/**
 * Answers that are still open: chances with a day to come that the ledger does not settle, and that suppose nothing. They are
 * weighed by harm, a point twice as much; where questions are chosen, or nothing harms, each question alike.
 */
export function watchTargets(
  situation: Situation,
  evidence: Evidence,
  chosen: readonly string[],
): WatchTarget[] {
  const isOpen = (element: Question) => isStillOpen(element, situation, evidence)
  const questions = situation.questions.filter(isOpen).map((question) => ({
    kind: 'questions' as const,
    ...common(question),
    raw: chosen.includes(question.id) ? 1 : 0,
    isHarm: false,
  }))
  const contingencies = situation.contingencies.filter(isOpen).map((contingency) => {
    const harm = harmOf(contingency, situation)
    return {
      kind: 'contingencies' as const,
      ...common(contingency),
      raw: chosen.length === 0 && harm !== null ? powerOfTwo(harm) : 0,
      isHarm: harm !== null && harm > 0,
    }
  })
  const weighed = [...questions, ...contingencies].some(({ raw }) => raw > 0)
  const all = [...contingencies, ...questions.map((one) => (weighed ? one : { ...one, raw: 1 }))]
  const total = all.reduce((sum, { raw }) => sum + raw, 0)
  return all.map(({ raw, ...target }) => ({ ...target, weight: total > 0 ? raw / total : 0 }))
}

function common({ id, ask }: Question) {
  return { id, events: ask.kind === 'event' ? ask.events : [] }
}

function isStillOpen({ ask, given }: Question, situation: Situation, evidence: Evidence): boolean {
  if (given || ask.kind === 'count' || ask.kind === 'mean') return false
  const day = 'by' in ask ? ask.by : ask.at
  return day > evidence.asOf && settledByLedger(ask, evidence, situation) === null
}

function harmOf({ harm }: Contingency, { viewpoint }: Situation): number | null {
  if (viewpoint !== null) return harm[viewpoint]?.nominal ?? null
  const values = Object.values(harm).map(({ nominal }) => nominal)
  return values.length === 0 ? null : Math.max(...values)
}
