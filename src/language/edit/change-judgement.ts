import { idsOf } from '../overlay/change-calendar.ts'
import { influenceKey } from '../overlay/influence-key.ts'
import { isJudgementMap, type MapTree, scalarOf, type Tree, valueAt, withEntry } from '../tree.ts'
import type { EditRefusal, FileEdit } from './edit.ts'
import { flowMap, flowText } from './flow-text.ts'
import { bareNumber, numberToWrite, withAtSteps } from './judgement-text.ts'
import { itemAdded, itemRemoved } from './list-item.ts'
import { isInBrackets, treeReplaced } from './map-entry.ts'
import type { OpenedText } from './opened-text.ts'
import { atSteps, type Owner, ownerOf, wholeElement } from './owning-element.ts'
import { placeOfAddress, type TreePlace } from './place-of-address.ts'
import { putAlong, removedAlong } from './put-along.ts'
import { type TextChange, withTextChanges } from './text-change.ts'

type Steps = readonly (string | number)[]

/** A judgement that is to be changed: where it stands, what all files make of its element, and what the file at hand writes. */
export interface Found {
  readonly place: TreePlace
  readonly steps: Steps
  readonly whole: Tree
  /** The number with what it stands on, as it is in the reading at hand; null where none is written. */
  readonly number: Tree | null
  readonly owner: Owner
  readonly isInReading: boolean
}

/** Looks up a judgement by its address; a word where there is none to change. */
export function findJudgement(opened: OpenedText, address: string): Found | EditRefusal {
  const { situation } = opened
  const place = situation && placeOfAddress(situation, address)
  const whole = place && wholeElement(opened, place)
  if (!place || !whole) return 'unknown'
  const steps = exactSteps(whole, place)
  const [first] = steps
  const isCertain =
    (first === 'start' && valueAt(whole, 'start')?.kind === 'scalar' && steps.length === 2) ||
    (first === 'outcomes' && atSteps(whole, steps.slice(0, 2)) === null)
  if (isCertain) return 'certain'
  const owner = ownerOf(opened, place)
  if (owner === null) return 'by-hand'
  const isInReading = opened.reading !== null
  return { place, steps, whole, number: atSteps(whole, steps), owner, isInReading }
}

/** A number may stand alone where there could be one for each actor, and a base rate in a map of its own. */
function exactSteps(whole: Tree, { steps }: TreePlace): Steps {
  const [first] = steps
  const written = valueAt(whole, String(first))
  const isAlone = written?.kind === 'scalar' || (written !== undefined && isJudgementMap(written))
  if (first === 'harm' && isAlone) return ['harm']
  if (first === 'base-rate' && written?.kind === 'map' && !isAlone) return ['base-rate', 'rate']
  return steps
}

/** The file with the number of a judgement written anew. */
export function withNumber(found: Found, typed: string): FileEdit | EditRefusal {
  const read = numberToWrite(typed, found.place.scale)
  if ('refusal' in read) return read.refusal
  const here = atSteps(found.owner.element, found.steps)
  if (here !== null && here.at.file === found.owner.file.name)
    return fileEdit(found, treeReplaced(found.owner.file.text, bareNumber(here), read.text))
  return put(found, numberTree(found, read.text))
}

/** A number with what it stands on in the reading at hand. */
export function numberTree({ number, whole }: Found, text: string): Tree {
  const value = scalarOf(text, whole.at)
  const isWhole = number !== null && isJudgementMap(number)
  return isWhole ? withEntry(number as MapTree, 'value', value, whole.at) : value
}

/** Writes what no file that may be written has yet: into the element, or into what the reading changes. */
export function put(found: Found, value: Tree): FileEdit | EditRefusal {
  const { owner, place, steps, isInReading } = found
  const { text } = owner.file
  const isList = place.section === 'influences' || place.section === 'calendar'
  if (!isInReading || (isList && owner.element !== null)) {
    if (owner.element?.kind !== 'map' || !steps.every((step) => typeof step === 'string')) return 'by-hand'
    return fileEdit(found, putAlong(text, owner.element, steps as string[], flowText(value), 0))
  }
  if (isList) return fileEdit(found, listItemPut(owner, place.section, itemWith(found, value)))
  const { path, text: written } = pathWith(found, value)
  return fileEdit(found, putAlong(text, owner.root, [...owner.above, ...path], written, 2))
}

/** The keys under which a reading or a trial says a judgement anew, and what stands there. */
export function pathWith(
  { place, steps, whole, owner }: Found,
  value: Tree,
): { readonly path: readonly string[]; readonly text: string } {
  const kept = stepsKept(place, steps, owner.element)
  const put = kept === steps.length ? value : atSteps(withAtSteps(whole, steps, value), steps.slice(0, kept))
  const path = [place.section, place.element, ...(steps.slice(0, kept) as string[])]
  return { path, text: flowText(put!) }
}

/** How many steps a reading may change alone: lists, starts and what is seen are replaced whole. */
function stepsKept({ section }: TreePlace, steps: Steps, own: Tree | null): number {
  const place = steps.findIndex((step) => typeof step === 'number')
  if (place >= 0) return place
  const isWhole =
    (section === 'factors' && steps[0] === 'start') || (section === 'indicators' && steps[0] === 'seen')
  return isWhole && atSteps(own, steps.slice(0, 1)) === null ? 1 : steps.length
}

