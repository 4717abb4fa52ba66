import { mergeTexts } from './merge-texts.ts'
import { inFormOf, plainForm } from './text-form.ts'

/** What a person wants of a file; null: that there be none. */
export interface FileWish {
  readonly name: string
  /** The text that the person last saw. */
  readonly base: string | null
  readonly text: string | null
}

export type Decided =
  | { readonly isConflict: false; readonly text: string | null; readonly isMerged: boolean }
  | { readonly isConflict: true }

/**
 * What a file becomes: as wished where it stands as the person saw it, both changes where they touch different lines,
 * else a conflict. Byte-order mark and line ends are the file's own, whatever the page sends.
 */
export function decideText({ base, text }: Omit<FileWish, 'name'>, standing: string | null): Decided {
  const settled = (put: string | null, isMerged = false): Decided => ({
    isConflict: false,
    text: put === null || standing === null ? put : formed(standing, put),
    isMerged,
  })
  if (isSame(text, standing) || isSame(text, base)) return settled(standing)
  if (isSame(base, standing)) return settled(text)
  if (base === null || text === null || standing === null) return { isConflict: true }
  const merged = mergeTexts(plainForm(base), plainForm(text), plainForm(standing))
  return merged === null ? { isConflict: true } : settled(merged, true)
}

function formed(standing: string, text: string): string {
  const plain = plainForm(text)
  return plain === plainForm(standing) ? standing : inFormOf(standing, plain)
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  return plainForm(one) === plainForm(other)
}
