import { nearNames } from '../language/near-names.ts'
import type { Terminal } from './terminal.ts'

/** What to say of a name that the situation does not have, with those that were probably meant. */
export function unknownName(name: string, known: readonly string[], { language }: Terminal): string {
  const near = nearNames(name, known)
  if (language === 'ja')
    return `この情勢に「${name}」はない。${near.length === 0 ? '' : `近い名前：${near.join('、')}`}`
  const hint = near.length === 0 ? '' : ` Close names: ${near.join(', ')}`
  return `There is nothing called ${name} in this situation.${hint}`
}
