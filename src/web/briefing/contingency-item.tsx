import { type ReactNode, useState } from 'react'
import type { Briefing, BriefingRow, ClaimLine } from '../../report/briefing.ts'
import { percent } from '../../report/figures.ts'
import type { LedgerEffect } from '../../report/outlook/ledger-effect.ts'
import { outlookWordsOf } from '../../report/outlook/outlook-words-of.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { RulerChart } from '../chart/ruler-chart.tsx'
import { SparkChart } from '../chart/spark-chart.tsx'
import { Link } from '../frame/routing.tsx'
import { useTables } from '../frame/tables.tsx'
import { useIsNarrow } from '../frame/use-media.ts'
import { Probability } from './probability.tsx'

interface RowProps {
  readonly row: BriefingRow
  readonly briefing: Briefing
  readonly phrases: Phrases
}

interface ContingencyItemProps extends RowProps {
  /** Whether it is the greatest concern, which is laid open at once. */
  readonly isFirst: boolean
}

/** One contingency of the list, the claims that matter most beneath it, then its branches. */
export function ContingencyItem({ row, briefing, phrases, isFirst }: ContingencyItemProps) {
  const fold = useFold(isFirst)
  return (
    <li id={`row-${row.id}`} className={fold.isFolded ? 'folded' : undefined}>
      <Line row={row} hasCurve={!fold.isFolded} briefing={briefing} phrases={phrases}>
        {fold.isNarrow && <Opener fold={fold} title={row.title} words={phrases.details} phrases={phrases} />}
      </Line>
      <Effect effect={row.ledger} isShort={fold.isFolded} phrases={phrases} />
      {!fold.isFolded && <Claims claims={row.claims} phrases={phrases} />}
      <Branches rows={row.branches} briefing={briefing} phrases={phrases} />
    </li>
  )
}

interface Fold {
  readonly isNarrow: boolean
  readonly isOpen: boolean
  /** A row of a narrow window says its answer and how far it moved until it is opened; paper has it whole. */
  readonly isFolded: boolean
  readonly toggle: () => void
}

function useFold(isOpenAtFirst: boolean): Fold {
  const isNarrow = useIsNarrow()
  const { isWhole } = useTables()
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  return { isNarrow, isOpen, isFolded: isNarrow && !isOpen && !isWhole, toggle: () => setIsOpen(!isOpen) }
}

interface OpenerProps {
  readonly fold: Fold
  readonly title: string
  readonly words: string
  readonly phrases: Phrases
}

function Opener({ fold: { isOpen, toggle }, title, words, phrases }: OpenerProps) {
  return (
    <button type="button" className="opener" aria-expanded={isOpen} onClick={toggle}>
      {words}
      <span className="vh">{`${phrases.colon}${title}`}</span>
    </button>
  )
}

function Branches({
  rows,
  briefing,
  phrases,
}: Omit<RowProps, 'row'> & { readonly rows: readonly BriefingRow[] }) {
  if (rows.length === 0) return null
  return (
    <ul className="branches" aria-label={phrases.branches}>
      {rows.map((row) => (
        <Branch key={row.id} row={row} briefing={briefing} phrases={phrases} />
      ))}
    </ul>
  )
}

/** A branch keeps its claims folded, so that the list can be read at a glance; in a narrow window its charts as well. */
function Branch({ row, briefing, phrases }: RowProps) {
  const fold = useFold(false)
  const { claims } = row
  return (
    <li id={`row-${row.id}`} className={fold.isFolded ? 'folded' : undefined}>
      <Line
        row={row}
        hasRuler={!fold.isFolded}
        hasCurve={!fold.isFolded}
        briefing={briefing}
        phrases={phrases}
      >
        {(fold.isNarrow || claims.length > 0) && (
          <Opener
            fold={fold}
            title={row.title}
            words={fold.isNarrow ? phrases.details : phrases.claimsOf(claims.length)}
            phrases={phrases}
          />
        )}
      </Line>
      <Effect effect={row.ledger} isShort={fold.isFolded} phrases={phrases} />
      {fold.isOpen && <Claims claims={claims} phrases={phrases} />}
      <Branches rows={row.branches} briefing={briefing} phrases={phrases} />
    </li>
  )
}

interface LineProps extends RowProps {
  readonly hasRuler?: boolean
  readonly hasCurve: boolean
  readonly children?: ReactNode
}

function Line({ row, briefing, phrases, hasRuler = true, hasCurve, children }: LineProps) {
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
      {hasRuler && <Ruler row={row} briefing={briefing} phrases={phrases} />}
      {hasCurve && <SparkChart curve={row.curve} term={term} label={label} />}
    </div>
  )
}

/** The answer on its ruler, and where there is a ledger the ring of where it stood without it. */
function Ruler({ row: { answer, ledger }, briefing, phrases }: RowProps) {
  if (ledger === null || answer.said === null) return <RulerChart answer={answer} phrases={phrases} />
  const { said, bandWords } = ledger.before
  const label = outlookWordsOf(briefing.language).rulerLabel(
    answer.said.phrase,
    said?.number ?? null,
    bandWords,
  )
  return <RulerChart answer={answer} before={ledger.before} label={label} phrases={phrases} />
}

interface EffectProps {
  readonly effect: LedgerEffect | null
  /** How far it moved alone. */
  readonly isShort: boolean
  readonly phrases: Phrases
}

/** What the ledger did to an answer as a whole, from where, and because of what. */
function Effect({ effect, isShort, phrases }: EffectProps) {
  if (effect === null || (isShort && effect.direction === null)) return null
  const { direction, moved, words } = effect
  return (
    <p className="effect">
      {direction !== null && (
        <b className={direction === 'raises' ? 'up' : 'down'}>
          <span aria-hidden="true">{direction === 'raises' ? '▲' : '▽'}</span>
          <span className="vh">{direction === 'raises' ? phrases.raises : phrases.lowers}</span> {moved}
        </b>
      )}
      {(isShort ? [] : words).map((sentence) => (
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
