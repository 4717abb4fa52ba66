import type { Earlier, Update } from '../engine/evidence/update.ts'
import type { Day } from '../language/day.ts'

/** What one entry did to an answer, in its unit: of a probability, in 0..1. */
export interface EntryMove {
  readonly id: string
  readonly day: Day
  readonly by: number
}

/** From where to where an answer moved, and what moved it: the parts add up to the whole. */
export interface Movement {
  readonly before: number
  readonly after: number
  /** Strongest first. */
  readonly entries: readonly EntryMove[]
  /** What passing time did, nothing that is always reported having been reported. */
  readonly time: number
}

/** A kind of answer, and which. */
export interface AnswerName {
  readonly kind: 'questions' | 'contingencies'
  readonly id: string
}

/**
 * What moved an answer since an earlier day, or since nothing was known: each entry after it is taken with what it did
 * when it came, and the rest is what silence did between them. Null where the answer had or has no value.
 */
export function whatMoved(update: Update, { kind, id }: AnswerName, since: Earlier): Movement | null {
  const before = since[kind][id] ?? null
  const found = kind === 'questions' ? update.questions[id] : update.contingencies[id]?.probability
  const after = found?.value ?? null
  if (before === null || after === null) return null
  const isBeginning = since === update.beginning
  const later = update.evidence.entries.filter(({ day }) => isBeginning || day > since.day)
  const entries = later.map((entry) => {
    const move = entry[kind][id]!
    return { id: entry.id, day: entry.day, by: (move.after ?? 0) - (move.before ?? 0) }
  })
  const told = entries.reduce((sum, { by }) => sum + by, 0)
  return {
    before,
    after,
    entries: entries.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)),
    time: after - before - told,
  }
}
