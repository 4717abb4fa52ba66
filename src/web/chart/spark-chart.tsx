import type { CurveData } from '../../report/chart/curve-data.ts'
import { sparkline } from '../../report/chart/sparkline.ts'
import { useWidth } from './use-width.ts'

interface SparkChartProps {
  readonly curve: CurveData | null
  readonly term: { readonly from: number; readonly to: number }
  readonly label: string
}

/** The small curve over the term, on the same scale of 0 to 100 % in every row. */
export function SparkChart({ curve, term, label }: SparkChartProps) {
  const [reference, width] = useWidth<HTMLDivElement>()
  return (
    <div className="spark chart" ref={reference}>
      {width > 0 && curve !== null && <Drawing curve={curve} term={term} label={label} width={width} />}
    </div>
  )
}

function Drawing({
  curve,
  term,
  label,
  width,
}: SparkChartProps & { readonly curve: CurveData; readonly width: number }) {
  const { line, outer, inner, end, floor, half, right, height } = sparkline(curve, term, width, 44)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <line x1="1" y1={floor} x2={right} y2={floor} className="c-hair" />
      <line x1="1" y1={half} x2={right} y2={half} className="c-hair" />
      {outer !== null && <path d={outer} className="c-outer" />}
      {inner !== null && <path d={inner} className="c-inner" />}
      <path d={line} className="c-line c-small" />
      <circle cx={end[0]} cy={end[1]} r="3" className="c-dot" />
    </svg>
  )
}
