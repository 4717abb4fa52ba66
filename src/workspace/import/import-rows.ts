import type { EdtfDate } from '../../language/edtf.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Situation } from '../../language/situation.ts'
import { rowMatcher } from '../../language/tips/match-row.ts'
import { rowDate } from '../../language/tips/row-date.ts'
import type { RowFormat } from '../../language/tips/row-format.ts'
import type { Tip } from '../../language/tips/tip.ts'
import type { TipRule } from '../../language/tips/tip-rules.ts'
import { visible } from '../../report/diagnostics/visible.ts'
import { ImportRefused } from './import-refused.ts'
import { joinedTips } from './join-tips.ts'
import { ledgerMatcher } from './ledger-match.ts'
import { readTable, type SetAside, type SetAsideReason, type TableRead } from './read-table.ts'
import { tipFolder } from './tip-folder.ts'

export interface ImportFile {
  readonly path: string
  /** What it is called in messages and as provenance. */
  readonly name: string
}

export interface ImportTask {
  readonly situation: Situation
  readonly ledger: readonly LedgerEntry[]
  readonly format: RowFormat
  /** Those of the format. */
  readonly rules: readonly TipRule[]
  readonly files: readonly ImportFile[]
  /** Overrides what the format and the bytes say. */
  readonly encoding: string | null
  /** What was proposed before, decided or not. */
  readonly inbox: readonly Tip[]
  /** ISO. */
  readonly today: string
  /** Called after each piece of a file. */
  readonly progress: (done: { file: string; bytes: number; rows: number }) => Promise<void>
}

/** What an import found. Nothing has been written. */
export interface Imported {
  readonly files: readonly (TableRead & { readonly name: string })[]
  /** Rows that a rule took, and of these those that were counted before. */
  readonly taken: number
  readonly duplicates: number
  /** Rows dated before the situation's term, or after it. */
  readonly outside: number
  readonly setAside: {
    readonly counts: ReadonlyMap<SetAsideReason, number>
    readonly first: readonly SetAside[]
  }
  readonly tips: readonly Tip[]
  /** Proposals still open to which rows were added, as they now are. */
  readonly grown: readonly Tip[]
  /** Proposals not made: decided before, said by the ledger, or of too little. */
  readonly decided: number
  readonly inLedger: number
  readonly tooLittle: number
}

/** Of more rows set aside than this only the number is kept. */
const listedAtMost = 100_000
/** The first rows of each reason are listed all the same. */
const listedOfEach = 20

/**
 * Reads files of event data and says what they propose for the ledger.
 *
 * @throws ImportRefused where a file is none that can be read; then nothing of any file counts
 */
export async function importRows(task: ImportTask): Promise<Imported> {
  const tally = { taken: 0, duplicates: 0, outside: 0 }
  const counts = new Map<SetAsideReason, number>()
  const first: SetAside[] = []
  const knownIds = new Map(task.inbox.map((tip) => [tip.id, new Set(tip.rows.ids)]))
  const folder = tipFolder(knownIds, task.today)
  const files: (TableRead & { name: string })[] = []
  for (const { path, name } of task.files) {
    const setAside = (line: number, reason: SetAsideReason, detail: string) => {
      const count = (counts.get(reason) ?? 0) + 1
      counts.set(reason, count)
      if (first.length < listedAtMost || count <= listedOfEach)
        first.push({ file: name, line, reason, detail: ownDetail(detail) })
    }
    const work = rowWork(task, name, folder, tally, setAside)
    const read = await readTable(path, name, task.format, task.encoding, work, (bytes, rows) =>
      task.progress({ file: name, bytes, rows }),
    )
    files.push({ ...read, name })
  }
  const match = ledgerMatcher(task.ledger)
  return { files, ...tally, setAside: { counts, first }, ...joinedTips(folder.tips(), task.inbox, match) }
}

type SetAsideTaker = (line: number, reason: SetAsideReason, detail: string) => void

function rowWork(
  { format, rules, situation }: ImportTask,
  file: string,
  folder: ReturnType<typeof tipFolder>,
  tally: { taken: number; duplicates: number; outside: number },
  setAside: SetAsideTaker,
) {
  let matchers: { rule: TipRule; matches: ReturnType<typeof rowMatcher> }[] = []
  let places = new Map<string, number>()
  const take = (rule: TipRule, fields: readonly string[], line: number): boolean => {
    const fieldOf = (column: string) => fields[places.get(column) ?? -1] ?? ''
    const read = rowDate(format.dates, fieldOf)
    if ('problem' in read) {
      setAside(line, read.problem === 'open' ? 'date-order' : 'date', read.written)
      return false
    }
    tally.taken++
    if (isOutside(read.date, rule, situation)) {
      tally.outside++
      return true
    }
    const folding = folder.add({ rule, date: read.date, file, line, fieldOf })
    if (folding === 'duplicate') tally.duplicates++
    else if (folding === 'too-many' || folding === 'not-a-number') {
      setAside(line, folding, folding === 'not-a-number' ? (format.reports ?? '') : '')
      return false
    }
    return true
  }
  return {
    columns: (names: readonly string[]) => {
      refuseLacking(names, format, rules, file)
      places = new Map(names.map((name, index) => [name, index]))
      matchers = rules.map((rule) => ({ rule, matches: rowMatcher(rule, (column) => places.get(column)!) }))
    },
    row: (fields: readonly string[], line: number) => {
      for (const { rule, matches } of matchers) {
        const match = matches(fields)
        if (match === 'no') continue
        // A row is set aside once, whatever the number of rules that it fails.
        if (match !== 'yes') return setAside(line, 'not-a-number', match.notNumber)
        if (!take(rule, fields, line)) return
      }
    },
    setAside,
  }
}

/** The ledger takes nothing from before the term, no event on its first day, and nothing of use after it. */
function isOutside(date: EdtfDate, { proposes }: TipRule, { from, to }: Situation): boolean {
  return date.last < from || (proposes.kind === 'event' && date.last === from) || date.first > to
}

function refuseLacking(
  names: readonly string[],
  format: RowFormat,
  rules: readonly TipRule[],
  file: string,
): void {
  const { rowId, dates, reports, sources } = format
  const needed = [rowId, dates.date, dates.end, dates.time, dates.precision, reports, sources?.column]
  const used = rules.flatMap((rule) => [...rule.columns, ...rule.apart].map(({ text }) => text))
  const wanted = new Set([...needed, ...used].filter((name): name is string => typeof name === 'string'))
  const columns = [...wanted].filter((name) => !names.includes(name))
  if (columns.length > 0)
    throw new ImportRefused('columns-missing', {
      file,
      columns,
      found: names.slice(0, 80).map((name) => visible(name.slice(0, 60))),
    })
}

const longestDetail = 80

function ownDetail(detail: string): string {
  return detail === '' ? '' : visible(Buffer.from(detail.slice(0, longestDetail)).toString())
}
