import { EvidenceImpossible } from '../engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../engine/evidence/run-update.ts'
import { courseOf } from '../language/course.ts'
import type { Assignment, Course } from '../language/situation.ts'
import { likeliestStatesOf } from '../lenses/futures/likeliest-states.ts'
import { impossibleText } from '../report/update/impossible-text.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Loaded } from './load.ts'
import { entriesOf } from './load-ledger.ts'
import type { Terminal } from './terminal.ts'
import { asOfNamed } from './update-days.ts'
import { withThreads } from './with-threads.ts'

/**
 * Where every factor most likely stands on a day, given what the ledger holds up to then; nothing where no day is named.
 * A ledger with errors, or one that the reading gives no chance, is told and becomes the exit code.
 */
export async function likeliestStates(
  loaded: Loaded,
  { asOf, json }: { readonly asOf?: string; readonly json?: true },
  terminal: Terminal,
): Promise<Assignment | ExitCode> {
  if (asOf === undefined) return {}
  const course = withoutOptions(loaded)
  const entries = entriesOf(loaded, { json }, terminal)
  if (entries === null) return exitCodes.situationHasErrors
  const day = asOfNamed(asOf, course.situation, terminal)!
  try {
    const { now } = await withThreads(terminal, (running) =>
      runUpdate(course, entries, { ...running, asOf: day, only: { factors: true } }),
    )
    return likeliestStatesOf(now.factors)
  } catch (error) {
    if (!(error instanceof EvidenceImpossible)) throw error
    terminal.remark(impossibleText(course.situation, error.finding, terminal.language, terminal.columns))
    return exitCodes.analysisNotDone
  }
}

/** What the ledger tells of happened with no option taken. */
function withoutOptions({ draft, course }: Loaded): Course {
  if (course.options.length === 0) return course
  return courseOf(draft, { reading: course.situation.reading.id }).course ?? course
}

/** Says that the factors stand where the ledger makes it likeliest. */
export function whereLedgerPuts(asOf: string, { language }: Terminal): string {
  return language === 'ja'
    ? `台帳を踏まえ、${asOf}に各要因が最もありそうな状態にあるものとする。`
    : `Each factor is taken to be where the ledger makes it likeliest on ${asOf}.`
}
