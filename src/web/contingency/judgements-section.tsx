import { Fragment, memo, useMemo, useRef, useState } from 'react'
import type { LiveShift } from '../../engine/live/live-answerer.ts'
import type { Situation } from '../../language/situation.ts'
import type { Leverage } from '../../lenses/what-matters/leverage.ts'
import {
  type JudgementRow,
  type JudgementRows,
  rowsByCorrelation,
  rowsBySlope,
} from '../../report/contingency/judgement-rows.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import type { WhatIfFigures } from '../../report/contingency/shifted-chance.ts'
import type { ContingencyReport } from '../../report/contingency.ts'
import { plainNumber } from '../../report/figures.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { EffectChart } from '../chart/effect-chart.tsx'
import { useTables } from '../frame/tables.tsx'
import { KeptLine } from '../live/kept-line.tsx'
import type { Keeping } from '../live/use-keeping.ts'
import type { Live } from '../live/use-live.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import { JudgementInHand } from './judgement-in-hand.tsx'

interface JudgementsSectionProps {
  readonly report: ContingencyReport
  readonly situation: Situation
  readonly live: Live
  /** How the answer moves with each judgement; null until it is known, and where it is not worked out. */
  readonly slopes: readonly Leverage[] | null
  /** The newest answer to a move; null before the first. */
  readonly shift: LiveShift | null
  readonly keeping: Keeping
  /** Whether a judgement can be taken in hand: the answer is there, and is a chance. */
  readonly canHold: boolean
  readonly whatIf: WhatIfFigures | null
  readonly isGivenLedger: boolean
  readonly onMoving: (isMoving: boolean) => void
  readonly language: Language
  readonly phrases: Phrases
}

const citedAtMost = 3
const rowsAtFirst = 12

/** The judgements that the answer hangs on, strongest first; each opens its slider. */
export function JudgementsSection(props: JudgementsSectionProps) {
  const { report, situation, live, slopes, isGivenLedger, language, phrases } = props
  const [isWhole, setIsWhole] = useState(false)
  const words = liveWordsOf(language)
  const { drivers } = report
  const found = useMemo(
    () =>
      slopes === null
        ? rowsByCorrelation(situation, drivers, language)
        : rowsBySlope(situation, slopes, language),
    [situation, slopes, drivers, language],
  )
  const listed = isWhole ? found.rows : found.rows.slice(0, rowsAtFirst)
  const inHand = useRowInHand(found.rows, live.inHand?.address ?? null)
  const shown =
    inHand === null || listed.some(({ address }) => address === inHand.address) ? listed : [...listed, inHand]
  return (
    <section aria-labelledby="drivers">
      <div className="sec-head">
        <h2 id="drivers">{phrases.driversTitle}</h2>
        {shown.length > 0 && (
          <p>
            {found.isExact ? words.note : phrases.driversNote(plainNumber(report.members))}{' '}
            <span className="swatch up" />
            {phrases.raises} <span className="swatch down" />
            {phrases.lowers} {found.isExact && isGivenLedger && words.beforeLedger}
          </p>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="small quiet">{report.hasEnsemble ? phrases.noRanges : phrases.noDrivers}</p>
      ) : (
        <Rows {...props} rows={shown} isExact={found.isExact} />
      )}
      <KeptLine keeping={props.keeping} language={language} />
      <p className="note">
        <Others found={found} isWhole={isWhole} report={report} language={language} phrases={phrases} />{' '}
        {found.rows.length > rowsAtFirst && (
          <button
            type="button"
            className="opener"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? words.showFewer : words.showAll}
          </button>
        )}
      </p>
      {shown.length > 0 && <TakeAway />}
    </section>
  )
}

/** The row in hand; as it last was where the rows have since been made anew without it. */
function useRowInHand(rows: readonly JudgementRow[], address: string | null): JudgementRow | null {
  const last = useRef<JudgementRow | null>(null)
  last.current =
    rows.find((row) => row.address === address) ?? (last.current?.address === address ? last.current : null)
  return last.current
}

interface OthersProps extends Pick<JudgementsSectionProps, 'report' | 'language' | 'phrases'> {
  readonly found: JudgementRows
  readonly isWhole: boolean
}

