import type { Assignment, Condition, Factor } from '../../language/situation.ts'

/** Whether a condition holds where the owned factors have these state indices, the first of which is `digits[from]`. */
export type ConditionTest = (digits: Uint8Array, from: number) => boolean

/** A condition over owned factors; parts about other factors are settled by the state in which they are held. */
export function conditionTest(
  condition: Condition,
  factors: readonly Factor[],
  held: Assignment,
): ConditionTest {
  const place = new Map(factors.map(({ id }, index) => [id, index]))
  const clauses = condition.flatMap((clause) => {
    const open = clause.filter(({ factor }) => place.has(factor))
    const settled = clause.filter(({ factor }) => !place.has(factor))
    if (!settled.every(({ factor, states }) => states.includes(held[factor]!))) return []
    return [
      open.map(({ factor, states }) => {
        const at = place.get(factor)!
        const allowed = Uint8Array.from(factors[at]!.states, ({ id }) => (states.includes(id) ? 1 : 0))
        return { at, allowed }
      }),
    ]
  })
  return (digits, from) =>
    clauses.some((clause) => clause.every(({ at, allowed }) => allowed[digits[from + at]!] === 1))
}
