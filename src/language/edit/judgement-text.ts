import { isNumber, narrowed, readNumber } from '../numbers.ts'
import type { Scale } from '../situation.ts'
import { isJudgementMap, type MapTree, type Tree, valueAt, withEntry } from '../tree.ts'
import type { EditRefusal } from './edit.ts'
import { flowText } from './flow-text.ts'

/** A number as it is to be written, in narrow characters and without a plus; or why it is none of its scale. */
export function numberToWrite(
  text: string,
  scale: Scale,
): { readonly text: string } | { readonly refusal: EditRefusal } {
  const narrow = narrowed(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(^|\.\. *)\+(?=[\d.])/g, '$1')
  const read = readNumber(narrow, scale)
  if (isNumber(read)) return { text: narrow }
  const refusals = {
    unreadable: 'unreadable',
    empty: 'empty-range',
    'touches-zero': 'touches-zero',
    'out-of-bounds': 'out-of-bounds',
  } as const
  return { refusal: refusals[read.problem] }
}

/** What is written of a number itself, without what it stands on. */
export function bareNumber(tree: Tree): Tree {
  return isJudgementMap(tree) ? valueAt(tree, 'value')! : tree
}

/** A judgement on one line with one of its parts set, or left out where it is null; a number alone stands alone. */
export function judgementWith(tree: Tree, key: 'value' | 'because' | 'note', part: Tree | null): string {
  const whole: MapTree = isJudgementMap(tree)
    ? (tree as MapTree)
    : { kind: 'map', entries: [{ key: 'value', keyAt: tree.at, value: tree }], at: tree.at }
  const changed = withEntry(whole, key, part, tree.at)
  return flowText(changed.entries.length === 1 ? changed.entries[0]!.value : changed)
}

/** The same tree with what stands at the end of steps put in its place, or added there. */
export function withAtSteps(tree: Tree, steps: readonly (string | number)[], value: Tree): Tree {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (typeof step === 'number') {
    if (tree.kind !== 'list') return tree
    return { ...tree, items: tree.items.with(step, withAtSteps(tree.items[step]!, rest, value)) }
  }
  const map: MapTree = tree.kind === 'map' ? tree : { kind: 'map', entries: [], at: tree.at }
  const inner = valueAt(map, step) ?? { kind: 'map', entries: [], at: tree.at }
  return withEntry(map, step, withAtSteps(inner, rest, value), tree.at)
}
