import { dayOfText } from '../dates.ts'
import type { Situation } from '../situation.ts'
import { keysOf, type MapTree, type Tree, valueAt } from '../tree.ts'
import type { EditRefusal, FileEdit } from './edit.ts'
import { flowMap, wordText } from './flow-text.ts'
import { numberToWrite } from './judgement-text.ts'
import { isInBrackets } from './map-entry.ts'
import type { NewContingency, NewElement, NewEvent, NewFactor } from './new-element.ts'
import { fileOfReading, type OpenedText, treeOfFile } from './opened-text.ts'
import { putAlong } from './put-along.ts'
import { withTextChanges } from './text-change.ts'

/** The keys of an element with what stands behind them, on one line each. */
type Entries = readonly (readonly [key: string, text: string])[]

/**
 * The file with an element more, behind the last of its kind: in a reading its own; else the file that has such elements
 * last, or `situation.yaml`. Only what was said is written.
 */
export function withElement(opened: OpenedText, element: NewElement): FileEdit | EditRefusal {
  const { situation, tree } = opened
  if (situation === null) return 'unknown'
  const { section, id } = element
  if (keysOf(valueAt(tree, section)).includes(id)) return 'exists'
  const entries = entriesOf(situation, element)
  if (typeof entries === 'string') return entries
  const name = homeOf(opened, section)
  const file = opened.files.find((one) => one.name === name)
  const root = treeOfFile(opened, name)
  if (file === undefined || root === null) return 'by-hand'
  const above = opened.reading === null ? [] : ['changes']
  const path = [...above, section, id]
  const isFlow = element.section === 'contingencies' || isWithinBrackets(file.text, root, path.slice(0, -1))
  const value = isFlow
    ? flowMap(entries)
    : entries.map(([key, text]) => `\n  ${wordText(key)}: ${text}`).join('')
  const change = putAlong(file.text, root, path, value, path.length)
  return { file: name, before: file.text, text: withTextChanges(file.text, [change]), changes: [change] }
}

function homeOf(opened: OpenedText, section: string): string {
  const reading = fileOfReading(opened)
  if (reading !== null) return reading
  const parts = opened.files.filter(({ name }) => !name.includes('/'))
  const last = parts.findLast(
    ({ name }) => valueAt(treeOfFile(opened, name) ?? undefined, section)?.kind === 'map',
  )
  return last?.name ?? 'situation.yaml'
}

/** Whether any map on the way to a section is written in brackets. */
function isWithinBrackets(text: string, root: MapTree, path: readonly string[]): boolean {
  let here: Tree | undefined = root
  for (const key of ['', ...path]) {
    if (key !== '') here = valueAt(here, key)
    if (here?.kind === 'map' && isInBrackets(text, here)) return true
  }
  return false
}

function entriesOf(situation: Situation, element: NewElement): Entries | EditRefusal {
  switch (element.section) {
    case 'factors':
      return factorEntries(element)
    case 'events':
      return eventEntries(situation, element)
    case 'contingencies':
      return contingencyEntries(situation, element)
  }
}

function factorEntries({ title, states, start, tempo }: NewFactor): Entries | EditRefusal {
  const ids = states.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return 'exists'
  if (ids.length < 2 || !ids.includes(start)) return 'unknown'
  const read = tempo.trim() === '' ? null : numberToWrite(tempo, 'tempo')
  if (read !== null && 'refusal' in read) return read.refusal
  const isPlain = states.every((state) => state.id === state.title)
  const named = states.map((state) => [state.id, flowMap([['title', wordText(state.title)]])] as const)
  return [
    ['title', wordText(title)],
    ['states', isPlain ? `[${ids.map(wordText).join(', ')}]` : flowMap(named)],
    ['start', wordText(start)],
    ...(read === null ? [] : [['tempo', read.text] as const]),
  ]
}

function eventEntries(situation: Situation, { title, rate, sets }: NewEvent): Entries | EditRefusal {
  const read = numberToWrite(rate, 'rate')
  if ('refusal' in read) return read.refusal
  if (sets !== null && !hasState(situation, sets.factor, sets.state)) return 'unknown'
  return [
    ['title', wordText(title)],
    ['rate', read.text],
    ...(sets === null ? [] : [['sets', flowMap([[sets.factor, wordText(sets.state)]])] as const]),
  ]
}

function contingencyEntries(
  situation: Situation,
  { title, ask, by, harm }: NewContingency,
): Entries | EditRefusal {
  const read = numberToWrite(harm, 'points')
  if ('refusal' in read) return read.refusal
  if (dayOfText(by) === null) return 'no-date'
  const isEvent = 'event' in ask
  const isKnown = isEvent
    ? situation.events.some(({ id }) => id === ask.event)
    : hasState(situation, ask.factor, ask.state)
  if (!isKnown) return 'unknown'
  const what = isEvent
    ? (['event', wordText(ask.event)] as const)
    : (['state', flowMap([[ask.factor, wordText(ask.state)]])] as const)
  return [
    ['title', wordText(title)],
    ['ask', flowMap([what, ['by', by]])],
    ['harm', read.text],
  ]
}

function hasState({ factors }: Situation, factor: string, state: string): boolean {
  return factors.some(({ id, states }) => id === factor && states.some((one) => one.id === state))
}
