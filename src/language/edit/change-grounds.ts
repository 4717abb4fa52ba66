import { isJudgementMap, type MapTree, scalarOf, type Tree, valueAt, withEntry } from '../tree.ts'
import { type Found, fileEdit, put } from './change-judgement.ts'
import type { EditRefusal, FileEdit } from './edit.ts'
import { flowText, wordText } from './flow-text.ts'
import { judgementWith } from './judgement-text.ts'
import { treeReplaced } from './map-entry.ts'
import { atSteps } from './owning-element.ts'
import { putAlong, removedAlong } from './put-along.ts'

/** The file with the claims or the remark of a judgement written anew; null: without them. */
export function withGround(found: Found, key: 'because' | 'note', part: Tree | null): FileEdit | EditRefusal {
  const { owner, number } = found
  const { text } = owner.file
  const own = ownMap(found)
  if (own !== null && part !== null) return fileEdit(found, putAlong(text, own, [key], flowText(part), 0))
  if (own !== null && isOfInfluence(found)) {
    return valueAt(own, key) === undefined ? 'unknown' : fileEdit(found, removedAlong(text, own, [key]))
  }
  if (isOfInfluence(found)) return part === null ? 'by-hand' : put({ ...found, steps: [key] }, part)
  if (number === null) return 'unknown'
  const here = atSteps(owner.element, found.steps)
  if (here === null) return put(found, withEntry(judgementMap(number), key, part, found.whole.at))
  return fileEdit(found, treeReplaced(text, here, judgementWith(here, key, part)))
}

/** The file with the remark of a judgement written anew: in one language, where it is written in several. */
export function withNote(found: Found, text: string, language: string): FileEdit | EditRefusal {
  const own = ownMap(found)
  const written = own === null ? undefined : valueAt(own, 'note')
  if (own !== null && written?.kind === 'map') {
    const path = ['note', language]
    const change =
      text === ''
        ? removedAlong(found.owner.file.text, own, path)
        : putAlong(found.owner.file.text, own, path, wordText(text), 0)
    return fileEdit(found, change)
  }
  return withGround(found, 'note', text === '' ? null : scalarOf(text, found.whole.at))
}

/** The map in the file at hand that the claims and the remark stand in. */
function ownMap(found: Found): MapTree | null {
  const { owner, steps } = found
  const own = isOfInfluence(found) ? owner.element : atSteps(owner.element, steps)
  if (own?.kind !== 'map') return null
  return isOfInfluence(found) || isJudgementMap(own) ? own : null
}

function isOfInfluence({ place }: Found): boolean {
  return place.section === 'influences'
}

function judgementMap(number: Tree): MapTree {
  if (number.kind === 'map') return number
  return { kind: 'map', entries: [{ key: 'value', keyAt: number.at, value: number }], at: number.at }
}

/** Names of claims as a tree. */
export function namesTree(names: readonly string[], { at }: Tree): Tree {
  return { kind: 'list', items: names.map((name) => scalarOf(name, at)), at }
}
