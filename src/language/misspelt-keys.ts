import { slippedName } from './near-names.ts'
import { type Notice, noticeInto } from './notice.ts'
import { gatheredLists, gatheredMaps, situationFields } from './situation-shape.ts'
import { isNothing, type MapEntry, type MapTree, type Tree } from './tree.ts'

/** A top-level key that the language does not have, and the one of its keys that was meant. */
export interface MisspeltKey {
  readonly written: MapEntry
  readonly meant: Key
}
type Key = keyof typeof situationFields

const keys = Object.keys(situationFields) as Key[]
const gathered: readonly Key[] = [...gatheredMaps, ...gatheredLists, 'sources']
/** Too far from the key by their letters, and what one thing of the kind is called. */
const singulars: Readonly<Record<string, Key>> = { quantity: 'quantities' }

/**
 * A part of the situation with each misspelt key in the place of the one that was meant, where the part lacks that one and what is
 * written is of its kind. Whoever reads `factors` must not find all of them missing because of one letter: one cause has
 * one message, which `noticeMisspelt` gives.
 */
export function withMeantKeys(
  part: MapTree,
  of: 'root' | 'another-file',
): { tree: MapTree; misspelt: readonly MisspeltKey[] } {
  const possible = of === 'root' ? keys : gathered
  const lacking = new Set(possible.filter((key) => !part.entries.some((entry) => entry.key === key)))
  const misspelt: MisspeltKey[] = []
  const entries = part.entries.map((written) => {
    if (Object.hasOwn(situationFields, written.key)) return written
    const meant = meantKey(written.key, lacking)
    if (meant === null || !isOfKind(meant, written.value)) return written
    lacking.delete(meant)
    misspelt.push({ written, meant })
    return { ...written, key: meant }
  })
  return misspelt.length === 0 ? { tree: part, misspelt } : { tree: { ...part, entries }, misspelt }
}

function meantKey(written: string, lacking: ReadonlySet<Key>): Key | null {
  const singular = Object.hasOwn(singulars, written) ? singulars[written]! : null
  const meant = singular ?? (slippedName(written, keys) as Key | null)
  return meant !== null && lacking.has(meant) ? meant : null
}

/** Whether it can stand under the key as far as one sees from outside: a wrong guess would tell of faults that are none. */
function isOfKind(key: Key, value: Tree): boolean {
  if (isNothing(value)) return false
  if ((gatheredMaps as readonly Key[]).includes(key)) return value.kind === 'map'
  if ((gatheredLists as readonly Key[]).includes(key)) return value.kind === 'list'
  const found: Parameters<typeof noticeInto>[0] = []
  situationFields[key].shape.read(value, noticeInto(found))
  return found.length === 0
}

export function noticeMisspelt({ written: { key, keyAt }, meant }: MisspeltKey, notice: Notice): void {
  const facts = { key, kind: 'situation', known: keys, read: meant }
  notice('unknown-key', keyAt, facts, { near: [meant], fix: { at: keyAt, text: meant } })
}
