import type { Text } from '../../language/situation.ts'
import { type GroupEstimate, usualExponent } from '../../lenses/score/group-estimate.ts'
import { intervalConfidence } from '../../lenses/score/statements.ts'
import { isoDate } from '../dates.ts'
import type { PoolDocument } from './score-schema.ts'

/** The document that `pool --json` prints. */
export function poolDocument(
  question: string,
  { people, hasDiscussed, mean, pools }: GroupEstimate,
  { version, hash, title }: { readonly version: string; readonly hash: string; readonly title: Text },
): PoolDocument {
  return {
    kizashi: version,
    situation: title,
    hash,
    question,
    method: { kind: 'pool', interval: intervalConfidence, exponent: usualExponent },
    people: people.map(({ by, day, round, best, interval, reasons }) => ({
      ...{ by, date: isoDate(day), round, best, interval },
      reasons: reasons === null ? null : { ...reasons },
    })),
    hasDiscussed,
    mean,
    pools,
  }
}
