import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { courseOf } from '../../src/language/course.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Tip } from '../../src/language/tips/tip.ts'
import { type Imported, importRows } from '../../src/workspace/import/import-rows.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'

/** A situation of 2015 to 2027 with one of each thing that a row can speak of. */
export const situationText = `kizashi: 1
title: {en: Two sides, ja: 二者}
from: 2015-01-01
to: 2027-12-31
factors:
  talks: {title: {en: Talks, ja: 対話}, states: [none, contacts, leaders], ordered: true, start: none, tempo: 1 year, lean: {none: 1}}
events:
  launch: {title: {en: A launch, ja: 発射}, rate: 2 per year}
  summit: {title: {en: A summit, ja: 首脳会談}, rate: once in 10 years, outcomes: {pact: {chance: 30%, sets: {talks: leaders}}}, reported: always}
indicators:
  praise: {title: {en: Praise, ja: 称賛}, look: monthly, seen: {talks: {none: 10%, contacts: 40%, leaders: 80%}}}
questions:
  a-launch: {ask: {event: launch, by: 2026-12-31}}
  together: {ask: {state: {talks: leaders}, at: 2026-12-31}}
`

export interface Desk {
  readonly folder: string
  write(name: string, content: string | Uint8Array): string
  remove(): void
}

/** A folder with the situation and rules. */
export function desk(tips: string): Desk {
  const folder = join(mkdtempSync(join(tmpdir(), 'kizashi-import-')), '情勢')
  mkdirSync(folder)
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  write('situation.yaml', situationText)
  write('tips.yaml', tips)
  return { folder, write, remove: () => rmSync(join(folder, '..'), { recursive: true, force: true }) }
}

export async function loadDesk(folder: string) {
  const { files, ledger } = await readFolder(folder)
  const { draft, diagnostics } = readSituation(files)
  const { course } = courseOf(draft!, {})
  const situation = course!.situation
  const entries = ledger === null ? [] : readLedger(ledger, situation).entries
  return { draft: draft!, situation, entries, diagnostics }
}

/** Imports files by the rules of a desk, as the command does, without putting anything into its inbox. */
export async function importAt(
  folder: string,
  format: string,
  paths: readonly string[],
  {
    inbox = [],
    encoding = null,
  }: { readonly inbox?: readonly Tip[]; readonly encoding?: string | null } = {},
): Promise<Imported> {
  const { draft, situation, entries } = await loadDesk(folder)
  return importRows({
    situation,
    ledger: entries,
    format: draft.tips.formats.get(format)!,
    rules: draft.tips.rules.filter((rule) => rule.format.id === format),
    files: paths.map((path) => ({ path, name: path.slice(folder.length + 1) })),
    encoding,
    inbox,
    today: '2026-01-31',
    progress: async () => undefined,
  })
}

/** Why rows were set aside, with their lines. */
export function asideIn(found: Imported): (readonly [string, number])[] {
  return found.setAside.first.map(({ reason, line }) => [reason, line] as const)
}
