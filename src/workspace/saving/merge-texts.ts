import { lineMatches } from './line-matches.ts'

/** Lines `start`..`end` of the common text, `end` left out, give way to `lines`. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

/**
 * One text with the changes of both sides, or null where both changed the same lines otherwise. Lines that stand next
 * to each other are not the same; what is put in at one place by both is, unless it is equal.
 *
 * Laws: a side that changed nothing leaves the other's text; sides may be swapped; equal changes are made once.
 *
 * @param base  what both sides went out from; lines of all three end in a line feed
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const lines = base.split('\n')
  const ours = replacements(lines, mine.split('\n'))
  const others = replacements(lines, theirs.split('\n'))
  const all = inOrder(ours, others)
  if (all === null) return null
  const merged: string[] = []
  let at = 0
  for (const { start, end, lines: put } of all) {
    for (; at < start; at++) merged.push(lines[at]!)
    for (const line of put) merged.push(line)
    at = end
  }
  for (; at < lines.length; at++) merged.push(lines[at]!)
  return merged.join('\n')
}

function replacements(base: readonly string[], side: readonly string[]): Replacement[] {
  const matches = lineMatches(base, side)
  const found: Replacement[] = []
  let [at, atSide] = [0, 0]
  for (let place = 0; place <= base.length; place++) {
    const match = place === base.length ? side.length : matches[place]!
    if (match < 0) continue
    if (place > at || match > atSide) found.push({ start: at, end: place, lines: side.slice(atSide, match) })
    ;[at, atSide] = [place + 1, match + 1]
  }
  return found
}

/** Both sides' replacements in the order of their places; null where two meet. */
function inOrder(ours: readonly Replacement[], others: readonly Replacement[]): Replacement[] | null {
  const all: Replacement[] = []
  let [one, other] = [0, 0]
  while (one < ours.length || other < others.length) {
    const [mine, theirs] = [ours[one], others[other]]
    if (mine !== undefined && theirs !== undefined && isSame(mine, theirs)) {
      all.push(mine)
      one += 1
      other += 1
      continue
    }
    if (mine !== undefined && theirs !== undefined && meet(mine, theirs)) return null
    if (theirs === undefined || (mine !== undefined && isBefore(mine, theirs))) {
      all.push(mine!)
      one += 1
    } else {
      all.push(theirs)
      other += 1
    }
  }
  return all
}

function isSame(one: Replacement, other: Replacement): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => line === other.lines[index])
  )
}

/** What is put in at a place comes before what replaces the lines from there. */
function isBefore(one: Replacement, other: Replacement): boolean {
  return one.start < other.start || (one.start === other.start && one.end === one.start)
}

function meet(one: Replacement, other: Replacement): boolean {
  const [first, second] = isBefore(one, other) ? [one, other] : [other, one]
  if (first.end > second.start) return true
  if (first.end < second.start) return false
  // They stand next to each other. Where one only puts something in and the other adds lines too, which comes first is not known.
  const isInsertion = first.start === first.end || second.start === second.end
  return isInsertion && adds(first) && adds(second)
}

function adds({ start, end, lines }: Replacement): boolean {
  return lines.length > end - start
}
