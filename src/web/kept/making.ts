/** When and by which Kizashi something was computed. */
export interface Making {
  /** A moment, ISO 8601: `2026-11-22T13:08:52.000Z`. */
  readonly on: string
  readonly version: string
  /** Whether it was taken from what was kept; absent where it was computed for this page. */
  readonly isKept?: true
}
