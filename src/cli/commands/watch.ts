import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { readLedger } from '../../language/ledger.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { type WatchFinding, watchNext } from '../../lenses/watch/watch-next.ts'
import { impossibleText } from '../../report/update/impossible-text.ts'
import { watchDocument } from '../../report/watch/watch-document.ts'
import { watchText } from '../../report/watch/watch-text.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { progressLine, refuseMethods, refuseUnknownQuestions } from '../forecasting.ts'
import { type Loaded, load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { threadWorkers } from '../thread-workers.ts'
import { asOfNamed } from '../update-days.ts'
import { version } from '../version.ts'

export interface WatchFlags {
  readonly asOf?: string
  readonly horizon?: number
  readonly reading?: string
  readonly option?: readonly string[]
  readonly question?: readonly string[]
  readonly simulate?: number
  readonly seed?: number
  readonly json?: true
}

/** Prints what to watch next, and how the indicators stand. */
export async function watch(
  named: string | undefined,
  flags: WatchFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const choice = { reading: flags.reading, options: flags.option, json: flags.json }
  const loaded = await load(named, choice, terminal)
  if (typeof loaded === 'number') return loaded
  refuseUnknownQuestions(loaded.course, flags, terminal)
  refuseMethods(flags, terminal)
  const entries = entriesOf(loaded, flags, terminal)
  if (entries === null) return exitCodes.situationHasErrors
  const { course, draft } = loaded
  const found = await withProgress(loaded, entries, flags, terminal)
  if (found instanceof EvidenceImpossible) {
    terminal.write(impossibleText(course.situation, found.finding, terminal.language, terminal.columns))
    return exitCodes.analysisNotDone
  }
  terminal.write(
    flags.json
      ? `${JSON.stringify(watchDocument(found, { version, hash: draft.hash }), null, 2)}\n`
      : watchText(course, found, terminal.language, { columns: terminal.columns, paint: paintOf(terminal) }),
  )
  return exitCodes.done
}

/** The entries of the ledger; null where it has errors, which are printed. */
function entriesOf(
  { ledger, course, files }: Loaded,
  { json }: WatchFlags,
  terminal: Terminal,
): LedgerEntry[] | null {
  if (ledger === null) return []
  const { entries, diagnostics } = readLedger(ledger, course.situation)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return entries
  printDiagnostics(errors, [...files, ledger], json === true, terminal)
  return null
}

async function withProgress(
  { course }: Loaded,
  entries: readonly LedgerEntry[],
  flags: WatchFlags,
  terminal: Terminal,
): Promise<WatchFinding | EvidenceImpossible> {
  const asOf = asOfNamed(flags.asOf, course.situation, terminal)
  const workers = threadWorkers()
  let isCancelled = false
  const stop = () => {
    isCancelled = true
  }
  process.once('SIGINT', stop)
  try {
    return await watchNext(course, entries, {
      ...(asOf === undefined ? {} : { asOf }),
      ...(flags.horizon === undefined ? {} : { horizonDays: flags.horizon }),
      ...(flags.simulate === undefined ? {} : { particles: flags.simulate }),
      questions: flags.question ?? [],
      seed: flags.seed ?? 1,
      workers,
      onShare: (share) => terminal.progress(progressLine('simulate', share, undefined, terminal)),
      isCancelled: () => isCancelled,
    })
  } catch (error) {
    if (error instanceof EvidenceImpossible) return error
    throw error
  } finally {
    process.off('SIGINT', stop)
    terminal.progress('')
    await workers.close()
  }
}
