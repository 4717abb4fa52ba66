import { silent } from '../condition-shape.ts'
import type { Notice } from '../notice.ts'
import type { MapTree } from '../tree.ts'
import { applyMeasure, type Measure } from './measure.ts'

/** Two options of one strategy must not replace the same judgement: which of them holds could not be said. */
export function noticeConflicts(tree: MapTree, options: readonly Measure[], notice: Notice): void {
  const replaced = options.flatMap((option) =>
    applyMeasure(tree, option, silent).replaced.map((one) => ({ ...one, option: option.id })),
  )
  for (const [index, one] of replaced.entries()) {
    const other = replaced
      .slice(0, index)
      .find((earlier) => earlier.option !== one.option && isSamePlace(earlier.path, one.path))
    if (other)
      notice(
        'options-conflict',
        one.at,
        { options: [other.option, one.option], judgement: one.path },
        { related: [other.at] },
      )
  }
}

function isSamePlace(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}