/** What a reading or a trial says of an influence or of an entry of the calendar for the first time. */
export function itemWith({ whole, place, steps }: Found, value: Tree): string {
  const id: Tree = { ...scalarOf(place.element, whole.at), quoted: true }
  if (place.section !== 'influences') return flowText(withId(withAtSteps(whole, steps, value) as MapTree, id))
  return flowMap([
    ['from', flowText(valueAt(whole, 'from')!)],
    ['to', flowText(valueAt(whole, 'to')!)],
    [String(steps[0]), flowText(value)],
  ])
}

function withId(entry: MapTree, id: Tree): MapTree {
  if (valueAt(entry, 'id') !== undefined) return entry
  return { ...entry, entries: [{ key: 'id', keyAt: entry.at, value: id }, ...entry.entries] }
}

/** The change that adds an item to a list of a file, behind a place in it or at its end; the list comes where there is none. */
export function listItemPut(
  { file, root, above, section }: Pick<Owner, 'file' | 'root' | 'above' | 'section'>,
  name: string,
  item: string,
  behind?: number,
): TextChange | null {
  const { text } = file
  if (section?.value.kind === 'list') {
    return itemAdded(text, section.value, behind ?? section.value.items.length - 1, item)
  }
  const sections = above.reduce<Tree | undefined>(valueAt, root)
  const isInLines = !isInBrackets(text, root) && (sections === undefined || !isInBrackets(text, sections))
  return putAlong(text, root, [...above, name], isInLines ? `\n  - ${item}` : `[${item}]`, above.length + 1)
}

/** The file without a judgement. */
export function withoutJudgement(opened: OpenedText, found: Found): FileEdit | EditRefusal {
  const { owner, place, steps, isInReading } = found
  const { text } = owner.file
  if (isInReading && isInBase(opened, found)) {
    const nothing = scalarOf('null', found.whole.at)
    if (place.section === 'calendar') return 'by-hand'
    const own = atSteps(owner.element, steps)
    return own === null ? put(found, nothing) : fileEdit(found, treeReplaced(text, own, 'null'))
  }
  if (place.section === 'influences') return withoutItem(found)
  if (owner.element?.kind !== 'map' || !steps.every((step) => typeof step === 'string')) return 'by-hand'
  if (isInReading) {
    const path = [...owner.above, place.section, place.element, ...(steps as string[])]
    return fileEdit(found, removedAlong(text, owner.root, path))
  }
  const isOnlyOne = owner.element.entries.length === 1
  return isOnlyOne ? 'by-hand' : fileEdit(found, removedAlong(text, owner.element, steps as string[]))
}

/** The file without what a reading judges otherwise, so that the base holds again; what the reading alone has goes. */
export function reverted(opened: OpenedText, found: Found): FileEdit | EditRefusal {
  const { owner, place, steps } = found
  if (opened.reading === null || owner.element === null) return 'unknown'
  if (!isInBase(opened, found)) return withoutJudgement(opened, found)
  if (owner.index >= 0) return withoutItem(found)
  const isWhole =
    (place.section === 'factors' && steps[0] === 'start') ||
    (place.section === 'indicators' && steps[0] === 'seen')
  const kept = isWhole ? 1 : steps.findIndex((step) => typeof step === 'number')
  const path = [
    ...owner.above,
    place.section,
    place.element,
    ...(steps.slice(0, kept < 0 ? undefined : kept) as string[]),
  ]
  return fileEdit(found, removedAlong(owner.file.text, owner.root, path))
}

function withoutItem(found: Found): FileEdit | EditRefusal {
  const { owner, place } = found
  const list = owner.section!.value
  if (list.kind !== 'list' || owner.index < 0) return 'by-hand'
  const isLast = list.items.length === 1 && !isInBrackets(owner.file.text, list)
  const change =
    isLast && owner.above.length > 0
      ? removedAlong(owner.file.text, owner.root, [...owner.above, place.section])
      : itemRemoved(owner.file.text, owner.section!, owner.index)
  return fileEdit(found, change)
}

/** Whether the base says something of the judgement too. */
function isInBase({ draft }: OpenedText, { place, steps, whole }: Found): boolean {
  const section = valueAt(draft.tree, place.section)
  return atSteps(elementOf(section, place, whole), steps) !== null
}

/** The element in a section of the base: in a list it is known by what it is about, or by its id. */
function elementOf(
  section: Tree | undefined,
  { section: name, element }: TreePlace,
  whole: Tree,
): Tree | null {
  if (section?.kind !== 'list') return valueAt(section, element) ?? null
  if (name === 'calendar') return section.items[idsOf(section.items).indexOf(element)] ?? null
  const key = influenceKey(whole)
  return section.items.find((item) => key !== null && influenceKey(item) === key) ?? null
}

export function fileEdit(
  { owner: { file } }: Pick<Found, 'owner'>,
  change: TextChange | null,
): FileEdit | EditRefusal {
  if (change === null) return 'by-hand'
  return {
    file: file.name,
    before: file.text,
    text: withTextChanges(file.text, [change]),
    changes: [change],
  }
}
