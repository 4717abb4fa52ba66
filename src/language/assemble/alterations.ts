import { flowText } from '../edit/flow-text.ts'
import type { Name } from '../shape.ts'
import type { Alterations } from '../situation.ts'
import type { Tree } from '../tree.ts'

/** What a measure changes and adds, leaf by leaf. */
export function alterationsOf(written: {
  readonly changes: Tree | null
  readonly adds: Tree | null
  readonly 'moves-with': Name | null
}): Alterations {
  const parts = (['changes', 'adds'] as const).flatMap((key) => {
    const tree = written[key]
    return tree === null ? [] : leavesOf(tree, key)
  })
  const movesWith = written['moves-with']
  return {
    ...Object.fromEntries(parts),
    ...(movesWith === null ? {} : { 'moves-with': movesWith.text }),
  }
}

function leavesOf(tree: Tree, way: string): (readonly [way: string, text: string])[] {
  switch (tree.kind) {
    case 'map':
      return tree.entries.flatMap(({ key, value }) => leavesOf(value, `${way}.${key}`))
    case 'list':
      return tree.items.map((item) => [`${way}: ${flowText(item)}`, flowText(item)] as const)
    case 'scalar':
      return [[way, flowText(tree)]]
  }
}
