import { influenceKey } from '../overlay/influence-key.ts'
import type { SourceFile } from '../span.ts'
import type { MapEntry, MapTree, Tree } from '../tree.ts'
import { isNothing, valueAt } from '../tree.ts'
import { fileOfReading, type OpenedText, treeOfFile } from './opened-text.ts'
import type { TreePlace } from './place-of-address.ts'

/** Where a judgement of an element is to be written: the file with the map that sections stand in, and what it has. */
export interface Owner {
  readonly file: SourceFile
  readonly root: MapTree
  /** Keys from the root of the file to the sections: none in the base, `changes` in a reading. */
  readonly above: readonly string[]
  /** The section's entry, where the file has it. */
  readonly section: MapEntry | null
  /** The element as this file writes it; null where it says nothing of it. */
  readonly element: Tree | null
  /** Where the section is a list: the element's place in it; −1. */
  readonly index: number
}

/** The file that owns an element in the reading at hand, and what it says of it; null where it cannot be read. */
export function ownerOf(opened: OpenedText, place: TreePlace): Owner | null {
  const reading = fileOfReading(opened)
  const name = reading ?? place.at.file
  const file = opened.files.find((one) => one.name === name)
  const root = treeOfFile(opened, name)
  if (file === undefined || root === null) return null
  const above = reading === null ? [] : ['changes']
  const sections = reading === null ? root : valueAt(root, 'changes')
  const section =
    sections?.kind === 'map' ? (sections.entries.find(({ key }) => key === place.section) ?? null) : null
  const index = section?.value.kind === 'list' ? indexIn(opened, section.value.items, place) : -1
  const element = elementIn(section, place, index)
  return { file, root, above, section, element, index }
}

function elementIn(section: MapEntry | null, { element }: TreePlace, index: number): Tree | null {
  if (section === null) return null
  const { value } = section
  if (value.kind === 'list') return index < 0 ? null : value.items[index]!
  const found = valueAt(value, element)
  return found === undefined || isNothing(found) ? null : found
}

/** In its own file an element is known by its place; in a reading that changes it, by what it is about. */
function indexIn(opened: OpenedText, items: readonly Tree[], place: TreePlace): number {
  const here = items.findIndex(
    ({ at }) => at.file === place.at.file && at.start === place.at.start && at.end === place.at.end,
  )
  if (here >= 0 || opened.reading === null) return here
  if (place.section === 'influences') {
    const whole = wholeElement(opened, place)
    const key = whole && influenceKey(whole)
    return items.findIndex((item) => key !== null && influenceKey(item) === key)
  }
  return items.findIndex((item) => idOf(item) === place.element)
}

function idOf(item: Tree): string | null {
  const id = valueAt(item, 'id')
  return id?.kind === 'scalar' ? id.text.normalize('NFC') : null
}

/** The element as it is in the reading at hand, put together from all files. */
export function wholeElement({ tree }: OpenedText, { section, element, at }: TreePlace): Tree | null {
  const all = valueAt(tree, section)
  if (all?.kind === 'list') {
    const isIt = (item: Tree) =>
      item.at.file === at.file && item.at.start === at.start && item.at.end === at.end
    return all.items.find(isIt) ?? null
  }
  return valueAt(all, element) ?? null
}

/** What stands at the end of steps of keys and places in lists. */
export function atSteps(tree: Tree | null, steps: readonly (string | number)[]): Tree | null {
  return steps.reduce<Tree | null>((here, step) => {
    if (typeof step === 'string') return valueAt(here ?? undefined, step) ?? null
    return here?.kind === 'list' ? (here.items[step] ?? null) : null
  }, tree)
}
