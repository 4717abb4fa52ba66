import { dayOfText, textOfDay } from '../dates.ts'
import { isNothing, type ListTree, type Tree, valueAt } from '../tree.ts'
import type { Changing } from './overlay.ts'

/** An entry with the id of a known one takes its place (one that says nothing else removes it); any other is added. */
export function changeCalendar(base: ListTree, changes: ListTree, changing: Changing): ListTree {
  return {
    ...base,
    items: changes.items.reduce<readonly Tree[]>(
      (items, change) => changeOne(items, change, changing),
      base.items,
    ),
  }
}

function changeOne(items: readonly Tree[], change: Tree, changing: Changing): readonly Tree[] {
  noticeTooEarly(change, changing)
  const id = wordAt(change, 'id')
  if (id === null) return [...items, change]
  const index = idsOf(items).indexOf(id)
  changing.replaced.push({ path: `calendar/${id}`, at: change.at })
  if (!isRemoval(change)) return index < 0 ? [...items, change] : items.with(index, change)
  if (index < 0) changing.notice('nothing-to-change', change.at, { key: id })
  return index < 0 ? items : items.toSpliced(index, 1)
}

/** A measure's calendar begins the day after the measure does. */
function noticeTooEarly(change: Tree, { from, notice }: Changing): void {
  const date = dayOfText(wordAt(change, 'date') ?? '')
  if (from === null || date === null || date > from) return
  notice('entry-before-measure', valueAt(change, 'date')!.at, {
    date: textOfDay(date),
    from: textOfDay(from),
  })
}

function isRemoval(change: Tree): boolean {
  if (change.kind !== 'map') return false
  const others = change.entries.filter((entry) => entry.key !== 'id')
  return others.length > 0 && others.every((entry) => isNothing(entry.value))
}

/** The id of each entry of a calendar as written: its own, or its date and its place among the entries of that date. */
export function idsOf(items: readonly Tree[]): string[] {
  const perDate = new Map<string, number>()
  return items.map((item) => {
    const date = wordAt(item, 'date') ?? ''
    const place = (perDate.get(date) ?? 0) + 1
    perDate.set(date, place)
    return wordAt(item, 'id') ?? (place === 1 ? date : `${date}#${place}`)
  })
}

function wordAt(tree: Tree, key: string): string | null {
  const value = valueAt(tree, key)
  return value?.kind === 'scalar' ? value.text.normalize('NFC') : null
}
