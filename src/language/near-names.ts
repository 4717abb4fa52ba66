import { compareText } from './notice.ts'

const shownAtMost = 4
const longestCompared = 60

/** Names that were probably meant, nearest first, at most four; none when nothing is near. */
export function nearNames(written: string, known: Iterable<string>): string[] {
  return ranked(written, known)
    .slice(0, shownAtMost)
    .map((entry) => entry.known)
}

/** The one name that differs from what is written by a slip of the keyboard; null where none does, or two as likely. */
export function slippedName(written: string, known: Iterable<string>): string | null {
  const [first, second] = ranked(written, known)
  if (first === undefined || first.distance > allowedFor(fold(written))) return null
  return second?.distance === first.distance ? null : first.known
}

interface Near {
  readonly known: string
  readonly distance: number
}

function ranked(written: string, known: Iterable<string>): Near[] {
  const name = fold(written)
  if (name.length > longestCompared) return []
  const allowed = allowedFor(name)
  const near: Near[] = []
  for (const candidate of known) {
    const folded = fold(candidate)
    const distance = folded === name ? 0 : distanceWithin(name, folded, allowed)
    if (distance <= allowed && distance < Math.max(name.length, folded.length))
      near.push({ known: candidate, distance })
    else if (extendsName(name, folded)) near.push({ known: candidate, distance: allowed + 1 })
  }
  return near.sort((a, b) => a.distance - b.distance || compareText(a.known, b.known))
}

function allowedFor(name: string): number {
  return Math.max(1, Math.floor(name.length / 3))
}

/** One that begins or ends with the other, such as `talks` for `us-talks`. */
function extendsName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && (long.startsWith(short) || long.endsWith(short))
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; past the limit, any larger number. */
function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, twoBack[j - 2]! + 1)
      row.push(least)
    }
    if (Math.min(...row) > limit) return limit + 1
    twoBack = back
    back = row
  }
  return back[b.length]!
}
