import type { ReactNode } from 'react'
import type { YearMark } from '../../report/chart/years-within.ts'

/** What both halves of the answer place alike, in pixels. */
interface PlotFigure {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly bottom: number }
  readonly years: readonly YearMark[]
}

interface PlotFrameProps {
  readonly figure: PlotFigure
  /** What the upright axis measures. */
  readonly axis: string
  readonly label: string
  readonly children: ReactNode
}

/** A half of the answer: its picture with what is measured above, and the years below. */
export function PlotFrame({ figure, axis, label, children }: PlotFrameProps) {
  const { width, height, plot, years } = figure
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <text x={plot.left} y="10" className="t-ink">
        {axis}
      </text>
      {years.map(({ x, year }) => (
        <g key={year}>
          <line x1={x} y1={plot.bottom} x2={x} y2={plot.bottom + 5} className="c-axis" />
          <text x={x} y={plot.bottom + 18} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {children}
    </svg>
  )
}
