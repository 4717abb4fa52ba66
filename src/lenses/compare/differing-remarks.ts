import type { Judgement, Situation } from '../../language/situation.ts'
import { everyPlacedJudgement, type Place, type PlacedJudgement } from '../placed-judgements.ts'
import type { OtherDifference, PartValue } from './situation-part.ts'

/**
 * What two sides say differently of judgements that both make, beside the number: what it moves with, the remark, and the claims
 * where the number is the same (those of differing numbers are told with them). Claims that come from the element are told of that.
 */
export function differingRemarks(first: Situation, second: Situation): OtherDifference[] {
  const others = new Map(everyPlacedJudgement(second).map((one) => [one.judgement.address, one]))
  return everyPlacedJudgement(first).flatMap((one) => {
    const other = others.get(one.judgement.address)
    if (other === undefined) return []
    const [before, after] = [remarksOf(one), remarksOf(other)]
    return (['moves-with', 'because', 'note'] as const).flatMap((part): OtherDifference[] => {
      const isSame = JSON.stringify(before[part]) === JSON.stringify(after[part])
      const isTold =
        part === 'because' &&
        (hasOtherNumber(one.judgement, other.judgement) || (isInherited(one) && isInherited(other)))
      if (isSame || isTold) return []
      const id = one.judgement.address
      return [{ kind: 'judgement', id, of: null, part, first: before[part], second: after[part] }]
    })
  })
}

function remarksOf({
  judgement,
  because,
}: PlacedJudgement): Record<'moves-with' | 'because' | 'note', PartValue | null> {
  const { movesWith, note } = judgement
  return {
    'moves-with': movesWith === undefined ? null : { written: movesWith },
    because: because.length === 0 ? null : { ids: because, of: 'claim' },
    note: note === undefined ? null : { text: note },
  }
}

function hasOtherNumber(one: Judgement, other: Judgement): boolean {
  return one.low !== other.low || one.high !== other.high || one.nominal !== other.nominal
}

function isInherited({ because, place }: PlacedJudgement): boolean {
  const grounds = groundsOf(place)
  return grounds !== null && because.join('\n') === grounds.join('\n')
}

/** The claims of the element that a judgement stands in; null for an influence, which is one judgement. */
function groundsOf(place: Place): readonly string[] | null {
  switch (place.kind) {
    case 'influence':
      return null
    case 'effect':
      return groundsOf(place.of)
    case 'lean':
    case 'inertia':
    case 'tempo':
    case 'start':
      return place.factor.because
    case 'rate':
    case 'chance':
      return place.event.because
    case 'calendar':
      return place.entry.because
    case 'quantity-start':
    case 'growth':
    case 'jump':
      return place.quantity.because
  }
}
