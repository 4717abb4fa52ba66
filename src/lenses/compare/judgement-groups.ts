import type { JudgementSubject } from '../judgement-subject.ts'

/** What some judgements are about together: everything that moves one factor, event, entry (a window by itself) or quantity. */
export interface JudgementGroup {
  readonly kind: JudgementSubject['kind'] | 'structure' | 'others'
  /** Empty for the structure (gates, outcomes, dates, and what else is not a number), and for the others taken together. */
  readonly id: string
}

export const structureGroup: JudgementGroup = { kind: 'structure', id: '' }

/** Groups that each do little, taken together. */
export const othersGroup: JudgementGroup = { kind: 'others', id: '' }

export function groupKey({ kind, id }: JudgementGroup): string {
  return `${kind} ${id}`
}
