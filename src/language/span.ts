/** A stretch of one file's text, as UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** One file of a situation: its name relative to the folder (`/` between parts, NFC) and its text. */
export interface SourceFile {
  readonly name: string
  readonly text: string
}
