import type { Opened } from '../session/protocol.ts'
import { dropStored, readStored } from './browser-store.ts'
import { type KeptPart, valueOfKept } from './kept-part.ts'
import type { Making } from './making.ts'
import type { Part } from './part-keys.ts'
import { shippedParts } from './shipped-parts.ts'

/** A value that need not be computed again. */
export interface Found {
  readonly value: unknown
  readonly made: Making
}

/**
 * What is kept of the parts that are wanted: by this browser from an earlier visit, else as Kizashi ships it. What is
 * damaged is dropped as if it had not been kept.
 */
export async function keptAnswers(
  keyOf: (part: Part) => string,
  wanted: readonly Part[],
): Promise<ReadonlyMap<Part, Found>> {
  const keys = new Map(wanted.map((part) => [part, keyOf(part)]))
  const stored = await readStored([...keys.values()])
  const found = foundIn(keys, stored)
  for (const [part, key] of keys) if (stored.has(key) && !found.has(part)) dropStored(key)
  if (found.size === wanted.length) return found
  return new Map([...foundIn(keys, await shippedParts(keyOf('opened'))), ...found])
}

/** The situation as opened among what was found; null where it was not. */
export function openedIn(found: ReadonlyMap<Part, Found>): Opened | null {
  return (found.get('opened')?.value as Opened | undefined) ?? null
}

function foundIn(keys: ReadonlyMap<Part, string>, kept: ReadonlyMap<string, KeptPart>): Map<Part, Found> {
  const found = new Map<Part, Found>()
  for (const [part, key] of keys) {
    const one = kept.get(key)
    const value = valueOfKept(one, key)
    if (one && value !== null) found.set(part, { value: value.value, made: { ...one.made, isKept: true } })
  }
  return found
}
