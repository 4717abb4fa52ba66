import type { Situation } from '../../language/situation.ts'
import { differingRemarks } from './differing-remarks.ts'
import type { OtherDifference, PartValue, SituationPart } from './situation-part.ts'
import { situationParts } from './situation-parts.ts'

/**
 * Every part of two sides that is not the same, element by element in the order of the first side. Where a thing is on one side only, that is told and
 * its parts are not. What the differing judgements and harms tell is left to them.
 */
export function otherDifferences(first: Situation, second: Situation): OtherDifference[] {
  const [ofFirst, ofSecond] = [partsByKey(first), partsByKey(second)]
  const isShared = (thing: string) => ofFirst.has(thing) && ofSecond.has(thing)
  const parts = keysByElement([...ofFirst, ...ofSecond]).flatMap((key): OtherDifference[] => {
    const [one, other] = [ofFirst.get(key), ofSecond.get(key)]
    const { kind, id, of, part } = (one ?? other)!
    const difference = { kind, id, of, part, first: one?.value ?? null, second: other?.value ?? null }
    if (isAlike(difference.first, difference.second) || isToldElsewhere(difference, first.viewpoint))
      return []
    return thingsAround(difference).every(isShared) ? [difference] : []
  })
  return [...parts, ...differingRemarks(first, second)]
}

type PartsByKey = ReadonlyMap<string, SituationPart>

function partsByKey(situation: Situation): PartsByKey {
  return new Map(situationParts(situation).map((one) => [keyOf(one), one]))
}

/** Each key once, those of one element together: the elements of the first side, then those that only the second has. */
function keysByElement(parts: readonly (readonly [string, SituationPart])[]): string[] {
  const byElement = new Map<string, Set<string>>()
  for (const [key, { kind, id }] of parts) {
    const element = `${kind} ${id}`
    byElement.set(element, (byElement.get(element) ?? new Set()).add(key))
  }
  return [...byElement.values()].flatMap((keys) => [...keys])
}

function keyOf({ kind, id, of, part }: Omit<SituationPart, 'value'>): string {
  return JSON.stringify([kind, id, of, part])
}

function isAlike(one: PartValue | null, other: PartValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What a part must have around it on both sides to be told by itself: the element, and the state or the outcome. */
function thingsAround({ kind, id, of, part }: OtherDifference): string[] {
  if (kind === 'situation' || kind === 'influence') return []
  const element = keyOf({ kind, id, of: null, part: 'element' })
  if (of === null) return part === 'element' ? [] : [element]
  const isThing = kind !== 'indicator' && (of.kind === 'state' || of.kind === 'outcome')
  return isThing && part !== 'element' ? [element, keyOf({ kind, id, of, part: 'element' })] : [element]
}

function isToldElsewhere({ of, part, first, second }: OtherDifference, viewpoint: string | null): boolean {
  // A state that only one side has is told by itself; the list is told for its order.
  if (part === 'states') return idsIn(first).sort().join('\n') !== idsIn(second).sort().join('\n')
  const isHarm = part === 'harm' && of?.kind === 'actor' && of.id === viewpoint
  return isHarm && nominalIn(first) !== nominalIn(second)
}

function idsIn(value: PartValue | null): string[] {
  return value !== null && 'ids' in value ? [...value.ids] : []
}

function nominalIn(value: PartValue | null): number | null {
  return value !== null && 'number' in value ? value.number.nominal : null
}
