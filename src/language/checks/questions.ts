import type { Contingency, Situation } from '../situation.ts'
import { type Check, placeOf } from './check.ts'

/** A branch is no branch of itself. */
export const checkBranch: Check<Contingency> = ({ id, at }, checking) => {
  const partOf = new Map(checking.situation.contingencies.map((one) => [one.id, one.partOf]))
  const path = [id]
  let next = partOf.get(id) ?? null
  while (next !== null && next !== id && path.length <= partOf.size) {
    path.push(next)
    next = partOf.get(next) ?? null
  }
  const isFirst = [...path].sort()[0] === id
  if (next !== id || !isFirst) return
  checking.notice('branch-of-itself', placeOf(checking, ['contingencies', id, 'part-of'], at), {
    contingencies: [...path, id],
  })
}

/** A name under `moves-with` binds at least two ranges. */
export const checkMovesWith: Check<Situation> = (situation, { notice }) => {
  const bound = new Map<string, Situation['influences'][number]['points'][]>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const judgement = value as { movesWith?: unknown; address?: unknown }
    if (typeof judgement.movesWith === 'string' && typeof judgement.address === 'string') {
      bound.set(judgement.movesWith, [...(bound.get(judgement.movesWith) ?? []), value as never])
    }
    for (const part of Object.values(value)) visit(part)
  }
  const { factors, events, influences, calendar, quantities, indicators, contingencies, values } = situation
  visit([factors, events, influences, calendar, quantities, indicators, contingencies, values])
  for (const [name, judgements] of bound) {
    const ranges = new Set(judgements.filter(({ low, high }) => low < high).map(({ address }) => address))
    if (ranges.size < 2) notice('moves-with-alone', judgements[0]!.at, { name })
  }
}
