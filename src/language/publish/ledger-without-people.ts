import type { LedgerEntry } from '../ledger-entry.ts'
import { ledgerLines } from '../ledger-line.ts'
import type { SourceFile } from '../span.ts'

/** What of a ledger's people and remarks is left in. */
export interface LedgerWish {
  /** Names of those who reported, and of those who forecast. */
  readonly authors: boolean
  readonly notes: boolean
  /** Forecasts of people. */
  readonly forecasts: boolean
}

/** A ledger as others may read it, and what was taken out of it. */
export interface PublishedLedger {
  readonly file: SourceFile
  readonly entries: number
  /** Different names. */
  readonly authors: number
  readonly notes: number
  readonly forecasts: number
}

/**
 * A ledger without the names, remarks and forecasts of people, as far as they are not wished for. Entries keep the ids
 * that they had. Forecasts that are left in without their names are told apart by a number.
 *
 * @param entries  what was read from the file; what could not be used is left out
 */
export function ledgerWithoutPeople(
  file: SourceFile,
  entries: readonly LedgerEntry[],
  wish: LedgerWish,
): PublishedLedger {
  const goes = goingIds(entries, wish)
  const numbers = numbersOf(entries)
  const byStart = new Map(entries.map((entry) => [entry.at.start, entry]))
  const kept = ledgerLines(file, () => {}).flatMap(({ members, at }) => {
    const entry = byStart.get(at.start)
    return entry === undefined || goes.has(entry.id) ? [] : [rewritten(members, entry, wish, numbers)]
  })
  const named = new Set(entries.flatMap(({ by }) => (by === null ? [] : [by])))
  return {
    file: { name: file.name, text: kept.map((one) => `${JSON.stringify(one)}\n`).join('') },
    entries: kept.length,
    authors: wish.authors ? 0 : named.size,
    notes: wish.notes ? 0 : entries.filter(({ id, note }) => note !== undefined && !goes.has(id)).length,
    forecasts: entries.filter(({ id, kind }) => kind === 'forecast' && goes.has(id)).length,
  }
}

/** Forecasts, and what takes them back. */
function goingIds(entries: readonly LedgerEntry[], { forecasts }: LedgerWish): ReadonlySet<string> {
  if (forecasts) return new Set()
  const going = new Set(entries.flatMap(({ kind, id }) => (kind === 'forecast' ? [id] : [])))
  for (const entry of entries)
    if (entry.kind === 'retraction' && going.has(entry.retracts)) going.add(entry.id)
  return going
}

/** A number for each who forecast, in the order of their first entries. */
function numbersOf(entries: readonly LedgerEntry[]): ReadonlyMap<string, string> {
  const names = new Set(entries.flatMap((entry) => (entry.kind === 'forecast' ? [entry.by] : [])))
  return new Map([...names].map((name, index) => [name, `#${index + 1}`]))
}

function rewritten(
  members: Readonly<Record<string, unknown>>,
  entry: LedgerEntry,
  wish: LedgerWish,
  numbers: ReadonlyMap<string, string>,
): object {
  const { id: _, by, note, ...rest } = members
  const name = wish.authors ? by : entry.kind === 'forecast' ? numbers.get(entry.by) : undefined
  return {
    id: entry.id,
    ...rest,
    ...(name === undefined ? {} : { by: name }),
    ...(wish.notes && note !== undefined ? { note } : {}),
  }
}
