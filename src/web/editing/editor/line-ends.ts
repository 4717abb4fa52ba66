/** How the line ends of a text are kept while it is edited, so that every byte that nobody touches stays. */
export interface LineEnds {
  /** What separates lines in the editor; a text that mixes both keeps its carriage returns as characters. */
  readonly separator: '\n' | '\r\n'
}

export function lineEndsOf(text: string): LineEnds {
  const pairs = text.match(/\r\n/g)?.length ?? 0
  const all = text.match(/\n/g)?.length ?? 0
  return { separator: pairs > 0 && pairs === all ? '\r\n' : '\n' }
}

/** The editor counts a line end as one: the place in it of an offset in the text. */
export function placeOfOffset(text: string, offset: number, { separator }: LineEnds): number {
  const at = Math.max(0, Math.min(text.length, offset))
  if (separator === '\n') return at
  return at - (text.slice(0, at).match(/\r\n/g)?.length ?? 0)
}
