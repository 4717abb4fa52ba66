/** How the rows of one provider, or of one kind of table, are written, and which columns say what. */
export interface RowFormat {
  readonly id: string
  /** Its columns in order; null where only the file knows them. */
  readonly columns: readonly string[] | null
  /** Whether the first line names the columns: never does, does, or does in some releases. */
  readonly header: 'none' | 'first-line' | 'perhaps'
  /** Between fields; null where the first line shows it. */
  readonly separator: string | null
  /** Whether a field may stand in quotation marks. */
  readonly isQuoted: boolean
  /** The column that tells rows apart; null where a row is known by its content. */
  readonly rowId: string | null
  readonly dates: DateColumns
  /** Of each row: how many reports it counts; null where a row is one report. */
  readonly reports: string | null
  /** Who reported it. `host`: an address, of which the site counts; `list`: several, with semicolons. */
  readonly sources: { readonly column: string; readonly as: 'host' | 'list' } | null
  /** What keeps two rows of one rule and day apart where the rule does not say. */
  readonly apart: readonly string[]
  /** An encoding by its name in the Encoding standard; null where the bytes show it. */
  readonly encoding: string | null
}

/** Where a row's date stands. */
export interface DateColumns {
  readonly kind: 'gdelt' | 'acled' | 'ucdp' | 'table'
  readonly date: string
  /** The last day of a span. */
  readonly end: string | null
  readonly time: string | null
  /** ACLED's code of how exact the date is. */
  readonly precision: string | null
  /** Order of day, month and year where figures alone leave it open. */
  readonly order: DateOrder | null
  /** Zone in which the file tells dates and times, and the one in which the ledger is to have them: minutes east of Greenwich; null where it is the zone of the place. */
  readonly zoneMinutes: number | null
  readonly keptMinutes: number | null
}

export type DateOrder = 'year-month-day' | 'day-month-year' | 'month-day-year'
