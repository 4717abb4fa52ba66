import { linearScale } from '../../report/chart/scale.ts'
import type { Direction } from '../../report/direction.ts'
import { useWidth } from './use-width.ts'

interface EffectChartProps {
  readonly direction: Direction
  /** Of the bar. */
  readonly size: number
  /** The signed figure beside it. */
  readonly text: string
  /** The largest size in the table, so that rows share one scale from one zero. */
  readonly most: number
  readonly label: string
}

/** A signed effect about zero: solid brown raises, hatched blue-green lowers, the sign beside it. */
export function EffectChart({ direction, size, text, most, label }: EffectChartProps) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const side = direction === 'raises' ? 1 : -1
  const x = linearScale(-most, most, 44, width - 44)
  const tip = x(side * size)
  return (
    <span className="chart" ref={reference}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} 18`} width={width} height="18" role="img" aria-label={label}>
          <rect
            x={Math.min(x(0), tip)}
            y="3"
            width={Math.max(1, Math.abs(tip - x(0)))}
            height="12"
            className={side > 0 ? 'c-up' : 'c-down'}
          />
          <line x1={x(0)} y1="0" x2={x(0)} y2="18" className="c-axis" />
          <text
            x={tip + side * 5}
            y="13"
            className={side > 0 ? 't-up' : 't-down'}
            textAnchor={side > 0 ? 'start' : 'end'}
          >
            {text}
          </text>
        </svg>
      )}
    </span>
  )
}
