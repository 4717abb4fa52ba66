import type { Day } from '../day.ts'
import { compareText, type Notice } from '../notice.ts'
import type { Assignment, Situation } from '../situation.ts'
import type { Span } from '../span.ts'
import { isNothing, type MapTree, type Tree, valueAlong } from '../tree.ts'
import { isTyped } from '../typed-changes.ts'
import { applyAdds } from './apply-adds.ts'
import { applyChanges } from './apply-changes.ts'
import type { Overlay } from './overlay.ts'

/** An option or a what-if with what it changes, as a tree. */
export interface Measure {
  readonly id: string
  readonly kind: 'option' | 'what-if'
  readonly from: Day
  readonly sets: Assignment
  readonly changes: Tree | null
  readonly adds: Tree | null
  readonly because: Tree | null
  readonly at: Span
}

/**
 * The measures of a situation in the order in which they apply: options by date, then what-ifs, those of one date by id;
 * on top of all what was typed on the command line, in the order typed.
 */
export function measuresIn(tree: MapTree, situation: Situation): Measure[] {
  const order = (a: Measure, b: Measure) => a.from - b.from || compareText(a.id, b.id)
  const options = situation.options.map(
    (option): Measure => ({
      ...partsOf(tree, 'options', option.id),
      id: option.id,
      kind: 'option',
      from: option.from,
      sets: option.sets,
      at: option.at,
    }),
  )
  const whatIfs = situation.whatIfs.map(
    (whatIf): Measure => ({
      ...partsOf(tree, 'what-ifs', whatIf.id),
      id: whatIf.id,
      kind: 'what-if',
      from: whatIf.from ?? situation.from,
      sets: whatIf.sets,
      at: whatIf.at,
    }),
  )
  const named = whatIfs.filter((whatIf) => !isTyped(whatIf))
  return [...options.sort(order), ...named.sort(order), ...whatIfs.filter(isTyped)]
}

function partsOf(tree: MapTree, section: string, id: string): Pick<Measure, 'changes' | 'adds' | 'because'> {
  const part = (key: string) => {
    const value = valueAlong(tree, [section, id, key])
    return value && !isNothing(value) ? value : null
  }
  return { changes: part('changes'), adds: part('adds'), because: part('because') }
}

/** The tree with a measure's changes and additions. */
export function applyMeasure(tree: MapTree, measure: Measure, notice: Notice): Overlay {
  const changing = {
    changer: 'measure' as const,
    notice,
    replaced: [],
    by: measure.id,
    because: measure.because,
    from: measure.from,
  }
  const changed = measure.changes ? applyChanges(tree, measure.changes, changing) : tree
  return {
    tree: measure.adds ? applyAdds(changed, measure.adds, changing) : changed,
    replaced: changing.replaced,
  }
}
