import type { Inverse } from '../../lenses/stability.ts'
import { plainNumber } from '../figures.ts'
import type { LookSheet } from './look-lines.ts'

const termsShown = 4

/** What each player's ranking would have to be like for an outcome to rest; what is not met now first. */
export function inverseLines({ words }: LookSheet, outcome: number, inverse: readonly Inverse[]): string[] {
  const { say } = words
  return inverse.flatMap(({ actor, terms }) => {
    const name = words.actors([actor])
    if (terms.length === 0) return [say.inverseNone(name)]
    const first = [...terms].sort((a, b) => Number(b.isBetter) - Number(a.isBetter)).slice(0, termsShown)
    return first.flatMap(({ to, any, credible, isBetter }) => [
      say.inverseTerm(name, words.between(outcome, to), isBetter),
      `  ${any.length === 0 ? say.inverseNoAnswer : say.inverseAny(plainNumber(credible.length), plainNumber(any.length))}`,
    ])
  })
}
