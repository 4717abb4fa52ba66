import type { AnswerLine } from '../../report/answer-line.ts'
import { ruler, rulerKey } from '../../report/chart/ruler.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { useWidth } from './use-width.ts'

const height = 28
const middle = 15

interface RulerChartProps {
  readonly answer: AnswerLine
  /** Where it stood without the ledger; the band is then of that, for doubt was tried there. */
  readonly before?: AnswerLine | undefined
  readonly label?: string
  readonly phrases: Phrases
}

/** An answer on the ruler of 0 to 100 %: the dot is chance, the tints are doubt, the heavy rule is the word's own range. */
export function RulerChart({ answer, before, label, phrases }: RulerChartProps) {
  const [reference, width] = useWidth<HTMLDivElement>()
  return (
    <div className="ruler chart" ref={reference}>
      {width > 0 && answer.value !== null && answer.said !== null && (
        <Drawing
          answer={before ?? answer}
          value={answer.value}
          width={width}
          label={label ?? phrases.rulerLabel(answer.said.phrase, answer.bandWords)}
        />
      )}
    </div>
  )
}

interface DrawingProps {
  /** To which the band belongs. */
  readonly answer: AnswerLine
  readonly value: number
  readonly width: number
  readonly label: string
}

function Drawing({ answer, value, width, label }: DrawingProps) {
  const { start, end, ticks, zone, dot } = ruler(value, null, width)
  const { outer, inner, dot: ring } = ruler(answer.value ?? value, answer.band, width)
  const floor = middle + 7
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <line x1={start} y1={floor} x2={end} y2={floor} className="c-hair" />
      {ticks.map((x) => (
        <line key={x} x1={x} y1={floor - 2} x2={x} y2={floor + 2} className="c-axis" />
      ))}
      <line x1={zone.x} y1={floor} x2={zone.x + zone.width} y2={floor} className="c-zone" />
      {outer !== null && (
        <rect x={outer.x} y={middle - 6} width={outer.width} height="12" className="c-outer" />
      )}
      {inner !== null && (
        <rect x={inner.x} y={middle - 6} width={inner.width} height="12" className="c-inner" />
      )}
      {ring !== dot && <circle cx={ring} cy={middle} r="4.5" className="c-ring" />}
      <circle cx={dot} cy={middle} r="5" className="c-dot" />
    </svg>
  )
}

/** The ruler's key: the numbers at which the words change. */
export function RulerKey() {
  const [reference, width] = useWidth<HTMLSpanElement>()
  return (
    <span className="ruler chart" ref={reference}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} 14`} width={width} height="14" aria-hidden="true">
          {rulerKey(width).map(({ x, percent, anchor }) => (
            <text key={percent} x={x} y="11" textAnchor={anchor}>
              {percent === 0 ? '0 %' : percent}
            </text>
          ))}
        </svg>
      )}
    </span>
  )
}
