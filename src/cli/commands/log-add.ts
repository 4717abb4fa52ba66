import type { ImpossibleFinding } from '../../engine/evidence/impossible-evidence.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import { asOfDay, standingEntries } from '../../language/ledger-standing.ts'
import type { AnswerMove } from '../../lenses/entry-moves.ts'
import { wouldMove } from '../../lenses/would-move.ts'
import { isoDate } from '../../report/dates.ts'
import { renderDiagnosticsJson } from '../../report/diagnostics/render-json.ts'
import { renderDiagnosticsText } from '../../report/diagnostics/render-text.ts'
import { entryMovesText } from '../../report/ledger/entry-moves-text.ts'
import { entryText } from '../../report/ledger/entry-text.ts'
import { ledgerPhrases } from '../../report/ledger/ledger-phrases.ts'
import { impossibleText } from '../../report/update/impossible-text.ts'
import { type AppendedEntry, appendEntry, previewEntry } from '../../workspace/ledger/append-entry.ts'
import type { EntryMembers, PreparedEntry } from '../../workspace/ledger/prepare-entry.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { askMissing, withAsk } from '../ledger/ask-missing.ts'
import { type EntryFlags, entryMembers, subjectOf } from '../ledger/entry-members.ts'
import { dateHere, ledgerEnvironment } from '../ledger/ledger-environment.ts'
import { orSayWhyNot, refuseShipped } from '../ledger/writing.ts'
import { type Loaded, load } from '../load.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import { withThreads } from '../with-threads.ts'

export interface AddFlags extends EntryFlags, WriteFlags {}

export interface WriteFlags {
  readonly dryRun?: true
  readonly json?: true
}

/** Adds an entry to a situation's ledger, or shows what would be added. */
export async function logAdd(
  about: string | undefined,
  named: string | undefined,
  flags: AddFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  // `log add --as-of 2026-05-31 FOLDER` is about nothing but the day.
  const [subjectText, folder] =
    flags.asOf !== undefined && named === undefined ? [null, about] : [about ?? null, named]
  if (flags.seen && flags.notSeen)
    throw new CommandLineError(
      terminal.language === 'ja'
        ? '--seen と --not-seen は同時に使えない。'
        : 'Choose one of --seen and --not-seen.',
    )
  const loaded = await load(folder, flags, terminal)
  if (typeof loaded === 'number') return loaded
  const { situation } = loaded.course
  const today = dateHere(new Date())
  const members = await withAsk(async (ask) => {
    const wanted =
      subjectText ?? (flags.asOf === undefined && ask ? await ask(askWhat[terminal.language]) : null)
    const subject = subjectOf(wanted, flags, situation, terminal)
    const complete = ask ? await askMissing(ask, subject, flags, situation, today, terminal) : flags
    return entryMembers(subject, complete, today)
  })
  return writeEntry(members, loaded, folder, flags, terminal)
}

/** Writes an entry, or shows it, and says what came of it. */
export async function writeEntry(
  members: EntryMembers,
  loaded: Loaded,
  named: string | undefined,
  flags: WriteFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { situation } = loaded.course
  if (flags.dryRun) {
    const prepared = await previewEntry(loaded.directory, situation, members, ledgerEnvironment)
    const found = prepared.isSound
      ? await withThreads(terminal, (running) => wouldMove(loaded.course, prepared, running))
      : null
    const moves = found !== null && 'moves' in found ? found.moves : found
    return tell({ prepared, appended: null, moves }, loaded, flags, terminal)
  }
  await refuseShipped(named, terminal)
  return orSayWhyNot(async () => {
    const appended = await appendEntry(loaded.directory, situation, members, ledgerEnvironment)
    return tell({ prepared: appended, appended, moves: null }, loaded, flags, terminal)
  }, terminal)
}

interface Outcome {
  readonly prepared: PreparedEntry
  /** Null where nothing was written. */
  readonly appended: AppendedEntry | null
  /** What the entry would move, where that was asked for and there is something. */
  readonly moves: readonly AnswerMove[] | ImpossibleFinding | null
}

function tell(outcome: Outcome, loaded: Loaded, { json }: WriteFlags, terminal: Terminal): ExitCode {
  const { prepared, appended, moves } = outcome
  const diagnostics = appended === null ? prepared.allDiagnostics : prepared.diagnostics
  if (json) terminal.write(`${JSON.stringify(entryDocument(outcome, loaded, terminal), null, 2)}\n`)
  else tellInWords(outcome, diagnostics, loaded, terminal)
  if (!prepared.isSound) return exitCodes.situationHasErrors
  return moves !== null && 'forbiddenBy' in moves ? exitCodes.analysisNotDone : exitCodes.done
}

function tellInWords(
  { prepared, appended, moves }: Outcome,
  diagnostics: readonly Diagnostic[],
  { course }: Loaded,
  terminal: Terminal,
): void {
  const { language, columns, paint } = terminal
  const say = ledgerPhrases[language]
  if (appended?.tornFile) terminal.remark(`${say.tornAside(appended.tornFile)}\n`)
  if (appended?.isMergeSet) terminal.remark(`${say.mergeSet}\n`)
  if (diagnostics.length > 0)
    terminal.write(`${renderDiagnosticsText(diagnostics, [prepared.file], language, paint)}\n\n`)
  if (!prepared.isSound) return
  const entry = prepared.after.find(({ id }) => id === prepared.id)!
  const text = entryText(course.situation, language)(entry)
  const head = appended === null ? say.wouldAdd : say.added(prepared.id)
  terminal.write(`${paint.bold(head)}\n  ${text}\n  ${paint.dim(prepared.line)}\n`)
  terminal.write(`${reachOf(prepared, terminal)}\n`)
  if (moves === null) return
  terminal.write(
    'forbiddenBy' in moves
      ? `\n${impossibleText(course.situation, moves, language, columns)}`
      : `\n${entryMovesText(course.situation, moves, language, columns)}`,
  )
}

function entryDocument({ prepared, appended, moves }: Outcome, { course }: Loaded, { language }: Terminal) {
  const diagnostics = renderDiagnosticsJson(
    appended === null ? prepared.allDiagnostics : prepared.diagnostics,
    [prepared.file],
    language,
  )
  if (!prepared.isSound) return { kizashi: version, error: { diagnostics } }
  return {
    kizashi: version,
    entry: JSON.parse(prepared.line),
    written: appended !== null,
    tornFile: appended?.tornFile ?? null,
    ...(moves === null
      ? {}
      : 'forbiddenBy' in moves
        ? { impossible: impossibleText(course.situation, moves, language, 10_000).trim() }
        : {
            moves: moves.map(({ name, before, after }) => ({
              [singular[name.kind]]: name.id,
              before,
              after,
            })),
          }),
    diagnostics,
  }
}

const singular = { questions: 'question', contingencies: 'contingency' } as const

/** How far the ledger reaches with the entry, and how many of its entries count. */
function reachOf({ before, after }: PreparedEntry, { language }: Terminal): string {
  const [dayBefore, dayAfter] = [before, after].map((entries) => {
    const day = asOfDay(entries)
    return day === null ? null : isoDate(day)
  })
  return ledgerPhrases[language].reach(dayBefore!, dayAfter!, standingEntries(after).length)
}

const askWhat = {
  en: 'What is it about? The id of an indicator, event or question, or FACTOR=STATE:',
  ja: '何についての記録か（指標・事象・問いのid、または 要因=状態）：',
} as const
