import { readEdtf } from '../edtf.ts'
import type { WrittenClaim } from '../element-shapes.ts'
import type { Claim } from '../situation.ts'
import { type Resolver, resolve } from './declared.ts'
import { noteOf } from './judgement.ts'

/** A claim as it stands in the situation; null where it says nothing. */
export function assembleClaim(resolver: Resolver, id: string, written: WrittenClaim): Claim | null {
  const source = written.source && resolve(resolver, 'source', written.source)
  const via = written.via?.source && resolve(resolver, 'source', written.via.source)
  if (written.date && readEdtf(written.date.text) === null) {
    resolver.notice('unreadable-date', written.date.at, { written: written.date.text })
  }
  if (!written.says) return null
  return {
    id,
    says: written.says,
    source,
    at: written.at?.text ?? null,
    via: via ? { source: via, at: written.via?.at?.text ?? null } : null,
    by: written.by,
    date: written.date?.text ?? null,
    grade: written.grade,
    ...noteOf(written.note),
    span: written.place,
  }
}
