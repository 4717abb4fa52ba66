/**
 * An id made of a title, in any script: its words in small letters, joined by hyphens; numbered where there already is one.
 *
 * @param otherwise  what a title without a letter or a digit gives
 */
export function proposedId(title: string, known: Iterable<string>, otherwise: string): string {
  const word = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const id = /\p{L}/u.test(word) && !unfit.has(word) ? word : [otherwise, word].filter(Boolean).join('-')
  const taken = new Set(known)
  let free = id
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`
  return free
}

/** Words that ids of the language cannot be: its own, and those that YAML may take for something else. */
const unfit = new Set('event state quantity any rest yes no on off true false null y n'.split(' '))
