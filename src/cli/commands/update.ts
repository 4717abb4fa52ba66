import { type Evidence, evidenceOf } from '../../engine/evidence/evidence.ts'
import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { runUpdate, updateMethod } from '../../engine/evidence/run-update.ts'
import type { Update } from '../../engine/evidence/update.ts'
import { estimateUpdateCost } from '../../engine/evidence/update-cost.ts'
import { selectionOf } from '../../engine/selection.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course, Situation } from '../../language/situation.ts'
import { longDate } from '../../report/dates.ts'
import { impossibleText } from '../../report/update/impossible-text.ts'
import { updateDocument } from '../../report/update/update-document.ts'
import { updateText } from '../../report/update/update-text.ts'
import { updateWordsOf } from '../../report/update/update-words-of.ts'
import { announceCost } from '../announce-cost.ts'
import { choiceOfFlags } from '../choice-of-flags.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { refuseMethods, refuseUnknownQuestions } from '../forecasting.ts'
import { type Loaded, load } from '../load.ts'
import { entriesOf } from '../load-ledger.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { asOfNamed, type SinceNamed, sinceNamed } from '../update-days.ts'
import { version } from '../version.ts'
import { type Running, withThreads } from '../with-threads.ts'
import { compareReadings } from './compare-readings.ts'

export interface UpdateFlags {
  readonly asOf?: string
  readonly since?: string
  readonly reading?: string
  readonly option?: readonly string[]
  readonly whatIf?: readonly string[]
  /** Each the YAML of a what-if or of its `changes:`. */
  readonly change?: readonly string[]
  readonly question?: readonly string[]
  readonly readings?: true
  readonly exact?: true
  readonly simulate?: number
  readonly seed?: number
  readonly json?: true
}

/** Prints the forecast given the ledger, and what moved it. */
export async function update(
  named: string | undefined,
  flags: UpdateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, choiceOfFlags(flags), terminal)
  if (typeof loaded === 'number') return loaded
  const entries = entriesOf(loaded, flags, terminal)
  if (entries === null) return exitCodes.situationHasErrors
  const { situation } = loaded.course
  const asOf = asOfNamed(flags.asOf, situation, terminal)
  const since = await sinceNamed(flags.since, situation, terminal)
  const evidence = evidenceOf(entries, situation, asOf)
  if (since !== null && since.day >= evidence.asOf) throw new CommandLineError(sinceTooLate(terminal))
  refuseUnknownQuestions(loaded.course, flags, terminal)
  refuseMethods(flags, terminal)
  if (flags.asOf === undefined) tellLeftOut(entries, evidence, situation, terminal)
  return withThreads(terminal, (running) =>
    flags.readings
      ? compareReadings(loaded, entries, { asOf, json: flags.json }, running, terminal)
      : updateOne(loaded, entries, { evidence, since, flags }, running, terminal),
  )
}

/** Entries after the as-of day of their ledger do not count, which somebody may not have meant. */
function tellLeftOut(
  entries: readonly LedgerEntry[],
  { asOf, entries: known }: Evidence,
  situation: Situation,
  terminal: Terminal,
): void {
  const later = evidenceOf(entries, situation, situation.to).entries.length - known.length
  if (later === 0) return
  const date = longDate(asOf, terminal.language)
  terminal.remark(`${updateWordsOf(terminal.language).leftOut(later, date)}\n`)
}

interface Task {
  readonly evidence: Evidence
  readonly since: SinceNamed | null
  readonly flags: UpdateFlags
}

async function updateOne(
  { course, draft }: Loaded,
  entries: readonly LedgerEntry[],
  task: Task,
  running: Running,
  terminal: Terminal,
): Promise<ExitCode> {
  const { flags, evidence } = task
  announce(course, task, terminal)
  const found = await updateOrWhyNot(course, entries, task, running)
  if (found instanceof EvidenceImpossible) {
    tellImpossible(course, found, flags, terminal)
    return exitCodes.analysisNotDone
  }
  terminal.write(
    flags.json
      ? `${JSON.stringify(updateDocument(course.situation, found, { version, hash: draft.hash }), null, 2)}\n`
      : updateText(course, found, evidence.entries, terminal.language, {
          columns: terminal.columns,
          paint: paintOf(terminal),
          ...(task.since?.frozen ? { frozen: task.since.frozen } : {}),
        }),
  )
  return exitCodes.done
}

function onlyOf({ question }: UpdateFlags) {
  return question && question.length > 0 ? { only: { questions: question } } : {}
}

function methodOf({ exact, simulate }: UpdateFlags): 'auto' | 'exact' | { readonly particles: number } {
  if (exact) return 'exact'
  return simulate === undefined ? 'auto' : { particles: simulate }
}

/** Says how long an exact update will take where that is long enough to wonder. */
function announce(course: Course, { evidence, flags }: Task, terminal: Terminal): void {
  if (updateMethod(course, evidence, { method: methodOf(flags), ...onlyOf(flags) }) !== 'exact') return
  announceCost(estimateUpdateCost(course, evidence, selectionOf(course, onlyOf(flags).only)), terminal)
}

async function updateOrWhyNot(
  course: Course,
  entries: readonly LedgerEntry[],
  { evidence, since, flags }: Task,
  running: Running,
): Promise<Update | EvidenceImpossible> {
  try {
    return await runUpdate(course, entries, {
      method: methodOf(flags),
      seed: flags.seed ?? 1,
      asOf: evidence.asOf,
      ...(since === null ? {} : { since: since.day }),
      ...onlyOf(flags),
      ...running,
    })
  } catch (error) {
    if (error instanceof EvidenceImpossible) return error
    throw error
  }
}

function tellImpossible(
  { situation }: Course,
  { finding }: EvidenceImpossible,
  flags: UpdateFlags,
  terminal: Terminal,
): void {
  if (!flags.json) {
    terminal.write(impossibleText(situation, finding, terminal.language, terminal.columns))
    return
  }
  const { entry, forbiddenBy, possible } = finding
  const impossible = {
    entry: entry?.id ?? null,
    forbiddenBy: typeof forbiddenBy === 'string' ? forbiddenBy : { entry: forbiddenBy.id },
    possible,
    message: impossibleText(situation, finding, terminal.language, 10_000).trim(),
  }
  terminal.write(`${JSON.stringify({ kizashi: version, error: { impossible } }, null, 2)}\n`)
}

function sinceTooLate({ language }: Terminal): string {
  return language === 'ja'
    ? '--since は基準日より前の日にする。'
    : '--since must be a day before the as-of day.'
}
