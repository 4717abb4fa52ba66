import { isJudgementMap, scalarOf, type Tree, valueAt } from '../tree.ts'
import type { EditRefusal, FileEdit } from './edit.ts'
import { flowMap, flowText, wordText } from './flow-text.ts'
import { bareNumber, judgementWith, numberToWrite } from './judgement-text.ts'
import { treeReplaced } from './map-entry.ts'
import type { OpenedText } from './opened-text.ts'
import { type Owner, ownerOf, wholeElement } from './owning-element.ts'
import { placeOfAddress } from './place-of-address.ts'
import { putAlong } from './put-along.ts'
import { type TextChange, withTextChanges } from './text-change.ts'

/** The file with what a factor starts in written anew; where only chances change, only they are touched. */
export function withStart(
  opened: OpenedText,
  factor: string,
  chances: readonly (readonly [state: string, text: string])[],
): FileEdit | EditRefusal {
  const known = opened.situation?.factors.find(({ id }) => id === factor)
  const place = known && placeOfAddress(opened.situation!, `start|${factor}|${known.states[0]!.id}`)
  const isKnown = chances.every(([state]) => known?.states.some(({ id }) => id === state))
  const owner = place && ownerOf(opened, place)
  if (!place || !isKnown || chances.length === 0) return 'unknown'
  if (!owner) return 'by-hand'
  const read = chances.map(([state, text]) => ({ state, read: numberToWrite(text, 'chance') }))
  const refused = read.find((one) => 'refusal' in one.read)?.read
  if (refused !== undefined && 'refusal' in refused) return refused.refusal
  const texts = read.map(({ state, read: one }) => [state, 'text' in one ? one.text : ''] as const)
  const { text } = owner.file
  const before = valueAt(wholeElement(opened, place)!, 'start')
  const changes = startChanges(owner, factor, texts, before)
  return { file: owner.file.name, before: text, text: withTextChanges(text, changes), changes }
}

function startChanges(
  { file: { text }, root, above, element }: Owner,
  factor: string,
  texts: Texts,
  before: Tree | undefined,
): TextChange[] {
  const own = valueAt(element ?? undefined, 'start')
  if (own?.kind === 'map' && hasSameStates(own, texts)) return chancesChanged(text, own, texts)
  if (element?.kind === 'map') return [putAlong(text, element, ['start'], distribution(texts, before), 0)]
  const path = [...above, 'factors', factor, 'start']
  return [putAlong(text, root, path, distribution(texts, before), 2)]
}

type Texts = readonly (readonly [state: string, text: string])[]

function hasSameStates(start: Tree & { kind: 'map' }, texts: Texts): boolean {
  return (
    start.entries.length === texts.length && texts.every(([state]) => valueAt(start, state) !== undefined)
  )
}

function chancesChanged(text: string, start: Tree, texts: Texts): TextChange[] {
  return texts.flatMap(([state, put]) => {
    const number = bareNumber(valueAt(start, state)!)
    const isSame = number.kind === 'scalar' && number.text.trim() === put
    return isSame ? [] : [treeReplaced(text, number, put)]
  })
}

function distribution(texts: Texts, before: Tree | undefined): string {
  const [only] = texts
  if (texts.length === 1 && /^(?:1(?:\.0*)?|100%)$/.test(only![1])) return wordText(only![0])
  return flowMap(
    texts.map(([state, put]) => {
      const written = valueAt(before, state)
      const isWhole = written !== undefined && isJudgementMap(written)
      return [
        state,
        isWhole
          ? judgementWith(written, 'value', scalarOf(put, written.at))
          : flowText(scalarOf(put, before?.at ?? nowhere)),
      ]
    }),
  )
}

const nowhere = { file: '', start: 0, end: 0 }
