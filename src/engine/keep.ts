/** Ids of the factors and events that a chain is compiled from, factors in the order of its digits. */
export interface Keep {
  readonly factors: readonly string[]
  readonly events: readonly string[]
  /** Events of which only the happening matters: their outcomes are not compiled. */
  readonly ratesOnly?: readonly string[]
}
