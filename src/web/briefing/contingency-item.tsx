import { type ReactNode, useState } from 'react'
import type { Briefing, BriefingRow, ClaimLine } from '../../report/briefing.ts'
import { percent } from '../../report/figures.ts'
import type { LedgerEffect } from '../../report/outlook/ledger-effect.ts'
import { outlookWordsOf } from '../../report/outlook/outlook-words-of.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { RulerChart } from '../chart/ruler-chart.tsx'
import { SparkChart } from '../chart/spark-chart.tsx'
import { Link } from '../frame/routing.tsx'
import { Probability } from './probability.tsx'

interface ContingencyItemProps {
  readonly row: BriefingRow
  readonly briefing: Briefing
  readonly phrases: Phrases
}

/** One contingency of the list, the claims that matter most beneath it, then its branches. */
export function ContingencyItem({ row, briefing, phrases }: ContingencyItemProps) {
  return (
    <li id={`row-${row.id}`}>
      <Line row={row} briefing={briefing} phrases={phrases} />
      <Effect effect={row.ledger} phrases={phrases} />
      <Claims claims={row.claims} phrases={phrases} />
      <Branches rows={row.branches} briefing={briefing} phrases={phrases} />
    </li>
  )
}

function Branches({
  rows,
  briefing,
  phrases,
}: Omit<ContingencyItemProps, 'row'> & { readonly rows: readonly BriefingRow[] }) {
  if (rows.length === 0) return null
  return (
    <ul className="branches" aria-label={phrases.branches}>
      {rows.map((row) => (
        <Branch key={row.id} row={row} briefing={briefing} phrases={phrases} />
      ))}
    </ul>
  )
}

/** A branch keeps its claims folded, so that the list can be read at a glance. */
function Branch({ row, briefing, phrases }: ContingencyItemProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li id={`row-${row.id}`}>
      <Line row={row} briefing={briefing} phrases={phrases}>
        {row.claims.length > 0 && (
          <button type="button" className="opener" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {phrases.claimsOf(row.claims.length)}
            <span className="vh">{`${phrases.colon}${row.title}`}</span>
          </button>
        )}
      </Line>
      <Effect effect={row.ledger} phrases={phrases} />
      {isOpen && <Claims claims={row.claims} phrases={phrases} />}
      <Branches rows={row.branches} briefing={briefing} phrases={phrases} />
    </li>
  )
}

function Line({
  row,
  briefing,
  phrases,
  children,
}: ContingencyItemProps & { readonly children?: ReactNode }) {
  const { language, term } = briefing
  const [first, last] = [row.curve?.values[0], row.curve?.values.at(-1)]
  const label =
    first === undefined || last === undefined
      ? row.title
      : phrases.sparkLabel(row.title, percent(first, language), percent(last, language))
  return (
    <div className="line-of">
      <span className="rank num">{row.rank}</span>
      <div className="name">
        <h3>
          <Link to={{ page: 'contingency', id: row.id }}>{row.title}</Link>
          {row.isBenign && <span className="tag">{phrases.benign}</span>}
        </h3>
        {children}
      </div>
      <Probability answer={row.answer} language={language} />
      <Ruler row={row} briefing={briefing} phrases={phrases} />
      <SparkChart curve={row.curve} term={term} label={label} />
    </div>
  )
}

/** The answer on its ruler, and where there is a ledger the ring of where it stood without it. */
function Ruler({ row: { answer, ledger }, briefing, phrases }: ContingencyItemProps) {
  if (ledger === null || answer.said === null) return <RulerChart answer={answer} phrases={phrases} />
  const { said, bandWords } = ledger.before
  const label = outlookWordsOf(briefing.language).rulerLabel(
    answer.said.phrase,
    said?.number ?? null,
    bandWords,
  )
  return <RulerChart answer={answer} before={ledger.before} label={label} phrases={phrases} />
}

/** What the ledger did to an answer as a whole, from where, and because of what. */
function Effect({ effect, phrases }: { readonly effect: LedgerEffect | null; readonly phrases: Phrases }) {
  if (effect === null) return null
  const { direction, moved, words } = effect
  return (
    <p className="effect">
      {direction !== null && (
        <b className={direction === 'raises' ? 'up' : 'down'}>
          <span aria-hidden="true">{direction === 'raises' ? '▲' : '▽'}</span>
          <span className="vh">{direction === 'raises' ? phrases.raises : phrases.lowers}</span> {moved}
        </b>
      )}
      {words.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </p>
  )
}

function Claims({ claims, phrases }: { readonly claims: readonly ClaimLine[]; readonly phrases: Phrases }) {
  if (claims.length === 0) return <p className="bearing">{phrases.noClaim}</p>
  return (
    <ul className="bearing" aria-label={phrases.claimsTitle}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <Mark claim={claim} phrases={phrases} />
          <span
            className="says"
            title={claim.judgement === null ? undefined : phrases.through(claim.judgement)}
          >
            {claim.says}{' '}
            <span className="ref">
              {claim.id}
              {claim.grade !== null && ` ${claim.grade}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Mark({ claim, phrases }: { readonly claim: ClaimLine; readonly phrases: Phrases }) {
  if (claim.direction === null) return <span aria-hidden="true">·</span>
  const raises = claim.direction === 'raises'
  return (
    <span className={raises ? 'up' : 'down'}>
      <span aria-hidden="true">{raises ? '▲' : '▽'}</span>
      <span className="vh">{raises ? phrases.raises : phrases.lowers}</span>
    </span>
  )
}
