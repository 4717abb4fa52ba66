import { nearNames } from '../near-names.ts'
import type { Notice } from '../notice.ts'
import type { Entries, Name } from '../shape.ts'
import { knownFormats } from './known-formats.ts'
import type { RowFormat } from './row-format.ts'
import type { WrittenRowTable } from './tip-shapes.ts'
import { zoneMinutes } from './zone-minutes.ts'

/** The formats that rules can name: the known ones, and the tables that a file describes. */
export function readTables(
  written: readonly Entries<WrittenRowTable>[],
  notice: Notice,
): Map<string, RowFormat> {
  const formats = new Map(Object.entries(knownFormats))
  const first = new Map<string, Name>()
  for (const { name, value } of written.flat()) {
    const earlier = first.get(name.text)
    if (earlier) notice('duplicate-key', name.at, { key: name.text }, { related: [earlier.at] })
    else if (name.text in knownFormats)
      notice('duplicate-id', name.at, { name: name.text, kinds: ['format', 'table'] })
    else formats.set(name.text, tableFormat(name.text, value, notice))
    first.set(name.text, earlier ?? name)
  }
  return formats
}

function tableFormat(id: string, table: WrittenRowTable, notice: Notice): RowFormat {
  const { columns } = table
  const header = table.header?.map(({ text }) => text.normalize('NFC')) ?? null
  for (const column of columnNames(table)) if (header) noticeUnknownColumn(column, header, id, notice)
  const text = (name: Name | null | undefined) => name?.text.normalize('NFC') ?? null
  const source = text(columns?.source)
  const location = text(columns?.location)
  return {
    id,
    columns: header,
    header: header ? 'none' : 'first-line',
    separator: table.separator === 'tab' ? '\t' : table.separator,
    isQuoted: true,
    rowId: text(columns?.id),
    dates: {
      kind: 'table',
      date: text(columns?.date) ?? '',
      end: text(columns?.end),
      time: text(columns?.time),
      precision: null,
      order: table['date-order'],
      zoneMinutes: readZone(table.zone, notice),
      keptMinutes: readZone(table['kept-in'], notice),
    },
    reports: text(columns?.reports),
    sources: source === null ? null : { column: source, as: 'list' },
    apart: location === null ? [] : [location],
    encoding: table.encoding,
  }
}

const columnKeys = ['id', 'date', 'end', 'time', 'location', 'source', 'reports'] as const

function columnNames({ columns }: WrittenRowTable): Name[] {
  return columnKeys.flatMap((key) => columns?.[key] ?? [])
}

function readZone(written: Name | null, notice: Notice): number | null {
  if (written === null) return null
  const minutes = zoneMinutes(written.text)
  if (minutes === null)
    notice('unknown-choice', written.at, { written: written.text, allowed: ['UTC', '+09:00', '-05:00'] })
  return minutes
}

/** Tells a column that a format does not have. */
export function noticeUnknownColumn(
  column: Name,
  known: readonly string[],
  format: string,
  notice: Notice,
): void {
  if (known.includes(column.text)) return
  const near = nearNames(column.text, known)
  const facts = { name: column.text, kind: 'column', of: format, known: known.slice(0, 12) }
  notice('unknown-id', column.at, facts, { near })
}
