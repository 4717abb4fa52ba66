import { basename } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Diagnostic } from '../../language/diagnostic.ts'
import { readLedger } from '../../language/ledger.ts'
import { nearNames } from '../../language/near-names.ts'
import { noticeInto } from '../../language/notice.ts'
import { noticeUnknownColumn } from '../../language/tips/read-tables.ts'
import type { RowFormat } from '../../language/tips/row-format.ts'
import type { TipRule } from '../../language/tips/tip-rules.ts'
import { importText, megabytesText } from '../../report/tips/import-text.ts'
import { tipTable } from '../../report/tips/inbox-text.ts'
import { setAsideCsv } from '../../report/tips/set-aside-csv.ts'
import { tipWordsOf } from '../../report/tips/tip-words-of.ts'
import { ImportRefused } from '../../workspace/import/import-refused.ts'
import { type Imported, importRows } from '../../workspace/import/import-rows.ts'
import { addTips } from '../../workspace/inbox/add-tips.ts'
import { readInbox } from '../../workspace/inbox/inbox-file.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { lastWordFolder } from '../last-word-folder.ts'
import { dateHere, ledgerEnvironment } from '../ledger/ledger-environment.ts'
import { refuseShipped } from '../ledger/writing.ts'
import { type Loaded, load } from '../load.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { orTellFailure } from '../tip-failure.ts'
import { version } from '../version.ts'

export interface ImportFlags {
  readonly encoding?: string
  readonly setAside?: true
  readonly dryRun?: true
  readonly json?: true
}

/** Reads files of event data and puts what the situation's rules make of them into the inbox; the ledger stays as it is. */
export async function importFiles(
  format: string,
  named: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { words: files, folder } = await lastWordFolder(named)
  const loaded = await load(folder, flags, terminal)
  if (typeof loaded === 'number') return loaded
  if (flags.dryRun !== true) await refuseShipped(folder, terminal)
  const { format: found, rules } = rulesFor(format, loaded, terminal)
  return orTellFailure(flags.json === true, terminal, () =>
    runImport(loaded, found, rules, files, flags, terminal).catch((error) => {
      if (error instanceof ImportRefused && tellColumns(error, rules, loaded, flags, terminal))
        return exitCodes.situationHasErrors
      throw error
    }),
  )
}

async function runImport(
  loaded: Loaded,
  format: RowFormat,
  rules: readonly TipRule[],
  files: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { course, directory, ledger } = loaded
  const { situation } = course
  const found = await importRows({
    situation,
    ledger: ledger === null ? [] : readLedger(ledger, situation).entries,
    format,
    rules,
    files: files.map((path) => ({ path, name: basename(path).normalize('NFC') })),
    encoding: encodingNamed(flags.encoding, terminal),
    inbox: await readInbox(directory),
    today: dateHere(new Date()),
    progress: progressOn(terminal),
  })
  terminal.progress('')
  if (flags.dryRun !== true) await addTips(directory, found, ledgerEnvironment)
  print(found, format.id, loaded, flags, terminal)
  return isReadable(found) ? exitCodes.done : exitCodes.analysisNotDone
}

/** Rows there were, and none of them could be read: the wrong format, most likely. */
function isReadable({ files, setAside }: Imported): boolean {
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  const aside = [...setAside.counts.values()].reduce((sum, count) => sum + count, 0)
  return rows === 0 || aside < rows
}

function print(
  found: Imported,
  format: string,
  { course, draft }: Loaded,
  flags: ImportFlags,
  terminal: Terminal,
): void {
  const { situation } = course
  const { language } = terminal
  const words = tipWordsOf(language)
  const { tips, grown, setAside, ...rest } = found
  if (flags.json === true) {
    const counts = Object.fromEntries(setAside.counts)
    const result = {
      kizashi: version,
      situation: situation.title,
      hash: draft.hash,
      import: { ...rest, setAside: { counts, first: setAside.first.slice(0, 1000) } },
      tips,
      grown,
    }
    terminal.write(`${JSON.stringify(result, null, 2)}\n`)
    return
  }
  const figures = { ...rest, setAside, proposed: tips.length, grown: grown.length }
  const text = importText(figures, situation, language)
  if (flags.setAside === true) {
    terminal.write(setAsideCsv(setAside.first, language))
    terminal.remark(text)
    return
  }
  terminal.write(text)
  if (!isReadable(found)) terminal.remark(`${words.noRowFits(format)}\n`)
  if (tips.length === 0) return
  terminal.write(
    `\n${tipTable(tips.slice(0, 20), situation, language, terminal.columns)}\n${words.nextInbox}\n`,
  )
}

function rulesFor(
  named: string,
  { draft: { tips } }: Loaded,
  { language }: Terminal,
): { format: RowFormat; rules: TipRule[] } {
  const isJapanese = language === 'ja'
  const format = tips.formats.get(named.normalize('NFC'))
  if (!format) {
    const known = [...tips.formats.keys()]
    const near = nearNames(named, known)
    const shown = (near.length > 0 ? near : known).join(isJapanese ? '、' : ', ')
    throw new CommandLineError(
      isJapanese
        ? `「${named}」という行の形式はない。${near.length > 0 ? '近い名前' : '使える形式'}：${shown}`
        : `There is no format of rows called ${named}. ${near.length > 0 ? 'Close names' : 'There are'}: ${shown}`,
    )
  }
  const rules = tips.rules.filter((rule) => rule.format === format)
  if (rules.length > 0) return { format, rules }
  throw new CommandLineError(
    isJapanese
      ? `この情勢には ${format.id} の行を読む規則がない。tips.yaml に書く（docs/tips.ja.md）。`
      : `No rule of this situation reads ${format.id} rows. Write one into tips.yaml (docs/tips.md).`,
  )
}

const encodings = ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be', 'windows-1252']

function encodingNamed(named: string | undefined, { language }: Terminal): string | null {
  if (named === undefined) return null
  const plain = named.toLowerCase().replace(/^(cp932|sjis|shift-jis|windows-31j)$/, 'shift_jis')
  if (encodings.includes(plain)) return plain
  throw new CommandLineError(
    language === 'ja'
      ? `文字コード「${named}」は読めない。使えるもの：${encodings.join('、')}`
      : `The encoding ${named} cannot be read. There are: ${encodings.join(', ')}`,
  )
}

const progressMs = 200

/** Tells how far an import is, a few times a second, and lets the process hear a Ctrl-C. */
function progressOn(terminal: Terminal) {
  const words = tipWordsOf(terminal.language)
  let last = 0
  return async ({ file, bytes, rows }: { file: string; bytes: number; rows: number }) => {
    const now = performance.now()
    if (now - last < progressMs) return
    last = now
    terminal.progress(words.progress(file, rows, megabytesText(bytes)))
    await turn()
  }
}

/** A rule that names a column which the file does not have is told at its place; other columns are left to words. */
function tellColumns(
  { reason, facts }: ImportRefused,
  rules: readonly TipRule[],
  { files }: Loaded,
  flags: ImportFlags,
  terminal: Terminal,
): boolean {
  if (reason !== 'columns-missing') return false
  const diagnostics: Diagnostic[] = []
  const notice = noticeInto(diagnostics)
  const written = rules.flatMap((rule) => rule.columns)
  for (const column of written) noticeUnknownColumn(column, facts.found ?? [], facts.file, notice)
  if (diagnostics.length === 0) return false
  terminal.progress('')
  printDiagnostics(diagnostics, files, flags.json === true, terminal)
  return true
}
