import type { Update } from '../engine/evidence/update.ts'
import type { AnswerName } from './what-moved.ts'

/** One answer before and after something was entered. */
export interface AnswerMove {
  readonly name: AnswerName
  readonly before: number
  readonly after: number
}

/**
 * What one entry did when it came, or, where the id is that of no evidence, what moved since the update's earlier day:
 * answers that have a value before and after, those that moved most first.
 */
export function entryMoves(update: Update, id: string): AnswerMove[] {
  const entry = update.evidence.entries.find((one) => one.id === id)
  const { since } = update
  return (['questions', 'contingencies'] as const)
    .flatMap((kind) =>
      Object.keys(update[kind]).flatMap((name) => {
        const now =
          kind === 'questions' ? update.questions[name] : (update.contingencies[name]?.probability ?? null)
        const before = entry ? entry[kind][name]?.before : since?.[kind][name]
        const after = entry ? entry[kind][name]?.after : now?.value
        return before == null || after == null ? [] : [{ name: { kind, id: name }, before, after }]
      }),
    )
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}
