import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { exactUpdate } from '../../src/engine/evidence/exact-update.ts'
import type { ImpossibleEvidence } from '../../src/engine/evidence/filter.ts'
import type { Update } from '../../src/engine/evidence/update.ts'
import { selectionOf } from '../../src/engine/selection.ts'
import { seriesDates } from '../../src/engine/series-dates.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import type { Day } from '../../src/language/day.ts'
import { readLedger } from '../../src/language/ledger.ts'
import type { LedgerEntry } from '../../src/language/ledger-entry.ts'
import type { Course, Situation } from '../../src/language/situation.ts'

/** The entries of a ledger's lines; throws with the codes where a line has errors. */
export function ledgerEntries(text: string, situation: Situation): LedgerEntry[] {
  const { entries, diagnostics } = readLedger({ name: 'ledger.jsonl', text }, situation)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(`Not readable: ${JSON.stringify(errors)}`)
  return entries
}

/** The same lines, each with an id of its own: two alike are then two. */
export function withIds(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line, number) => JSON.stringify({ id: `e${String(number).padStart(2, '0')}`, ...JSON.parse(line) }))
    .join('\n')
}

export interface UpdateChoice {
  readonly asOf?: Day
  readonly since?: Day
  readonly dates?: readonly Day[]
}

export async function updateOrRefusal(
  course: Course,
  ledger: string,
  { asOf, since, dates }: UpdateChoice = {},
): Promise<Update | ImpossibleEvidence> {
  const { situation } = course
  const evidence = evidenceOf(ledgerEntries(ledger, situation), situation, asOf)
  const update = await exactUpdate(course, evidence, {
    dates: dates ?? seriesDates(situation.from, situation.to),
    selection: selectionOf(course, undefined),
    since: since ?? null,
    workers: workersInTurn,
  })
  if ('refused' in update) throw new Error(`Refused: ${JSON.stringify(update)}`)
  return update
}

export async function updateFrom(course: Course, ledger: string, choice: UpdateChoice = {}): Promise<Update> {
  const update = await updateOrRefusal(course, ledger, choice)
  if ('impossible' in update) throw new Error(`Impossible: ${JSON.stringify(update)}`)
  return update
}
