import type { Day } from '../../language/day.ts'
import { type EntryMark, type EntryTimeline, entryTimeline } from '../../report/chart/entry-timeline.ts'
import type { EntryLine } from '../../report/evidence/entry-lines.ts'
import { signed } from '../../report/figures.ts'
import { useWidth } from '../chart/use-width.ts'

interface TimelineChartProps {
  readonly entries: readonly EntryLine[]
  readonly span: { readonly from: Day; readonly to: Day }
  readonly focus: string | undefined
  readonly label: string
  /** The first and the last day in words. */
  readonly ends: readonly [string, string]
}

/** The ledger on a line: above each entry the greatest rise it brought, below it the greatest fall. */
export function TimelineChart({ entries, span, focus, label, ends }: TimelineChartProps) {
  const [reference, width] = useWidth<HTMLDivElement>()
  const line = width > 0 ? entryTimeline(entries, span, width) : null
  return (
    <div className="chart" ref={reference}>
      {line !== null && (
        <svg
          viewBox={`0 0 ${width} ${line.height}`}
          width={width}
          height={line.height}
          role="img"
          aria-label={label}
        >
          <Ground line={line} />
          <text x={line.left} y={line.height - 2}>
            {ends[0]}
          </text>
          <text x={line.right} y={line.height - 2} textAnchor="end">
            {ends[1]}
          </text>
          {line.marks.map((mark) => (
            <Mark key={mark.id} mark={mark} line={line} isInFocus={mark.id === focus} />
          ))}
        </svg>
      )}
    </div>
  )
}

function Ground({ line: { left, right, band, grid, ticks, floor } }: { readonly line: EntryTimeline }) {
  return (
    <>
      {grid.map(({ y, points }) => (
        <g key={points}>
          <line x1={left} y1={y} x2={right} y2={y} className="c-hair" />
          <text x={left - 6} y={y + 4} textAnchor="end">
            {signed(points)}
          </text>
        </g>
      ))}
      <line x1={left} y1={band.top} x2={right} y2={band.top} className="c-axis" />
      <line x1={left} y1={band.bottom} x2={right} y2={band.bottom} className="c-axis" />
      {ticks.map(({ x, year, month }) => (
        <g key={x}>
          <line x1={x} y1={floor} x2={x} y2={floor + (year === null ? 3 : 6)} className="c-axis" />
          <text x={x} y={floor + 19} textAnchor="middle" className={year === null ? undefined : 't-ink'}>
            {year ?? month}
          </text>
        </g>
      ))}
    </>
  )
}

interface MarkProps {
  readonly mark: EntryMark
  readonly line: EntryTimeline
  readonly isInFocus: boolean
}

function Mark({ mark: { x, kind, rise, fall }, line: { band, floor }, isInFocus }: MarkProps) {
  return (
    <g className={isInFocus ? 'in-focus' : undefined}>
      {isInFocus && <line x1={x} y1={4} x2={x} y2={floor} className="c-focus" />}
      {rise !== null && <rect x={x - 2} y={rise} width="4" height={band.top - rise} className="c-up" />}
      {fall !== null && (
        <rect x={x - 2} y={band.bottom} width="4" height={fall - band.bottom} className="c-down" />
      )}
      <KindMark kind={kind} x={x} y={band.middle} />
    </g>
  )
}

/** The kinds of entries by shape: seen ●, looked for and not seen ○, event ■, state ◆. */
function KindMark({
  kind,
  x,
  y,
}: {
  readonly kind: EntryLine['kind']
  readonly x: number
  readonly y: number
}) {
  if (kind === 'event') return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" className="c-mark" />
  if (kind === 'state')
    return <path d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} className="c-mark" />
  return <circle cx={x} cy={y} r="3.5" className={kind === 'seen' ? 'c-mark' : 'c-mark is-open'} />
}

/** The same shapes in a line of text, with their names. */
export function KindKey({ names }: { readonly names: Readonly<Record<EntryLine['kind'], string>> }) {
  return (
    <p className="key">
      {(['seen', 'not-seen', 'event', 'state'] as const).map((kind) => (
        <span key={kind} className="nowrap">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <KindMark kind={kind} x={6} y={6} />
          </svg>
          {names[kind]}
        </span>
      ))}
    </p>
  )
}
