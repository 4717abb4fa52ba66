import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { type WatchFinding, watchNext } from '../../lenses/watch/watch-next.ts'
import { impossibleText } from '../../report/update/impossible-text.ts'
import { watchDocument } from '../../report/watch/watch-document.ts'
import { watchText } from '../../report/watch/watch-text.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { refuseMethods, refuseUnknownQuestions } from '../forecasting.ts'
import { type Loaded, load } from '../load.ts'
import { entriesOf } from '../load-ledger.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { asOfNamed } from '../update-days.ts'
import { version } from '../version.ts'
import { withThreads } from '../with-threads.ts'

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
  const found = await watchOrWhyNot(loaded, entries, flags, terminal)
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

function watchOrWhyNot(
  { course }: Loaded,
  entries: readonly LedgerEntry[],
  flags: WatchFlags,
  terminal: Terminal,
): Promise<WatchFinding | EvidenceImpossible> {
  const asOf = asOfNamed(flags.asOf, course.situation, terminal)
  return withThreads(terminal, async ({ workers, onProgress, isCancelled }) => {
    try {
      return await watchNext(course, entries, {
        ...(asOf === undefined ? {} : { asOf }),
        ...(flags.horizon === undefined ? {} : { horizonDays: flags.horizon }),
        ...(flags.simulate === undefined ? {} : { particles: flags.simulate }),
        questions: flags.question ?? [],
        seed: flags.seed ?? 1,
        workers,
        onShare: (share) => onProgress({ phase: 'simulate', share }),
        isCancelled,
      })
    } catch (error) {
      if (error instanceof EvidenceImpossible) return error
      throw error
    }
  })
}
