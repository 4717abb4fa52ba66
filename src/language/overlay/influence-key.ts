import { quietCondition, silent, target } from '../condition-shape.ts'
import { compareText } from '../notice.ts'
import { type Tree, valueAt } from '../tree.ts'

/**
 * What two influences share when they are about the same thing: their `from` as a condition, however it was written,
 * and their `to`. Null where either cannot be read.
 */
export function influenceKey(tree: Tree): string | null {
  const known = keys.get(tree)
  if (known !== undefined) return known
  const key = readKey(tree)
  keys.set(tree, key)
  return key
}

/** Trees never change, and the same influences are compared with every option's. */
const keys = new WeakMap<Tree, string | null>()

function readKey(tree: Tree): string | null {
  const from = quietCondition(valueAt(tree, 'from'))
  const written = valueAt(tree, 'to')
  const to = written && target.read(written, silent)
  if (!from || !to) return null
  const clauses = from.clauses.map((clause) =>
    clause.parts
      .map(
        ({ name, value }) =>
          `${name.text}=${[...new Set(value.map((state) => state.text))].sort(compareText).join('|')}`,
      )
      .sort(compareText)
      .join('&'),
  )
  const part = to.part === null ? '' : `=${to.part.text}`
  return `${[...new Set(clauses)].sort(compareText).join(' or ')} > ${to.name.text}${part}`
}
