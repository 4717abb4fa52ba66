import { useMemo } from 'react'
import { linearScale } from '../../report/chart/scale.ts'
import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import type { GapRow } from '../../report/compare/gap-rows.ts'
import { type GapWaterfall, gapWaterfall, type WaterfallStep } from '../../report/compare/gap-waterfall.ts'
import type { ComparePageWords } from '../../report/compare/page-words-en.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { plainNumber } from '../../report/figures.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { ReadingKey, ReadingMark } from '../chart/reading-mark.tsx'
import { useWidth } from '../chart/use-width.ts'
import { TableButton, useTables } from '../frame/tables.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import { DifferingList } from './differing-judgements.tsx'

interface WaterfallProps {
  readonly row: GapRow
  readonly sheet: CompareSheet
}

/** One gap, step by step from one reading's answer to the other's, each step with what both judge and why. */
export function Waterfall({ row, sheet }: WaterfallProps) {
  const { language, finding } = sheet
  const words = comparePageWordsOf(language)
  const fall = useMemo(() => gapWaterfall(row.place, sheet), [row.place, sheet])
  const attribution = finding.comparisons[0]?.attribution ?? null
  const name = phrasesOf(language).quoted(row.title)
  return (
    <section aria-labelledby="fall">
      <div className="sec-head">
        <h2 id="fall">{fall?.title ?? name}</h2>
        {attribution === null ? (
          <p>{words.waterfallWait}</p>
        ) : fall === null ? (
          <p>{words.notDivided}</p>
        ) : (
          <p>
            {words.waterfallNote(
              attribution.method.kind,
              plainNumber(
                attribution.method.kind === 'every'
                  ? attribution.method.coalitions
                  : attribution.method.orders,
              ),
            )}{' '}
            <span className="nowrap">
              <span className="swatch up" />
              {words.raises}
            </span>{' '}
            <span className="nowrap">
              <span className="swatch down" />
              {words.lowers}
            </span>
          </p>
        )}
      </div>
      {fall !== null && <Steps fall={fall} sheet={sheet} words={words} />}
      {fall !== null && <TakeAway />}
    </section>
  )
}

interface StepsProps {
  readonly fall: GapWaterfall
  readonly sheet: CompareSheet
  readonly words: ComparePageWords
}

function Steps({ fall, sheet, words }: StepsProps) {
  const { isShown } = useTables()
  return (
    <>
      <div className="figure-head">
        <span />
        <TableButton phrases={phrasesOf(sheet.language)} />
      </div>
      <table className="fall">
        <thead>
          <tr>
            <th scope="col">{words.judgementColumn}</th>
            <th scope="col" className={isShown ? 'n' : 'plot'}>
              {words.part}
            </th>
            {isShown && (
              <th scope="col" className="n">
                {words.intervalHead}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <End
            side={0}
            said={fall.first.said}
            value={fall.first.value}
            fall={fall}
            sheet={sheet}
            words={words}
          />
          {fall.steps.map((step) => (
            <tr key={step.key}>
              <th scope="row">
                {step.title}
                {!step.isClear && <span className="flag">{words.unclear}</span>}
                <DifferingList rows={step.judgements} sheet={sheet} />
              </th>
              {isShown ? (
                <>
                  <td className="n">{step.said}</td>
                  <td className="n quiet">{step.interval ?? '–'}</td>
                </>
              ) : (
                <td className="plot">
                  <StepChart step={step} fall={fall} words={words} />
                  {step.interval !== null && <span className="note">{words.interval(step.interval)}</span>}
                </td>
              )}
            </tr>
          ))}
          <End
            side={1}
            said={fall.second.said}
            value={fall.second.value}
            fall={fall}
            sheet={sheet}
            words={words}
          />
        </tbody>
      </table>
    </>
  )
}

interface EndProps extends StepsProps {
  readonly side: number
  readonly said: string
  readonly value: number
}

function End({ side, said, value, fall, sheet, words }: EndProps) {
  const { isShown } = useTables()
  const label = words.endLabel(sheet.side(side), said)
  return (
    <tr className="end">
      <th scope="row">
        <ReadingKey place={side} />
        {label}
      </th>
      {isShown ? (
        <td className="n" colSpan={2} />
      ) : (
        <EndCell side={side} value={value} said={said} fall={fall} label={label} />
      )}
    </tr>
  )
}

const height = 30

function scaleOf({ scale }: GapWaterfall, width: number) {
  return linearScale(scale.from, scale.to, 52, width - 52)
}

function EndCell({
  side,
  value,
  said,
  fall,
  label,
}: Pick<EndProps, 'side' | 'value' | 'said' | 'fall'> & { readonly label: string }) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const x = scaleOf(fall, width)(value)
  return (
    <td className="plot">
      <span className="chart" ref={reference}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
            <ReadingMark place={side} x={x} y={height / 2} />
            <text x={x + 10} y={height / 2 + 4} className="t-ink">
              {said}
            </text>
          </svg>
        )}
      </span>
    </td>
  )
}

function StepChart({
  step,
  fall,
  words,
}: {
  readonly step: WaterfallStep
  readonly fall: GapWaterfall
  readonly words: ComparePageWords
}) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const x = scaleOf(fall, width)
  const [from, to] = [x(step.from), x(step.to)]
  const isUp = step.share >= 0
  return (
    <span className="chart" ref={reference}>
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={words.stepLabel(step.title, step.said.replace(/^[+−]/, ''), isUp)}
        >
          <line x1={from} y1="0" x2={from} y2="8" className="c-axis" />
          <line x1={to} y1="22" x2={to} y2={height} className="c-axis" />
          <rect
            x={Math.min(from, to)}
            y="7"
            width={Math.max(1, Math.abs(to - from))}
            height="16"
            className={isUp ? 'c-up' : 'c-down'}
          />
          <text
            x={isUp ? to + 6 : to - 6}
            y="19"
            textAnchor={isUp ? 'start' : 'end'}
            className={isUp ? 't-up' : 't-down'}
          >
            {step.said}
          </text>
        </svg>
      )}
    </span>
  )
}
