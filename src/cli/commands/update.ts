import { type Evidence, evidenceOf } from '../../engine/evidence/evidence.ts'
import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { runUpdate, updateMethod } from '../../engine/evidence/run-update.ts'
import type { Update } from '../../engine/evidence/update.ts'
import { estimateUpdateCost } from '../../engine/evidence/update-cost.ts'
import { selectionOf } from '../../engine/selection.ts'
import { readLedger } from '../../language/ledger.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course, Situation } from '../../language/situation.ts'
import { longDate } from '../../report/dates.ts'
import { impossibleText } from '../../report/update/impossible-text.ts'
import { updateDocument } from '../../report/update/update-document.ts'
import { updateText } from '../../report/update/update-text.ts'
import { updateWordsOf } from '../../report/update/update-words-of.ts'
import { choiceOfFlags } from '../choice-of-flags.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { progressLine, refuseMethods, refuseUnknownQuestions } from '../forecasting.ts'
import { type Loaded, load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { type ThreadWorkers, threadWorkers } from '../thread-workers.ts'
import { asOfNamed, type SinceNamed, sinceNamed } from '../update-days.ts'
import { version } from '../version.ts'
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

/** Seconds under which nobody needs to be told. */
const worthSaying = 3

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
  const workers = threadWorkers()
  try {
    if (flags.readings)
      return await compareReadings(loaded, entries, { asOf, json: flags.json }, workers, terminal)
    return await updateOne(loaded, entries, { evidence, since, flags }, workers, terminal)
  } finally {
    terminal.progress('')
    await workers.close()
  }
}

/** The entries of the ledger; null where it has errors, which are printed. */
function entriesOf(
  { ledger, course, files }: Loaded,
  flags: UpdateFlags,
  terminal: Terminal,
): LedgerEntry[] | null {
  if (ledger === null) return []
  const { entries, diagnostics } = readLedger(ledger, course.situation)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return entries
  printDiagnostics(errors, [...files, ledger], flags.json === true, terminal)
  return null
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
  workers: ThreadWorkers,
  terminal: Terminal,
): Promise<ExitCode> {
  const { flags, evidence } = task
  announce(course, task, terminal)
  const found = await withProgress(course, entries, task, workers, terminal)
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
  const cost = estimateUpdateCost(course, evidence, selectionOf(course, onlyOf(flags).only))
  if ('refused' in cost || cost.seconds < worthSaying) return
  const words = updateWordsOf(terminal.language)
  const configurations = cost.configurations.toLocaleString(terminal.language)
  terminal.remark(`${words.cost(configurations, cost.sweeps, Math.ceil(cost.seconds))}\n`)
}

async function withProgress(
  course: Course,
  entries: readonly LedgerEntry[],
  { evidence, since, flags }: Task,
  workers: ThreadWorkers,
  terminal: Terminal,
): Promise<Update | EvidenceImpossible> {
  let isCancelled = false
  const stop = () => {
    isCancelled = true
  }
  process.once('SIGINT', stop)
  try {
    return await runUpdate(course, entries, {
      method: methodOf(flags),
      seed: flags.seed ?? 1,
      asOf: evidence.asOf,
      ...(since === null ? {} : { since: since.day }),
      ...onlyOf(flags),
      workers,
      clock: () => performance.now(),
      onProgress: ({ phase, share, secondsLeft }) =>
        terminal.progress(progressLine(phase, share, secondsLeft, terminal)),
      isCancelled: () => isCancelled,
    })
  } catch (error) {
    if (error instanceof EvidenceImpossible) return error
    throw error
  } finally {
    process.off('SIGINT', stop)
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
