/** What is said of imports, of proposals and of what becomes of them. Counts come as numbers, dates as EDTF. */
export interface TipWords {
  readonly providers: Readonly<Record<string, string>>
  readonly reportsNotEvents: string
  readonly countedBy: (tip: {
    count: number
    reports: number
    sources: number
    isCounting: boolean
  }) => string
  readonly datesIn: (zone: string | null) => string
  readonly attribution: (format: string, date: string) => string
  readonly proposal: {
    readonly event: (event: string) => string
    readonly indicator: (indicator: string, seen: boolean) => string
    readonly state: (states: string, confidence: number) => string
  }
  readonly heading: {
    readonly id: string
    readonly date: string
    readonly what: string
    readonly rows: string
    readonly reports: string
    readonly sources: string
  }
  readonly setAside: Readonly<Record<string, string>>
  readonly file: (name: string, rows: number, megabytes: string, encoding: string) => string
  readonly progress: (name: string, rows: number, megabytes: string) => string
  readonly taken: (taken: number, duplicates: number, outside: number, from: string, to: string) => string
  readonly setAsideTitle: (count: number) => string
  readonly setAsideLines: (lines: string, more: number) => string
  readonly proposed: (made: number, grown: number) => string
  readonly notProposed: (decided: number, inLedger: number, tooLittle: number) => string
  readonly nextInbox: string
  readonly nothingMatches: string
  readonly noRowFits: (format: string) => string
  readonly empty: string
  readonly open: (count: number) => string
  readonly decidedLine: (accepted: number, dismissed: number) => string
  readonly near: (entries: string) => string
  readonly firstRows: (places: string) => string
  readonly ask: string
  readonly askWhy: string
  readonly accepted: (id: string, entry: string) => string
  readonly alreadyThere: (id: string, entry: string) => string
  readonly dismissed: (id: string) => string
  readonly notAccepted: (id: string) => string
  readonly before: (id: string, as: 'accepted' | 'dismissed', date: string) => string
  readonly refused: (reason: string, file: string, columns: string, found: string) => string
  readonly inboxUnreadable: (reason: string, file: string, line: number) => string
}
