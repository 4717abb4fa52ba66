/** Styles of the terminal, each a function from text to text. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  /** Probability, and the thing in focus. */
  readonly accent: (text: string) => string
  readonly raises: (text: string) => string
  readonly lowers: (text: string) => string
}

const same = (text: string) => text

/** No style at all: for pipes and files. */
export const plainPaint: Paint = { strong: same, quiet: same, accent: same, raises: same, lowers: same }
