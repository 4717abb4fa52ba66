import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import type { Influence } from '../../language/situation.ts'
import { signed } from '../../report/figures.ts'
import type { GridTotals } from '../../report/judgements/grid-totals.ts'
import {
  cellKey,
  type GridColumn,
  type GridRow,
  type InfluenceGrid,
} from '../../report/judgements/influence-grid.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'

/** A cell, by the places of its row and column. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

interface InfluenceTableProps {
  readonly grid: InfluenceGrid
  readonly totals: GridTotals
  readonly at: CellAt
  readonly words: JudgementsWords
  readonly onMove: (at: CellAt) => void
  /** A character of a number was typed on the cell. */
  readonly onType: (text: string) => void
  readonly onOpen: () => void
  readonly onRemove: () => void
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** The influences as a table of one tab stop: arrows move within it, a number typed on a cell is for that cell. */
export function InfluenceTable(props: InfluenceTableProps) {
  const { grid, totals, at, words, onMove, onType, onOpen, onRemove } = props
  const table = useRef<HTMLTableElement>(null)
  const rows = useMemo(() => grid.rows.flatMap(({ items }) => items), [grid])
  const columns = useMemo(() => grid.columns.flatMap(({ items }) => items), [grid])
  useFollow(table, at)
  const move = (row: number, column: number) =>
    onMove({
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    })
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event
    const isFar = ctrlKey || metaKey
    if (altKey || (isFar && !/^(Home|End)$/.test(key))) return
    const step = steps[key]
    if (step) move(at.row + step[0], at.column + step[1])
    else if (key === 'Home') move(isFar ? 0 : at.row, 0)
    else if (key === 'End') move(isFar ? rows.length : at.row, columns.length)
    else if (/^[0-9０-９+\-−－＋.]$/.test(key)) onType(key.normalize('NFKC').replace('−', '-'))
    else if (key === 'Enter' || key === 'F2') onOpen()
    else if (key === 'Delete' || key === 'Backspace') onRemove()
    else return
    event.preventDefault()
  }
  const point = ({ target }: MouseEvent) => {
    const cell = (target as HTMLElement).closest('td[data-column]')
    const row = cell?.closest('tr')
    if (cell instanceof HTMLElement && row) move(Number(row.dataset.row), Number(cell.dataset.column))
  }
  const hit = { group: columns[at.column]?.group, row: rows[at.row] }
  let first = 0
  return (
    <section className="scroll" aria-label={words.matrix}>
      <table
        className="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves about in
        role="grid"
        aria-label={words.matrix}
        ref={table}
        style={{ '--columns': columns.length } as CSSProperties}
        onKeyDown={press}
        onClick={point}
      >
        <Head grid={grid} at={at} words={words} />
        <tbody>
          {grid.rows.map(({ id, title, items }) => {
            const from = first
            first += items.length
            return items.map((row, place) => (
              <Row
                key={row.key}
                row={row}
                number={from + place}
                group={place === 0 ? title || words.several : null}
                groupId={id}
                span={items.length}
                isLast={place === items.length - 1}
                isGroupHit={hit.row?.group === id}
                columns={columns}
                cells={grid.cells}
                gives={totals.gives.get(row.key) ?? 0}
                selected={from + place === at.row ? at.column : -1}
              />
            ))
          })}
        </tbody>
        <Foot columns={columns} totals={totals} words={words} />
      </table>
    </section>
  )
}

/** The cell in hand keeps the focus while it moves, and stays in sight between the headings. */
function useFollow(table: { readonly current: HTMLTableElement | null }, at: CellAt): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the cell in hand
  useEffect(() => {
    const cell = table.current?.querySelector<HTMLElement>('td[tabindex="0"]')
    if (cell && table.current?.contains(document.activeElement)) cell.focus()
  }, [at])
}

interface HeadProps {
  readonly grid: InfluenceGrid
  readonly at: CellAt
  readonly words: JudgementsWords
}

