import type { TextChange } from './text-change.ts'

/** The one stretch in which two texts differ, as a change of the first; null where they are the same. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let behind = 0
  while (behind < most - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) }
}

/**
 * What somebody else made of a text, as a change of what is being made of it here: null where nothing is, and the word
 * `overlap` where both touch the same stretch.
 */
export function rebasedChange(base: string, theirs: string, mine: string): TextChange | 'overlap' | null {
  const [their, my] = [changeBetween(base, theirs), changeBetween(base, mine)]
  if (their === null || my === null) return their
  if (their.end < my.start) return their
  if (their.start <= my.end) return 'overlap'
  const by = my.text.length - (my.end - my.start)
  return { start: their.start + by, end: their.end + by, text: their.text }
}
