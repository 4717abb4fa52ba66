/** What `brief` and `forecast` are asked for on the command line. */
export interface ForecastFlags {
  readonly reading?: string
  readonly option?: readonly string[]
  readonly question?: readonly string[]
  readonly exact?: true
  readonly simulate?: number
  readonly ensemble?: number
  readonly seed?: number
  readonly json?: true
  readonly csv?: true
}
