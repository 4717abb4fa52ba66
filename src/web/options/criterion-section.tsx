import { useMemo } from 'react'
import { linearScale } from '../../report/chart/scale.ts'
import {
  type CriterionCell,
  type CriterionRow,
  type CriterionRows,
  criterionRows,
} from '../../report/options/criterion-rows.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import type { OptionsPageWords } from '../../report/options/page-words-en.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { ReadingHeads } from '../chart/reading-heads.tsx'
import { ReadingKey, ReadingMark } from '../chart/reading-mark.tsx'
import { useWidth } from '../chart/use-width.ts'
import { Link } from '../frame/routing.tsx'
import { TableButton, useTables } from '../frame/tables.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

interface CriterionSectionProps {
  readonly sheet: OptionsPageSheet
  /** The id of the criterion in focus. */
  readonly focus: string | undefined
}

/** One criterion under every option and in every reading, on one scale; the others are a step away. */
export function CriterionSection({ sheet, focus }: CriterionSectionProps) {
  const { finding, language } = sheet
  const words = optionsPageWordsOf(language)
  const place = Math.max(
    0,
    finding.criteria.findIndex(({ id }) => id === focus),
  )
  const shown = useMemo(() => criterionRows(place, sheet, sheet.label), [place, sheet])
  return (
    <section aria-labelledby="criteria">
      <div className="sec-head">
        <h2 id="criteria">{words.criteria}</h2>
        <p>{words.criteriaNote(finding.plan.members > 0)}</p>
      </div>
      <ul className="criteria" aria-label={words.choose}>
        {finding.criteria.map(({ id }, at) => (
          <li key={id}>
            <Link to={{ page: 'options', id }} isCurrent={at === place} isHere>
              {sheet.criterion(id)}
            </Link>
          </li>
        ))}
      </ul>
      <div className="figure-head">
        <h3>
          {shown.title} <span className="quiet">{words.wanted(shown.isHigh)}</span>
          {shown.limit !== null && <span className="flag">{words.limitMark(shown.limit.words)}</span>}
        </h3>
        <TableButton phrases={phrasesOf(language)} />
      </div>
      <Rows shown={shown} sheet={sheet} words={words} />
      <TakeAway />
    </section>
  )
}

interface RowsProps {
  readonly shown: CriterionRows
  readonly sheet: OptionsPageSheet
  readonly words: OptionsPageWords
}

function Rows({ shown, sheet, words }: RowsProps) {
  const { isShown } = useTables()
  const { readings } = sheet.finding
  const nothing = shown.rows[0]!.cells[0]!.value
  return (
    <table className="outcomes-by">
      <thead>
        <tr>
          <th scope="col">{words.option}</th>
          {!isShown && (
            <td className="plot">
              <ScaleKey shown={shown} />
            </td>
          )}
          <ReadingHeads names={readings} className="n" colSpan={isShown ? 2 : 1} />
        </tr>
      </thead>
      <tbody>
        {shown.rows.map((row) => (
          <tr key={row.id} className={row.id === sheet.own ? 'on' : undefined}>
            <th scope="row">{row.name}</th>
            {!isShown && (
              <td className="plot">
                <RowChart row={row} shown={shown} nothing={nothing} words={words} />
              </td>
            )}
            {row.cells.map((cell, place) => (
              <Figures
                key={cell.reading}
                cell={cell}
                place={place}
                isTable={isShown}
                isFirst={row === shown.rows[0]}
                words={words}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface FiguresProps {
  readonly cell: CriterionCell
  readonly place: number
  readonly isTable: boolean
  readonly isFirst: boolean
  readonly words: OptionsPageWords
}

function Figures({ cell, place, isTable, isFirst, words }: FiguresProps) {
  return (
    <>
      <td className="n">
        <span className="cell-label">
          <ReadingKey place={place} />
          {cell.reading}
        </span>
        <b>{cell.said}</b> {!isFirst && <Change cell={cell} words={words} />}
      </td>
      {isTable && <td className="n quiet">{cell.bandWords ?? '–'}</td>}
    </>
  )
}

/** What changes against doing nothing: ▲ for the better, ▽ for the worse. */
export function Change({
  cell: { change, direction },
  words,
}: {
  readonly cell: CriterionCell
  readonly words: OptionsPageWords
}) {
  if (change === null)
    return (
      <span className="change quiet">
        <span aria-hidden="true">·</span>
        <span className="vh">{words.noChange}</span>
      </span>
    )
  return (
    <span className={`change ${direction}`}>
      <span aria-hidden="true">{direction === 'better' ? '▲' : '▽'}</span>
      <span className="vh">{direction === 'better' ? words.betterBy('') : words.worseBy('')}</span>
      {change.replace(/^[+−]/, '')}
    </span>
  )
}

const margin = 8

function ScaleKey({ shown: { scale } }: { readonly shown: CriterionRows }) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const x = linearScale(scale.from, scale.to, margin, width - margin)
  return (
    <span className="chart" ref={reference}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} 14`} width={width} height="14" aria-hidden="true">
          {scale.ticks.map(({ at, text }, place) => (
            <text
              key={at}
              x={x(at)}
              y="11"
              textAnchor={place === 0 ? 'start' : place === scale.ticks.length - 1 ? 'end' : 'middle'}
            >
              {text}
            </text>
          ))}
        </svg>
      )}
    </span>
  )
}

interface RowChartProps {
  readonly row: CriterionRow
  readonly shown: CriterionRows
  /** The answer with nothing done, in the first reading. */
  readonly nothing: number | null
  readonly words: OptionsPageWords
}

function RowChart({ row, shown: { scale, limit }, nothing, words }: RowChartProps) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const x = linearScale(scale.from, scale.to, margin, width - margin)
  const lane = 14
  const height = 6 + lane * row.cells.length
  const label = words.rowLabel(
    row.name,
    row.cells.map(({ reading, said, bandWords }) => words.inReading(reading, said, bandWords)).join(', '),
  )
  return (
    <span className="chart" ref={reference}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
          <line x1={x(scale.from)} y1={height - 1} x2={x(scale.to)} y2={height - 1} className="c-hair" />
          {nothing !== null && <line x1={x(nothing)} y1="0" x2={x(nothing)} y2={height} className="c-axis" />}
          {limit !== null && (
            <line x1={x(limit.at)} y1="0" x2={x(limit.at)} y2={height} className="c-limit" />
          )}
          {row.cells.map(({ reading, value, band }, place) => {
            const y = 9 + lane * place
            return (
              <g key={reading}>
                {band !== null && (
                  <rect
                    x={x(band.low)}
                    y={y - 5}
                    width={Math.max(1, x(band.high) - x(band.low))}
                    height="10"
                    className={place === 0 ? 'c-outer' : 'c-outer other'}
                  />
                )}
                {value !== null && <ReadingMark place={place} x={x(value)} y={y} />}
              </g>
            )
          })}
        </svg>
      )}
    </span>
  )
}
