import type { Claim } from '../../language/situation.ts'
import type { PlacedJudgement } from '../placed-judgements.ts'
import type { Leverage } from './leverage.ts'

/** A judgement that carries weight and stands on little: what to read up on. */
export interface ToRead {
  readonly address: string
  /** `low-grade`: no claim of it is graded better than D, or than 4. */
  readonly ground: 'uncited' | 'ungraded' | 'low-grade'
  /** Share of the weight of all judgements. */
  readonly share: number
}

const listed = 5
/** Judgements that carry less than this share are not worth a week's reading. */
const leastShare = 0.01

/** The heaviest judgements without a claim, or with none that is graded well, heaviest first. */
export function readingList(
  leverages: readonly Leverage[],
  judgements: ReadonlyMap<string, PlacedJudgement>,
  claims: readonly Claim[],
): ToRead[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const total = leverages.reduce((sum, { weight }) => sum + weight, 0)
  return leverages
    .flatMap(({ address, weight }) => {
      const { because } = judgements.get(address)!
      const ground = groundOf(because.flatMap((id) => byId.get(id) ?? []))
      const share = weight / total
      return ground === null || !(share >= leastShare) ? [] : [{ address, ground, share }]
    })
    .slice(0, listed)
}

function groundOf(claims: readonly Claim[]): ToRead['ground'] | null {
  if (claims.length === 0) return 'uncited'
  const grades = claims.flatMap(({ grade }) => (grade ? [grade] : []))
  if (grades.length === 0) return 'ungraded'
  const isGood = grades.some(
    ({ reliability, credibility }) => 'ABC'.includes(reliability) && credibility <= 3,
  )
  return isGood ? null : 'low-grade'
}