function Others({ found, isWhole, report, language, phrases }: OthersProps) {
  const words = liveWordsOf(language)
  const { otherDrivers, hasEnsemble } = report
  if (!found.isExact)
    return hasEnsemble
      ? (otherDrivers.isChance ? phrases.othersByChance : phrases.othersBelow)(otherDrivers.limit.toFixed(2))
      : null
  const hidden = isWhole ? [] : found.rows.slice(rowsAtFirst)
  const count = hidden.length + (found.others?.count ?? 0)
  if (count === 0) return null
  const limit = hidden.length > 0 ? (hidden[0]!.effect.size * 100 + 0.1).toFixed(1) : found.others!.limit
  return words.others(count, limit)
}

interface RowsProps extends JudgementsSectionProps {
  readonly rows: readonly JudgementRow[]
  readonly isExact: boolean
}

function Rows(props: RowsProps) {
  const { rows, isExact, live, canHold, language, phrases } = props
  const words = liveWordsOf(language)
  const most = Math.max(isExact ? 0.01 : 0.2, ...rows.map(({ effect }) => effect.size))
  return (
    <table className="hang">
      <thead>
        <tr>
          <th scope="col">{phrases.judgement}</th>
          <th scope="col">{phrases.value}</th>
          <th scope="col">{isExact ? words.effectColumn : phrases.effect}</th>
          <th scope="col" className="n">
            {phrases.claims}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.address}>
            <Row
              row={row}
              most={most}
              isOpen={live.inHand?.address === row.address}
              canHold={canHold}
              hold={live.hold}
              drop={live.drop}
              language={language}
              phrases={phrases}
            />
            {live.inHand?.address === row.address && (
              <JudgementInHand {...props} row={row} inHand={live.inHand} />
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps
  extends Pick<JudgementsSectionProps, 'canHold' | 'language' | 'phrases'>,
    Pick<Live, 'hold' | 'drop'> {
  readonly row: JudgementRow
  readonly most: number
  readonly isOpen: boolean
}

/** Drawn anew when it changes itself, not with every move of the judgement in hand. */
const Row = memo(function Row({ row, most, isOpen, canHold, hold, drop, language, phrases }: RowProps) {
  const { isShown } = useTables()
  const { address, placed, subject, value, range, companions, effect, claims } = row
  const words = liveWordsOf(language)
  const toggle = () => (isOpen ? drop() : hold(address, placed.judgement.nominal))
  return (
    <tr className={isOpen ? 'open' : undefined}>
      <th scope="row">
        {canHold ? (
          <button
            type="button"
            className="opener"
            aria-expanded={isOpen}
            aria-label={words.open(subject)}
            onClick={toggle}
          >
            {subject}
          </button>
        ) : (
          subject
        )}
        {companions > 0 && <span className="quiet nowrap"> {phrases.companions(companions)}</span>}
      </th>
      <td>
        <span className="pts">{value}</span> {range !== null && <span className="range">{range}</span>}
      </td>
      <td className="bar">
        {isShown ? (
          <span className={effect.direction === 'raises' ? 'up' : 'down'}>
            {effect.direction === 'raises' ? '▲' : '▽'} {effect.label}
          </span>
        ) : (
          <EffectChart {...effect} most={most} />
        )}
        {effect.unit !== null && !isShown && <span className="unit">{effect.unit}</span>}
      </td>
      <td className="n src">
        <Cited claims={claims} phrases={phrases} />
      </td>
    </tr>
  )
})

function Cited({ claims, phrases }: { readonly claims: readonly string[]; readonly phrases: Phrases }) {
  if (claims.length === 0) return phrases.noSource
  const more = claims.length - citedAtMost
  return (
    <>
      {claims.slice(0, citedAtMost).map((claim, place) => (
        <span key={claim} className="nowrap">
          {claim}
          {place < Math.min(claims.length, citedAtMost) - 1 ? ', ' : ' '}
        </span>
      ))}
      {more > 0 && <span className="nowrap quiet">{phrases.andOthers(more)}</span>}
    </>
  )
}
