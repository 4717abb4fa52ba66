import type { Situation } from '../language/situation.ts'
import { isTyped } from '../language/typed-changes.ts'
import { pickText } from './text.ts'

/** `changes` of a results document: what was typed on the command line, by its id among the what-ifs; nothing without any. */
export function typedChangesIn(
  { whatIfs }: Pick<Situation, 'whatIfs'>,
  taken: readonly string[],
): { readonly changes?: Record<string, string> } {
  const typed = whatIfs.filter((whatIf) => isTyped(whatIf) && taken.includes(whatIf.id))
  if (typed.length === 0) return {}
  return { changes: Object.fromEntries(typed.map(({ id, title }) => [id, pickText(title, 'en')])) }
}
