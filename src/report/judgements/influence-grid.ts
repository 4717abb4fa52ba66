import { conditionText, type StateOrder, targetText } from '../../language/condition.ts'
import type { Condition, Factor, Influence, Situation, Target } from '../../language/situation.ts'
import type { StateChances } from '../../lenses/score/last-known-states.ts'
import { elementWords } from '../element-words.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'

/** What stands in a row: a condition under which influences are at work. */
export interface GridRow {
  readonly key: string
  /** The factor that it is about; `several` where there is more than one. */
  readonly group: string
  readonly title: string
  readonly condition: Condition
  /** Whether it holds today. */
  readonly isNow: boolean
}

/** What stands in a column: something that influences act on. */
export interface GridColumn {
  readonly key: string
  /** The factor or event that it belongs to. */
  readonly group: string
  readonly title: string
  readonly target: Target
  /** A state that holds today. */
  readonly isNow: boolean
}

export interface GridGroup<Item> {
  readonly id: string
  readonly title: string
  readonly items: readonly Item[]
}

/** A situation's influences as a table: conditions by what they act on. Every influence has one cell. */
export interface InfluenceGrid {
  readonly rows: readonly GridGroup<GridRow>[]
  readonly columns: readonly GridGroup<GridColumn>[]
  readonly cells: ReadonlyMap<string, Influence>
}

/** The key of a cell. */
export function cellKey(row: Pick<GridRow, 'key'>, column: Pick<GridColumn, 'key'>): string {
  return `points|${column.key}|${row.key}`
}

/**
 * The grid of a situation's influences.
 *
 * @param today  chance of each state today, by factor: a state with more than half of it holds
 * @param from  id of a factor: only the conditions that name it; empty: all
 * @param to    `factors`, `events`, or the id of one: only what is done to that
 */
export function influenceGrid(
  situation: Situation,
  today: StateChances,
  from: string,
  to: string,
  language: Language,
): InfluenceGrid {
  const { factors, events, influences } = situation
  const order: StateOrder = (id) =>
    factors.find((one) => one.id === id)?.states.map((state) => state.id) ?? []
  const isToEvents = to === 'events' || events.some(({ id }) => id === to)
  const isOnEvent = ({ to: target }: Influence) => target.kind === 'event' || target.kind === 'outcome'
  const shown = influences.filter((one) => isOnEvent(one) === isToEvents)
  const rows = rowGroups(situation, shown, order, today, language)
  const columns = isToEvents
    ? eventColumns(situation, shown, to, language)
    : factorColumns(situation, shown, today, language)
  const cells = shown.map(
    (one) => [`points|${targetText(one.to)}|${conditionText(one.from, order)}`, one] as const,
  )
  const isOne = to !== 'events' && to !== 'factors'
  return {
    rows: from === '' ? rows : rowsAbout(rows, from),
    columns: isOne ? columns.filter(({ id }) => id === to) : columns,
    cells: new Map(cells),
  }
}

function rowsAbout(rows: readonly GridGroup<GridRow>[], factor: string): GridGroup<GridRow>[] {
  const isAbout = (row: GridRow) =>
    row.condition.some((clause) => clause.some((part) => part.factor === factor))
  return rows
    .map((group) => ({ ...group, items: group.items.filter(isAbout) }))
    .filter(({ items }) => items.length > 0)
}

function rowGroups(
  situation: Situation,
  influences: readonly Influence[],
  order: StateOrder,
  today: StateChances,
  language: Language,
): GridGroup<GridRow>[] {
  const words = elementWords(situation, language)
  const row = (group: string, condition: Condition, title: string): GridRow => ({
    key: conditionText(condition, order),
    group,
    title,
    condition,
    isNow: condition.some((clause) =>
      clause.every(({ factor, states }) => states.some((state) => isPresent(today, factor, state))),
    ),
  })
  const used = new Map(influences.map(({ from }) => [conditionText(from, order), from]))
  const groups = situation.factors.map((factor) => {
    const states = factor.states.map(({ id }) =>
      row(factor.id, [[{ factor: factor.id, states: [id] }]], words.stateAlone(factor.id, id)),
    )
    const known = new Set(states.map(({ key }) => key))
    const sets = [...used].flatMap(([key, from]) =>
      !known.has(key) && soleFactor(from) === factor.id
        ? [row(factor.id, from, setTitle(from, factor, language))]
        : [],
    )
    return { id: factor.id, title: words.factor(factor.id), items: [...states, ...sets] }
  })
  const several = [...used.values()]
    .filter((from) => soleFactor(from) === null)
    .map((from) => row('several', from, words.condition(from)))
  return several.length === 0 ? groups : [...groups, { id: 'several', title: '', items: several }]
}

/** The one factor that a condition names; null where there are several. */
function soleFactor(condition: Condition): string | null {
  const factors = new Set(condition.flatMap((clause) => clause.map(({ factor }) => factor)))
  return factors.size === 1 ? [...factors][0]! : null
}

function setTitle(condition: Condition, factor: Factor, language: Language): string {
  const ids = new Set(condition.flatMap((clause) => clause.flatMap(({ states }) => states)))
  const titles = factor.states
    .filter(({ id }) => ids.has(id))
    .map(({ id, title }) => pickText(title, language) || id)
  return titles.join(language === 'ja' ? '・' : ' / ')
}

function factorColumns(
  situation: Situation,
  influences: readonly Influence[],
  today: StateChances,
  language: Language,
): GridGroup<GridColumn>[] {
  const words = elementWords(situation, language)
  const upwards = new Set(influences.flatMap(({ to }) => (to.kind === 'factor' ? [to.factor] : [])))
  return situation.factors.map(({ id, states }) => {
    const items = states.map((state) =>
      column(
        id,
        { kind: 'state', factor: id, state: state.id },
        words.stateAlone(id, state.id),
        isPresent(today, id, state.id),
      ),
    )
    const up = upwards.has(id)
      ? [column(id, { kind: 'factor', factor: id }, language === 'ja' ? '上へ' : 'upwards', false)]
      : []
    return { id, title: words.factor(id), items: [...items, ...up] }
  })
}

function eventColumns(
  situation: Situation,
  influences: readonly Influence[],
  to: string,
  language: Language,
): GridGroup<GridColumn>[] {
  const words = elementWords(situation, language)
  const outcomes = new Set(influences.map(({ to }) => targetText(to)))
  return situation.events.map(({ id, outcomes: all }) => {
    const rate = column(id, { kind: 'event', event: id }, words.event(id), false)
    const parts = all.flatMap((outcome) => {
      if (outcome.id === null) return []
      const target: Target = { kind: 'outcome', event: id, outcome: outcome.id }
      return id === to || outcomes.has(targetText(target))
        ? [column(id, target, pickText(outcome.title, language) || outcome.id, false)]
        : []
    })
    return { id, title: words.event(id), items: [rate, ...parts] }
  })
}

function column(group: string, target: Target, title: string, isNow: boolean): GridColumn {
  return { key: targetText(target), group, title, target, isNow }
}

function isPresent(today: StateChances, factor: string, state: string): boolean {
  return (today.get(factor)?.get(state) ?? 0) > 0.5
}
