import { conditionOf, conditionText, influenceText, targetOf, targetText } from '../condition.ts'
import type { WrittenInfluence } from '../element-shapes.ts'
import type { Influence } from '../situation.ts'
import type { Resolver } from './declared.ts'
import { groundsOf, judgementOf, noteOf } from './judgement.ts'

/** An influence as it stands in the situation; null where a part of it could not be read. */
export function assembleInfluence(
  resolver: Resolver,
  written: WrittenInfluence,
  isOrdered: (factor: string) => boolean,
): Influence | null {
  const grounds = groundsOf(resolver, written)
  const from = written.from && conditionOf(resolver, written.from)
  const to = written.to && targetOf(resolver, written.to, isOrdered)
  if (!from || !to || !written.points) return null
  const order = (factor: string) => resolver.declared.states.get(factor) ?? []
  const address = `points|${targetText(to)}|${conditionText(from, order)}`
  return {
    id: influenceText(from, to, order),
    from,
    to,
    points: judgementOf(resolver, address, written.points, grounds),
    because: grounds.because,
    ...noteOf(written.note),
    at: written.place,
  }
}
