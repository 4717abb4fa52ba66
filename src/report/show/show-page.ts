/** One element in plain words, as data: the terminal and the pages set it as they can. */
export interface ShowPage {
  /** What it is: factor, event, claim. */
  readonly kind: string
  readonly id: string
  readonly title: string
  /** What it says and what it implies, a sentence each. */
  readonly sentences: readonly string[]
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  /** Ids of the claims it stands on. */
  readonly because: readonly string[]
  readonly note: string | null
}
