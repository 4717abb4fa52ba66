export interface ExplainFlags {
  readonly reading?: string
  readonly option?: readonly string[]
  /** Points of a sample; true: as many as usual. */
  readonly variance?: true | number
  readonly exact?: true
  /** Histories for simulated derivatives. */
  readonly simulate?: number
  readonly json?: true
}
