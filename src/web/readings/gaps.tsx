import { useState } from 'react'
import { linearScale } from '../../report/chart/scale.ts'
import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import type { GapRow } from '../../report/compare/gap-rows.ts'
import type { ComparePageWords } from '../../report/compare/page-words-en.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { probabilityWords } from '../../report/probability-words.ts'
import { ReadingKey, ReadingMark } from '../chart/reading-mark.tsx'
import { RulerKey } from '../chart/ruler-chart.tsx'
import { useWidth } from '../chart/use-width.ts'
import { Link } from '../frame/routing.tsx'
import { TableButton, useTables } from '../frame/tables.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import { SideHeads } from './side-heads.tsx'

interface GapsProps {
  readonly contingencies: readonly GapRow[]
  readonly questions: readonly GapRow[]
  /** Place of the question whose gap is laid open. */
  readonly focus: number
  readonly sheet: CompareSheet
}

/** Rows shown before the others are asked for. */
const shownFirst = 12

/** Answers of both sides on one scale, the widest gap first. */
export function Gaps({ contingencies, questions, focus, sheet }: GapsProps) {
  const words = comparePageWordsOf(sheet.language)
  const overlapping = [...contingencies, ...questions].filter(({ overlap }) => overlap).length
  return (
    <section aria-labelledby="gaps">
      <div className="sec-head">
        <h2 id="gaps">{words.gaps}</h2>
        <p>{words.gapsNote(sheet.finding.plan.members > 0)}</p>
      </div>
      <div className="figure-head">
        <span />
        <TableButton phrases={phrasesOf(sheet.language)} />
      </div>
      {contingencies.length > 0 && (
        <GapTable head={words.contingency} rows={contingencies} focus={focus} sheet={sheet} words={words} />
      )}
      {questions.length > 0 && (
        <GapTable head={words.questions} rows={questions} focus={focus} sheet={sheet} words={words} />
      )}
      {overlapping > 0 && <p className="note more">{words.overlap(overlapping)}</p>}
      <TakeAway />
    </section>
  )
}

interface GapTableProps {
  readonly head: string
  readonly rows: readonly GapRow[]
  readonly focus: number
  readonly sheet: CompareSheet
  readonly words: ComparePageWords
}

function GapTable({ head, rows, focus, sheet, words }: GapTableProps) {
  const { isShown } = useTables()
  const [isAll, showAll] = useState(false)
  const shown = isAll ? rows : rows.filter(({ place }, at) => at < shownFirst || place === focus)
  return (
    <>
      <table className="pairs">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {!isShown && (
              <td className="plot">
                <RulerKey />
              </td>
            )}
            <SideHeads sheet={sheet} colSpan={isShown ? 2 : 1} />
            <th scope="col" className="n">
              {words.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.place} row={row} isOn={row.place === focus} isTable={isShown} words={words} />
          ))}
        </tbody>
      </table>
      {rows.length > shownFirst && (
        <button type="button" className="btn more" aria-expanded={isAll} onClick={() => showAll(!isAll)}>
          {isAll ? words.fewer : words.others(rows.length - shown.length)}
        </button>
      )}
    </>
  )
}

interface RowProps {
  readonly row: GapRow
  readonly isOn: boolean
  readonly isTable: boolean
  readonly words: ComparePageWords
}

function Row({ row, isOn, isTable, words }: RowProps) {
  return (
    <tr className={isOn ? 'on' : undefined}>
      <th scope="row">
        <Link to={{ page: 'readings', id: row.id }} isCurrent={isOn} isHere>
          {row.title}
        </Link>
        {row.silent.length > 0 && <span className="flag">{words.silentFlag(row.silent.join(', '))}</span>}
      </th>
      {!isTable && <td className="plot">{row.isChance && <PairChart row={row} words={words} />}</td>}
      {row.sides.map(({ id, said, bandWords }, place) => (
        <Figures key={id} place={place} said={said} bandWords={bandWords} isTable={isTable} />
      ))}
      <td className="n">
        {row.gap ?? (
          <span className="quiet">
            <span aria-hidden="true">{words.noGap}</span>
            <span className="vh">{words.gapUnclear}</span>
          </span>
        )}
      </td>
    </tr>
  )
}

interface FiguresProps {
  readonly place: number
  readonly said: string
  readonly bandWords: string | null
  readonly isTable: boolean
}

function Figures({ place, said, bandWords, isTable }: FiguresProps) {
  return (
    <>
      <td className="n">
        <span className="cell-label">
          <ReadingKey place={place} />
        </span>
        <b>{said}</b>
      </td>
      {isTable && <td className="n quiet">{bandWords ?? '–'}</td>}
    </>
  )
}

const margin = 6

/** Both answers and their doubt on the ruler of 0 to 100 %, joined by a line: the same in every row. */
function PairChart({ row, words }: Pick<RowProps, 'row' | 'words'>) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const x = linearScale(0, 1, margin, width - margin)
  const points = row.sides.flatMap(({ value }, place) =>
    value === null ? [] : [[x(value), 9 + 13 * place] as const],
  )
  const label = words.rowLabel(
    row.title,
    row.sides.map(({ id, said, bandWords }) => words.sideLabel(id, said, bandWords)).join(', '),
  )
  return (
    <span className="chart" ref={reference}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} 34`} width={width} height="34" role="img" aria-label={label}>
          <line x1={x(0)} y1="32" x2={x(1)} y2="32" className="c-hair" />
          {[...probabilityWords.map(({ from }) => from), 1].map((at) => (
            <line key={at} x1={x(at)} y1="29" x2={x(at)} y2="32" className="c-axis" />
          ))}
          {row.sides.map(
            ({ id, band }, place) =>
              band !== null && (
                <rect
                  key={id}
                  x={x(band.low)}
                  y={4.5 + 13 * place}
                  width={Math.max(1, x(band.high) - x(band.low))}
                  height="9"
                  className={place === 0 ? 'c-outer' : 'c-outer other'}
                />
              ),
          )}
          {points.length === 2 && (
            <path d={`M${points[0]!.join(' ')}L${points[1]!.join(' ')}`} className="c-join" />
          )}
          {row.sides.map(
            ({ id, value }, place) =>
              value !== null && <ReadingMark key={id} place={place} x={x(value)} y={9 + 13 * place} />,
          )}
        </svg>
      )}
    </span>
  )
}
