import type { Ask } from '../../language/situation.ts'
import type { OtherDifference, PartOf, PartValue } from '../../lenses/compare/situation-part.ts'
import { isoDate } from '../dates.ts'

/** A difference as the document gives it: `of` by its id, values bare, days as dates. */
export function differenceDocument({ kind, id, of, part, first, second }: OtherDifference) {
  return { kind, id, of: of && ofDocument(of), part, first: bare(first), second: bare(second) }
}

function ofDocument(of: PartOf): string {
  return of.kind === 'interest' ? JSON.stringify(of.interest) : of.id
}

/** What a part says, without what kind of value that is: the part tells. */
function bare(value: PartValue | null): unknown {
  if (value === null) return null
  if ('day' in value) return isoDate(value.day)
  if ('ask' in value) return dated(value.ask)
  if ('ids' in value) return value.ids
  return Object.values(value)[0]
}

function dated(ask: Ask): object {
  return 'by' in ask ? { ...ask, by: isoDate(ask.by) } : { ...ask, at: isoDate(ask.at) }
}
