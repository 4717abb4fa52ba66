import type { Tip } from '../../language/tips/tip.ts'
import type { LedgerEnvironment } from '../ledger/ledger-files.ts'
import { changeInbox } from './inbox-file.ts'

/**
 * Puts proposals into the inbox: new ones at its end, those with more rows in their place. What somebody has decided, or
 * another import has proposed meanwhile, stays as it is.
 *
 * @throws LedgerNotWritten
 * @throws InboxUnreadable
 */
export async function addTips(
  folder: string,
  { tips, grown }: { readonly tips: readonly Tip[]; readonly grown: readonly Tip[] },
  environment: LedgerEnvironment,
): Promise<void> {
  if (tips.length + grown.length === 0) return
  const larger = new Map(grown.map((tip) => [tip.id, tip]))
  await changeInbox(folder, environment, (before) => {
    const known = new Set(before.map(({ id }) => id))
    const kept = before.map((tip) => (tip.decision === null ? (larger.get(tip.id) ?? tip) : tip))
    return [...kept, ...tips.filter(({ id }) => !known.has(id))]
  })
}
