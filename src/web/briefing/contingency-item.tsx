import { type ReactNode, useState } from 'react'
import type { Briefing, BriefingRow, ClaimLine } from '../../report/briefing.ts'
import { percent } from '../../report/figures.ts'
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
      <RulerChart answer={row.answer} phrases={phrases} />
      <SparkChart curve={row.curve} term={term} label={label} />
    </div>
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
