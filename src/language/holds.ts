import type { Assignment, Condition } from './situation.ts'

/** Whether a condition holds where every factor it names has the given state. */
export function holds(condition: Condition, states: Assignment): boolean {
  return condition.some((clause) =>
    clause.every(({ factor, states: allowed }) => allowed.includes(states[factor]!)),
  )
}
