import { useEffect, useRef } from 'react'
import { familyFigures, familyName } from '../../report/futures/family-view.ts'
import type { FuturesSheet } from '../../report/futures/futures-sheet.ts'
import type { FuturesPageWords } from '../../report/futures/page-words-en.ts'
import type { Tableau, TableauCell, TableauRow } from '../../report/futures/tableau.ts'
import { Link } from '../frame/routing.tsx'

interface TableauTableProps {
  readonly sheet: FuturesSheet
  readonly table: Tableau
  readonly chosen: string
  readonly words: FuturesPageWords
}

const figureRows = ['basin', 'ends', 'holds', 'lead', 'count'] as const

/** Rows factors, columns families; it scrolls within its frame, factors and families staying in sight. */
export function TableauTable({ sheet, table, chosen, words }: TableauTableProps) {
  const { finding } = sheet
  const families = new Map(finding.families.map((family) => [family.id, family]))
  const figures = table.columns.map((id) => familyFigures(sheet, families.get(id)!))
  const width = table.columns.length
  const frame = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the column picked is brought into sight
  useEffect(() => {
    const [box, head] = [frame.current, frame.current?.querySelector<HTMLElement>('th[aria-current]')]
    if (!box || !head || box.scrollWidth <= box.clientWidth) return
    const right = head.offsetLeft + head.offsetWidth - box.clientWidth
    if (box.scrollLeft < right) box.scrollLeft = right
  }, [chosen])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section ref={frame} className="scroll tableau-frame" aria-label={words.tableauLabel} tabIndex={0}>
      <table className="tableau">
        <thead>
          <tr>
            <th scope="col">{words.factor}</th>
            <th scope="col">{words.today}</th>
            {table.columns.map((id) => (
              <th key={id} scope="col" className="family" aria-current={id === chosen ? 'true' : undefined}>
                <Link to={{ page: 'futures', id }} isHere isCurrent={id === chosen}>
                  <b>{words.family(id)}</b>
                  <span className="told">{familyName(sheet, words, id, 'short')}</span>
                </Link>
                {id === finding.today.to.family && <span className="home">{words.homeMark}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="figures">
          {figureRows.map((row) => (
            <tr key={row}>
              <th scope="row">{words.figures[row]}</th>
              <td />
              {figures.map((of, place) => (
                <td key={place} className={table.columns[place] === chosen ? 'n chosen' : 'n'}>
                  {of[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {table.rows.map((row) => (
            <Row
              key={row.factor}
              row={row}
              sheet={sheet}
              words={words}
              chosenAt={table.columns.indexOf(chosen)}
            />
          ))}
        </tbody>
        {table.common.length > 0 && width > 1 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={2 + width} className="common">
                <span>{words.common}</span>
              </th>
            </tr>
            {table.common.map((row) => (
              <Row key={row.factor} row={row} sheet={sheet} words={words} chosenAt={-1} />
            ))}
          </tbody>
        )}
        {width === 1 && (
          <tbody>
            {table.common.map((row) => (
              <Row key={row.factor} row={row} sheet={sheet} words={words} chosenAt={-1} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  )
}

interface RowProps {
  readonly row: TableauRow
  readonly sheet: FuturesSheet
  readonly words: FuturesPageWords
  readonly chosenAt: number
}

function Row({ row: { factor, today, cells }, sheet, words, chosenAt }: RowProps) {
  const { names } = sheet
  let start = 0
  const placed = cells.map((cell) => {
    const from = start
    start += cell.span
    return { cell, from, isChosen: chosenAt >= from && chosenAt < start }
  })
  return (
    <tr>
      <th scope="row">
        <Link to={{ page: 'map', id: factor }}>{names.factor(factor)}</Link>
      </th>
      <td className="quiet">{names.stateAlone(factor, today)}</td>
      {placed.map(({ cell, from, isChosen }) => (
        <td
          key={from}
          colSpan={cell.span}
          className={`cell${isChosen ? ' chosen' : ''}${cell.isToday ? '' : ' differs'}`}
        >
          <span className="kept">
            {cell.isToday && (
              <span className="now">
                <span aria-hidden="true">● </span>
                <span className="vh">{words.today} </span>
              </span>
            )}
            {stateWords(cell, factor, sheet, words)}
          </span>
        </td>
      ))}
    </tr>
  )
}

function stateWords(
  { states }: TableauCell,
  factor: string,
  { situation, names, say }: FuturesSheet,
  words: FuturesPageWords,
): string {
  const all = situation.factors.find(({ id }) => id === factor)?.states.length
  if (states.length === all && all > 1) return words.any
  return say.either(states.map((state) => names.stateAlone(factor, state)))
}
