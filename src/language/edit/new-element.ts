/** Something that a situation is to have more. Numbers and dates are as they are typed; ids are free ones. */
export type NewElement = NewFactor | NewEvent | NewContingency

interface Named {
  readonly id: string
  readonly title: string
}

export interface NewFactor extends Named {
  readonly section: 'factors'
  /** At least two. */
  readonly states: readonly Named[]
  /** Id of the state on the first day. */
  readonly start: string
  /** How often the matter is reconsidered; empty: it moves by events and dates alone. */
  readonly tempo: string
}

export interface NewEvent extends Named {
  readonly section: 'events'
  readonly rate: string
  /** The state that it sets a factor to; null: it changes nothing. */
  readonly sets: { readonly factor: string; readonly state: string } | null
}

export interface NewContingency extends Named {
  readonly section: 'contingencies'
  /** That an event happens, or that a factor comes to be in a state. */
  readonly ask: { readonly event: string } | { readonly factor: string; readonly state: string }
  /** `2027-12-31`. */
  readonly by: string
  readonly harm: string
}
