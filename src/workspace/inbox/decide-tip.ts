import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../../language/diagnostic.ts'
import { readLedger } from '../../language/ledger.ts'
import { standingEntries } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'
import type { Tip, TipDecision } from '../../language/tips/tip.ts'
import type { Proposed } from '../../language/tips/tip-rules.ts'
import { entryNote } from '../../report/tips/entry-note.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import type { LedgerEnvironment } from '../ledger/ledger-files.ts'
import type { EntryMembers } from '../ledger/prepare-entry.ts'
import { readFolder } from '../read-folder.ts'
import { changeInbox } from './inbox-file.ts'

/** Whose decision it is, and why. */
export interface Decider {
  readonly by: string
  readonly why: string | null
}

/** What came of accepting a proposal. */
export interface Acceptance {
  /** The entry's id; null where the ledger does not take it: then nothing was written. */
  readonly entry: string | null
  /** False where an entry that reads the same was there. */
  readonly isNew: boolean
  readonly diagnostics: readonly Diagnostic[]
  /** The ledger, where the diagnostics have their places. */
  readonly file: SourceFile
  /** The file that now holds what an earlier writer did not finish. */
  readonly tornFile: string | null
}

/**
 * Makes a proposal an entry of the ledger. The ledger is written first: a process that dies in between leaves an entry
 * and an open proposal, and accepting that again finds the entry.
 *
 * @param date  EDTF, where somebody knows it better than the rows
 * @throws LedgerNotWritten
 * @throws InboxUnreadable
 */
export async function acceptTip(
  folder: string,
  situation: Situation,
  tip: Tip,
  { by, why, date }: Decider & { readonly date: string | null },
  environment: LedgerEnvironment,
): Promise<Acceptance> {
  const members = membersOf(tip, { by, why, date: date ?? tip.date })
  const known = await entryLike(folder, situation, members)
  if (known) {
    await decide(folder, tip, { as: 'accepted', by, why, entry: known.id }, environment)
    return { entry: known.id, isNew: false, diagnostics: [], file: known.file, tornFile: null }
  }
  const { id, isWritten, ...told } = await appendEntry(folder, situation, members, environment)
  const { diagnostics, file, tornFile } = told
  if (!isWritten) return { entry: null, isNew: false, diagnostics, file, tornFile }
  await decide(folder, tip, { as: 'accepted', by, why, entry: id }, environment)
  return { entry: id, isNew: true, diagnostics, file, tornFile }
}

/**
 * Puts a proposal aside; it is not made again.
 *
 * @throws LedgerNotWritten
 * @throws InboxUnreadable
 */
export async function dismissTip(
  folder: string,
  tip: Tip,
  { by, why }: Decider,
  environment: LedgerEnvironment,
): Promise<void> {
  await decide(folder, tip, { as: 'dismissed', by, why, entry: null }, environment)
}

function membersOf(tip: Tip, { by, why, date }: Decider & { readonly date: string }): EntryMembers {
  return {
    date,
    ...said(tip.proposes),
    ...(tip.because.length > 0 ? { because: tip.because } : {}),
    by,
    note: entryNote(tip, why),
  }
}

function said(proposes: Proposed): EntryMembers {
  if (proposes.kind === 'indicator') return { indicator: proposes.indicator, seen: proposes.seen }
  if (proposes.kind === 'event')
    return { event: proposes.event, ...(proposes.outcome === null ? {} : { outcome: proposes.outcome }) }
  const [state, ...others] = proposes.states
  return {
    state: { [proposes.factor]: others.length === 0 ? state : proposes.states },
    ...(proposes.confidence < 1 ? { confidence: proposes.confidence } : {}),
  }
}

/** An entry that stands and reads as this one would, but for its id. */
async function entryLike(
  folder: string,
  situation: Situation,
  members: EntryMembers,
): Promise<{ id: string; file: SourceFile } | null> {
  const { ledger } = await readFolder(folder)
  if (ledger === null) return null
  const standing = standingEntries(readLedger(ledger, situation).entries)
  const like = standing.find(({ at }) => {
    const { id: _, ...written } = JSON.parse(ledger.text.slice(at.start, at.end)) as Record<string, unknown>
    return isDeepStrictEqual(written, JSON.parse(JSON.stringify(members)))
  })
  return like ? { id: like.id, file: ledger } : null
}

async function decide(
  folder: string,
  tip: Tip,
  decision: Omit<TipDecision, 'at'>,
  environment: LedgerEnvironment,
): Promise<void> {
  const at = new Date(environment.clock()).toISOString()
  await changeInbox(folder, environment, (tips) =>
    tips.map((one) =>
      one.id === tip.id && one.decision === null ? { ...one, decision: { ...decision, at } } : one,
    ),
  )
}
