/** What an answer says of its own making beside the figures: which Kizashi, and which text. */
export interface Provenance {
  readonly version: string
  /** Hash of the situation's text; absent where nobody made one. */
  readonly hash?: string
}
