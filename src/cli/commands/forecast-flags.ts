/** What `brief` and `forecast` are asked for on the command line. */
export interface ForecastFlags {
  readonly reading?: string
  readonly option?: readonly string[]
  readonly whatIf?: readonly string[]
  /** Each the YAML of a what-if or of its `changes:`. */
  readonly change?: readonly string[]
  readonly question?: readonly string[]
  readonly exact?: true
  readonly simulate?: number
  readonly ensemble?: number
  readonly seed?: number
  readonly json?: true
  readonly csv?: true
}
