import { readEdtf } from '../../language/edtf.ts'
import { readLedger } from '../../language/ledger.ts'
import type { EntryKind } from '../../language/ledger-entry.ts'
import { hasError } from '../../language/notice.ts'
import { ledgerPhrases } from '../../report/ledger/ledger-phrases.ts'
import { type LedgerFilter, ledgerText, listedEntries } from '../../report/ledger/ledger-text.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'

export interface ListFlags {
  readonly kind?: string
  readonly since?: string
  readonly until?: string
  readonly json?: true
}

/** Prints a situation's ledger in the order of its days, with what was taken back marked so. */
export async function logList(
  named: string | undefined,
  flags: ListFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const filter = filterOf(flags, terminal)
  const loaded = await load(named, flags, terminal)
  if (typeof loaded === 'number') return loaded
  const { situation } = loaded.course
  const file = loaded.ledger ?? { name: 'ledger.jsonl', text: '' }
  const { entries, diagnostics } = readLedger(file, situation)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const code = hasError(errors) ? exitCodes.situationHasErrors : exitCodes.done
  const listed = listedEntries(entries, filter)
  if (flags.json && code !== exitCodes.done) {
    printDiagnostics(errors, [file], true, terminal)
  } else if (flags.json) {
    const lines = listed.map(({ entry, retractedBy }) => ({
      ...JSON.parse(file.text.slice(entry.at.start, entry.at.end)),
      id: entry.id,
      kind: entry.kind,
      retractedBy: retractedBy?.id ?? null,
    }))
    terminal.write(
      `${JSON.stringify({ kizashi: version, situation: situation.title, entries: lines }, null, 2)}\n`,
    )
  } else {
    printDiagnostics(errors, [file], false, terminal)
    terminal.write(
      ledgerText(listed, entries, situation, terminal.language, terminal.columns, paintOf(terminal)),
    )
  }
  return code
}

function filterOf({ kind, since, until }: ListFlags, terminal: Terminal): LedgerFilter {
  const kinds = Object.keys(ledgerPhrases.en.kinds)
  if (kind !== undefined && !kinds.includes(kind))
    throw new CommandLineError(
      terminal.language === 'ja'
        ? `--kind は ${kinds.join('、')} のどれか。`
        : `--kind is one of ${kinds.join(', ')}.`,
    )
  return {
    kind: (kind as EntryKind | undefined) ?? null,
    since: since === undefined ? null : dateOf(since, terminal).first,
    until: until === undefined ? null : dateOf(until, terminal).last,
  }
}

function dateOf(text: string, { language }: Terminal) {
  const date = readEdtf(text.normalize('NFKC'))
  if (date) return date
  throw new CommandLineError(
    language === 'ja'
      ? `「${text}」は日付として読めない。2026-05-01、2026-05、2026 のように書く。`
      : `${text} is no date. Write 2026-05-01, 2026-05 or 2026.`,
  )
}
