import type { CurveFigure, DotFigure } from '../../report/chart/curve-figure.ts'
import { dotCount } from '../../report/chart/quantile-dots.ts'
import type { Phrases } from '../../report/phrases/en.ts'

interface DotChartProps {
  readonly dots: DotFigure
  readonly figure: CurveFigure
  /** In how many of the fifty futures it comes. */
  readonly came: number
  readonly phrases: Phrases
}

/** Fifty equally likely futures: those in which it comes stand at their date, the others wait beyond the term. */
export function DotChart({ dots, figure, came, phrases }: DotChartProps) {
  const { left, right } = figure.plot
  return (
    <>
      <line x1={left} y1={dots.base} x2={right} y2={dots.base} className="c-axis" />
      {dots.came.map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r="4" className="dot-came" />
      ))}
      {dots.others.map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r="3.5" className="dot-not" />
      ))}
      <text x={left} y={dots.base + 17}>
        {figure.isWide ? phrases.dots(came) : phrases.dotsShort(came)}
      </text>
      <text x={figure.width} y={dots.base + 17} textAnchor="end">
        {phrases.dotsNot(dotCount - came)}
      </text>
    </>
  )
}
