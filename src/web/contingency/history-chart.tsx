import { memo } from 'react'
import { type HistoryFigure, historyFigure } from '../../report/chart/history-figure.ts'
import { linearScale } from '../../report/chart/scale.ts'
import type { GivenLedger } from '../../report/contingency/given-ledger.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import { percent } from '../../report/figures.ts'
import type { Language } from '../../report/language.ts'
import { probabilityWords } from '../../report/probability-words.ts'
import { useWidth } from '../chart/use-width.ts'
import { PlotFrame } from './plot-frame.tsx'

interface HistoryChartProps {
  readonly given: GivenLedger
  /** The chance at the top of both halves. */
  readonly most: number
  readonly language: Language
}

/** Level with the half that looks ahead. */
const [plotTop, plotBottom] = [50, 300]

/** So far: how evidence moved the answer for the whole term, stepped by numbered entries. */
export const HistoryChart = memo(function HistoryChart({ given, most, language }: HistoryChartProps) {
  const [reference, width] = useWidth<HTMLDivElement>()
  const words = liveWordsOf(language)
  const { steps, marks, answer, entries } = given
  const figure =
    width > 0 ? historyFigure({ steps, marks, width, top: plotTop, bottom: plotBottom, most }) : null
  const label = words.soFarLabel(entries, percent(steps[0]!.value, language), answer.said?.phrase ?? '')
  return (
    <div className="chart" ref={reference}>
      {figure !== null && (
        <PlotFrame figure={figure} axis={words.axisSoFar} label={label}>
          <Ground figure={figure} />
          {figure.marks.map(({ number, x, y }) => (
            <line key={number} x1={x} y1={plotTop} x2={x} y2={y} className="c-hair" />
          ))}
          <path d={figure.line} className="c-line" />
          <circle cx={figure.end[0]} cy={figure.end[1]} r="4" className="c-dot" />
          <text x={figure.end[0] - 4} y={figure.end[1] - 9} textAnchor="end" className="t-acc halo">
            {answer.said?.number}
          </text>
          {figure.marks.map(({ mark, number, x, y }) => (
            <g key={number} className={mark.direction === 'raises' ? 'mark-up' : 'mark-down'}>
              <circle cx={x} cy={y} r="9" />
              <text x={x} y={y + 4} textAnchor="middle">
                {number}
              </text>
            </g>
          ))}
        </PlotFrame>
      )}
    </div>
  )
})

function Ground({ figure: { plot, most } }: { readonly figure: HistoryFigure }) {
  const { left, right, top, bottom } = plot
  const y = linearScale(0, most, bottom, top)
  const edges = probabilityWords.map(({ from }) => from).filter((edge) => edge <= most)
  return (
    <>
      {edges.map((edge) => (
        <line
          key={edge}
          x1={left}
          y1={y(edge)}
          x2={right}
          y2={y(edge)}
          className={edge === 0 ? 'c-axis' : 'c-hair'}
        />
      ))}
      {edges.map((edge) => (
        <text key={edge} x={left - 7} y={y(edge) + 4} textAnchor="end">
          {Math.round(edge * 1000) / 10}
        </text>
      ))}
    </>
  )
}
