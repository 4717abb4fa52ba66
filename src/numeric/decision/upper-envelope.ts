/** A stretch of a mixture on which one line is the highest. */
export interface EnvelopePiece {
  readonly line: number
  readonly from: number
  readonly to: number
}

/**
 * Which of some straight lines over 0..1 is the highest where: the best option as one set of weights is mixed into another.
 * Of lines that are equally high the first named stands.
 *
 * @param atStart  heights at 0, [lines]
 * @param atEnd  heights at 1, [lines]
 */
export function upperEnvelope(atStart: ArrayLike<number>, atEnd: ArrayLike<number>): EnvelopePiece[] {
  const pieces: EnvelopePiece[] = []
  let line = highestAt(atStart, atEnd)
  let from = 0
  while (from < 1) {
    const next = nextCrossing(atStart, atEnd, line, from)
    pieces.push({ line, from, to: next?.at ?? 1 })
    if (!next) break
    line = next.line
    from = next.at
  }
  return pieces
}

/** The highest line at 0; of equals the one that rises most. */
function highestAt(atStart: ArrayLike<number>, atEnd: ArrayLike<number>): number {
  let best = 0
  for (let line = 1; line < atStart.length; line += 1) {
    const lead = atStart[line]! - atStart[best]!
    if (lead > 0 || (lead === 0 && atEnd[line]! > atEnd[best]!)) best = line
  }
  return best
}

/** Where the next line overtakes: the first crossing, and of those that cross there the steepest. */
function nextCrossing(
  atStart: ArrayLike<number>,
  atEnd: ArrayLike<number>,
  line: number,
  from: number,
): { readonly line: number; readonly at: number } | null {
  const slope = (one: number) => atEnd[one]! - atStart[one]!
  let found: { line: number; at: number } | null = null
  for (let other = 0; other < atStart.length; other += 1) {
    const gain = slope(other) - slope(line)
    if (!(gain > 0)) continue
    const at = (atStart[line]! - atStart[other]!) / gain
    if (at < from || at >= 1) continue
    const isFirst = found === null || at < found.at || (at === found.at && slope(other) > slope(found.line))
    if (isFirst) found = { line: other, at }
  }
  return found
}
