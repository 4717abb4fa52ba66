import { silent } from '../condition-shape.ts'
import { parseYaml } from '../parse-yaml.ts'
import { keysOf, type MapTree, type Tree, valueAt } from '../tree.ts'
import type { EditRefusal, FileEdit } from './edit.ts'
import { flowText, wordText } from './flow-text.ts'
import { type OpenedText, treeOfFile } from './opened-text.ts'
import { putAlong } from './put-along.ts'
import { type TextChange, withTextChanges } from './text-change.ts'

const ownFile = 'what-ifs.yaml'
/** Keys that only a whole what-if has; without any of them, a text is what stands under its `changes:`. */
const ofWhatIf = ['changes', 'adds', 'sets', 'from']

/** The file with a named trial more: the one that has some, else `what-ifs.yaml`, which comes where there is none. */
export function withWhatIf(
  opened: OpenedText,
  id: string,
  title: string,
  texts: readonly string[],
): FileEdit | EditRefusal {
  const { draft, files } = opened
  if (!/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(id)) return 'unreadable'
  if (keysOf(valueAt(draft.tree, 'what-ifs')).includes(id)) return 'exists'
  const body = bodyOf(texts)
  if (body === null) return 'unreadable'
  const entries = [
    ['title', wordText(title)] as const,
    ...body.map(({ key, value }) => [key, flowText(value)] as const),
  ]
  const value = entries.map(([key, text]) => `\n  ${key}: ${text}`).join('')
  const parts = files.filter(({ name }) => !name.includes('/'))
  const home = parts.findLast(
    ({ name }) => valueAt(treeOfFile(opened, name) ?? undefined, 'what-ifs')?.kind === 'map',
  )
  const name = home?.name ?? ownFile
  const before = files.find((file) => file.name === name)?.text ?? ''
  const root = treeOfFile(opened, name)
  const change: TextChange =
    root === null
      ? {
          start: before.length,
          end: before.length,
          text: `what-ifs:\n  ${id}:${value.replaceAll('\n', '\n  ')}\n`,
        }
      : putAlong(
          before,
          root,
          ['what-ifs', id],
          isFlow(before, root) ? `{${entries.map(([key, text]) => `${key}: ${text}`).join(', ')}}` : value,
          2,
        )
  return { file: name, before, text: withTextChanges(before, [change]), changes: [change] }
}

function isFlow(text: string, root: MapTree): boolean {
  const section = valueAt(root, 'what-ifs')
  return section !== undefined && text[section.at.start] === '{'
}

/** What the texts say together; null where one of them cannot be read. */
function bodyOf(texts: readonly string[]): readonly { readonly key: string; readonly value: Tree }[] | null {
  const trees = texts.map((text) => parseYaml({ name: ownFile, text }, silent))
  if (!trees.every((tree) => tree?.kind === 'map') || trees.length === 0) return null
  const bodies = (trees as MapTree[]).map((tree) =>
    tree.entries.some(({ key }) => ofWhatIf.includes(key))
      ? tree
      : { ...tree, entries: [{ key: 'changes', keyAt: tree.at, value: tree as Tree }] },
  )
  const whole = bodies.reduce((first, second) => joined(first, second) as MapTree)
  return whole.entries.filter(({ key }) => key !== 'title')
}

/** Maps merge, lists follow each other, of anything else the later counts. */
function joined(first: Tree, second: Tree): Tree {
  if (first.kind === 'list' && second.kind === 'list')
    return { ...first, items: [...first.items, ...second.items] }
  if (first.kind !== 'map' || second.kind !== 'map') return second
  const entries = new Map(first.entries.map((entry) => [entry.key, entry]))
  for (const entry of second.entries) {
    const known = entries.get(entry.key)
    entries.set(entry.key, known ? { ...known, value: joined(known.value, entry.value) } : entry)
  }
  return { ...first, entries: [...entries.values()] }
}