function Head({ grid: { columns }, at, words }: HeadProps) {
  const flat = columns.flatMap(({ items }) => items)
  const hit = flat[at.column]
  const hasGroups = columns.some(({ items }) => items.some(({ target }) => target.kind === 'state'))
  return (
    <thead className={hasGroups ? 'two-rows' : undefined}>
      {hasGroups && (
        <tr>
          <td className="f" rowSpan={2} />
          <td className="s" rowSpan={2} />
          {columns.map(({ id, title, items }) => (
            <th
              key={id}
              colSpan={items.length}
              scope="colgroup"
              className={`end${hit?.group === id ? ' hit' : ''}`}
            >
              {title}
            </th>
          ))}
          <th rowSpan={2} scope="col" className="sum">
            <span className="v">{words.gives}</span>
          </th>
        </tr>
      )}
      <tr>
        {!hasGroups && (
          <>
            <td className="f" />
            <td className="s" />
          </>
        )}
        {columns.map(({ items }) =>
          items.map((column, place) => (
            <th
              key={column.key}
              scope="col"
              className={headClass(column, place === items.length - 1, column === hit)}
            >
              <span className="v">{column.title}</span>
            </th>
          )),
        )}
        {!hasGroups && (
          <th scope="col" className="sum">
            <span className="v">{words.gives}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function headClass(column: GridColumn, isEnd: boolean, isHit: boolean): string {
  return [isEnd && 'end', column.isNow && 'now', isHit && 'hit', column.target.kind === 'outcome' && 'part']
    .filter(Boolean)
    .join(' ')
}

interface RowProps {
  readonly row: GridRow
  readonly number: number
  /** The heading of its group; null in all but the first row. */
  readonly group: string | null
  readonly groupId: string
  readonly span: number
  readonly isLast: boolean
  readonly isGroupHit: boolean
  readonly columns: readonly GridColumn[]
  readonly cells: ReadonlyMap<string, Influence>
  readonly gives: number
  /** The column in hand; −1 where it is in another row. */
  readonly selected: number
}

const Row = memo(function Row(props: RowProps) {
  const { row, number, group, groupId, span, isLast, isGroupHit, columns, cells, gives, selected } = props
  return (
    <tr className={isLast ? 'last' : undefined} data-row={number}>
      {group !== null && (
        <th
          className={`f${isGroupHit ? ' hit' : ''}${groupId === 'several' ? ' whole' : ''}`}
          scope="rowgroup"
          rowSpan={span}
        >
          {group}
        </th>
      )}
      <th scope="row" className={`s${row.isNow ? ' now' : ''}${selected >= 0 ? ' hit' : ''}`}>
        {row.title}
      </th>
      {columns.map((column, place) => (
        <Cell
          key={column.key}
          influence={cells.get(cellKey(row, column))}
          place={place}
          isSelf={row.group === column.group}
          isEnd={columns[place + 1]?.group !== column.group}
          isSelected={place === selected}
        />
      ))}
      <td className="sum">{gives === 0 ? '' : shortPoints(gives)}</td>
    </tr>
  )
})

interface CellProps {
  readonly influence: Influence | undefined
  readonly place: number
  readonly isSelf: boolean
  readonly isEnd: boolean
  readonly isSelected: boolean
}

function Cell({ influence, place, isSelf, isEnd, isSelected }: CellProps) {
  const points = influence?.points.nominal
  const level = points === undefined ? 0 : Math.max(1, Math.min(3, Math.round(Math.abs(points))))
  const sign = points === undefined || points === 0 ? '' : points > 0 ? `u${level}` : `d${level}`
  const name = [sign, isSelf && points === undefined && 'self', isEnd && 'end', isSelected && 'sel']
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid the cell of a table is a gridcell
    <td
      data-column={place}
      className={name.filter(Boolean).join(' ') || undefined}
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
    >
      {points === undefined ? '' : signed(points, 1)}
    </td>
  )
}

interface FootProps {
  readonly columns: readonly GridColumn[]
  readonly totals: GridTotals
  readonly words: JudgementsWords
}

function Foot({ columns, totals: { takes, balance }, words }: FootProps) {
  const isEnd = (place: number) => columns[place + 1]?.group !== columns[place]!.group
  return (
    <tfoot>
      <tr>
        <th colSpan={2} scope="row">
          {words.takes}
        </th>
        {columns.map(({ key }, place) => (
          <td key={key} className={isEnd(place) ? 'end' : undefined}>
            {takes.get(key) ? shortPoints(takes.get(key)!) : ''}
          </td>
        ))}
        <td />
      </tr>
      {columns.some(({ key }) => balance.has(key)) && (
        <tr>
          <th colSpan={2} scope="row">
            {words.balance}
          </th>
          {columns.map(({ key }, place) => {
            const one = balance.get(key)
            const name = [isEnd(place) && 'end', one?.isBest && 'best', one?.isPull && 'pull']
            return (
              <td key={key} className={name.filter(Boolean).join(' ') || undefined}>
                {one === undefined ? '' : signed(one.points, 1)}
              </td>
            )
          })}
          <td />
        </tr>
      )}
    </tfoot>
  )
}

/** A sum of points: one decimal where it has any. */
function shortPoints(points: number): string {
  return signed(points, 1).replace('+', '')
}
