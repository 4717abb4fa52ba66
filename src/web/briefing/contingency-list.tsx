import type { Briefing } from '../../report/briefing.ts'
import { outlookWordsOf } from '../../report/outlook/outlook-words-of.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { RulerKey } from '../chart/ruler-chart.tsx'
import { TableButton, useTables } from '../frame/tables.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import { ContingencyItem } from './contingency-item.tsx'
import { ContingencyTable } from './contingency-table.tsx'

interface ContingencyListProps {
  readonly briefing: Briefing
  readonly phrases: Phrases
}

/** The contingencies in order of concern, as rows with ruler and curve, or as a table of their numbers. */
export function ContingencyList({ briefing, phrases }: ContingencyListProps) {
  const { isShown } = useTables()
  return (
    <section aria-labelledby="contingencies">
      <div className="sec-head">
        <div className="title-line">
          <h2 id="contingencies">{phrases.listTitle}</h2>
          <TableButton phrases={phrases} />
        </div>
        <ListNote briefing={briefing} phrases={phrases} />
      </div>
      {isShown ? (
        <ContingencyTable briefing={briefing} phrases={phrases} />
      ) : (
        <ol className="list">
          <Columns briefing={briefing} phrases={phrases} />
          {briefing.rows.map((row, place) => (
            <ContingencyItem
              key={row.id}
              row={row}
              isFirst={place === 0}
              briefing={briefing}
              phrases={phrases}
            />
          ))}
        </ol>
      )}
      <TakeAway />
    </section>
  )
}

function ListNote({ briefing, phrases }: ContingencyListProps) {
  const gap = briefing.language === 'ja' ? '' : ' '
  return (
    <p>
      {phrases.listNoteOrder(briefing.viewpoint)}
      {gap}
      {briefing.ledger === null ? (
        <ForecastKey briefing={briefing} phrases={phrases} />
      ) : (
        <LedgerKey briefing={briefing} />
      )}
      {gap}
      {phrases.listNoteRule}
      {gap}
      {phrases.claimsTitle}
      {phrases.colon}
      <span className="nowrap">
        <span className="up">▲</span> {phrases.raises}
      </span>{' '}
      <span className="nowrap">
        <span className="down">▽</span> {phrases.lowers}
      </span>
    </p>
  )
}

/** What dot, line and band are where the answers are those of the forecast alone. */
function ForecastKey({ briefing, phrases }: ContingencyListProps) {
  return (
    <>
      <span className="nowrap">
        {phrases.listNoteDot} <span className="swatch line" />
        {phrases.listNoteChance}
      </span>{' '}
      <span className="nowrap">
        <span className="swatch band" />
        {phrases.listNoteBand}
      </span>
      {briefing.language === 'ja' ? '' : ' '}
      {phrases.listNoteTrials}
    </>
  )
}

/** What dot, ring and band are where the answers are given the ledger: the band is of the forecast without it. */
function LedgerKey({ briefing }: { readonly briefing: Briefing }) {
  const words = outlookWordsOf(briefing.language)
  return (
    <>
      {words.listNoteNow}
      {words.listNoteBefore}
      <span className="swatch band" />
      {words.listNoteBand}
    </>
  )
}

function Columns({ briefing, phrases }: ContingencyListProps) {
  return (
    <li className="cols" aria-hidden="true">
      <div className="line-of">
        <span className="name">{phrases.contingency}</span>
        <span className="prob">{phrases.chanceByEnd}</span>
        <RulerKey />
        <span className="spark">
          {phrases.sparkKey(briefing.term.fromWords, briefing.term.toWords).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      </div>
    </li>
  )
}
