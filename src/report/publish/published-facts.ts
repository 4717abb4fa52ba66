/** What a published folder says of itself, beside the situation's files. */
export interface PublishedFacts {
  /** The day on which it was made: `2026-11-22`. */
  readonly made: string
  /** Of the Kizashi that made it. */
  readonly version: string
  /** Of the situation's text as the analysts have it, before anything was left out. */
  readonly hash: string
}

/** Ids of the elements of a published page that hold its data, as JSON that no browser runs. */
export const publishedElements = {
  facts: 'kizashi-facts',
  folder: 'kizashi-folder',
  /** Answers that were computed beforehand: gzip in base64 by the key of what they answer. */
  answers: 'kizashi-answers',
} as const
