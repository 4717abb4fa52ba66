import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ThingKind } from '../../lenses/influence-graph/influence-graph.ts'
import type { Language } from '../../report/language.ts'
import {
  labelSize,
  type MapFigure,
  mapFigure,
  type PlacedCard,
  type PlacedLine,
} from '../../report/map/map-figure.ts'
import type { MapSheet } from '../../report/map/map-sheet.ts'
import type { MapView } from '../../report/map/map-view.ts'
import { stepFrom } from '../../report/map/step-from.ts'
import { Link } from '../frame/routing.tsx'

interface MapChartProps {
  readonly sheet: MapSheet
  readonly drawn: MapView
  readonly width: number
  readonly language: Language
  readonly unfolded: ReadonlySet<ThingKind>
  readonly toggle: (kind: ThingKind) => void
}

const moves: Readonly<Record<string, 'cause' | 'effect' | 'above' | 'below'>> = {
  ArrowLeft: 'cause',
  ArrowRight: 'effect',
  ArrowUp: 'above',
  ArrowDown: 'below',
}

/** The map: lines beneath, and over them everything as a link that brings it into focus; one stop of the Tab key. */
export function MapChart({ sheet, drawn, width, language, unfolded, toggle }: MapChartProps) {
  const { say } = sheet
  const { focus } = drawn
  const figure = useMemo(() => mapFigure(drawn, width, language), [drawn, width, language])
  const [at, setAt] = useState({ about: focus, id: focus })
  const cursor = at.about === focus ? at.id : focus
  const frame = useRef<HTMLDivElement>(null)
  const wasWithin = useRef(false)
  const depth = useRef(0)
  const went = useRef(focus)

  const moveTo = (id: string) => {
    setAt({ about: focus, id })
    frame.current?.querySelector<HTMLElement>(`#${CSS.escape(`map-${id}`)}`)?.focus()
  }
  // A thing that comes into focus may move about in the document, which takes the keyboard away from it.
  useEffect(() => {
    if (went.current === focus) return
    went.current = focus
    depth.current += 1
    if (wasWithin.current)
      frame.current?.querySelector<HTMLElement>(`#${CSS.escape(`map-${focus}`)}`)?.focus()
  }, [focus])

  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (cursor !== focus) return moveTo(focus)
      if (depth.current > 0) {
        depth.current -= 2
        history.back()
      }
      return
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    const next = stepFrom(figure, cursor, move)
    if (next !== null) moveTo(next)
  }
  const count = figure.columns.flatMap(({ cards }) => cards).filter(({ isFull }) => isFull).length
  const lines = figure.lines.filter(({ weight }) => weight > 0).length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the links within
    <div
      ref={frame}
      className="map"
      style={{ height: figure.height }}
      onKeyDown={listen}
      onFocus={() => {
        wasWithin.current = true
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) wasWithin.current = false
      }}
    >
      <svg
        width={width}
        height={figure.height}
        role="img"
        aria-label={say.chartLabel(sheet.title(focus), count, lines)}
      >
        {figure.lines.map((line) => (
          <Line key={`${line.from} ${line.to}`} line={line} />
        ))}
      </svg>
      {figure.columns.map((column) => (
        <Column key={column.kind} column={column} sheet={sheet} cursor={cursor}>
          {(column.folded > 0 || unfolded.has(column.kind)) && (
            <button
              type="button"
              className="map-more"
              style={{ left: column.x, top: column.bottom }}
              aria-expanded={unfolded.has(column.kind)}
              onClick={() => toggle(column.kind)}
            >
              {unfolded.has(column.kind) ? say.fewer : say.others(column.folded)}
              <span className="vh"> {say.layers[column.kind]}</span>
            </button>
          )}
        </Column>
      ))}
    </div>
  )
}

function Line({
  line: { path, head, sign, points, weight, isOnPath, label },
}: {
  readonly line: PlacedLine
}) {
  if (weight === 0) return <path d={path} className="m-hair" />
  const kind = sign === 'up' ? 'm-up' : sign === 'down' ? 'm-down' : 'm-plain'
  return (
    <g>
      {isOnPath && <path d={path} className="m-thread" />}
      <path d={path} className={`${kind} w${weight}`} />
      {head !== null && <path d={head} className={`${kind} w${weight} m-head`} />}
      {label !== null && (
        <>
          <rect
            x={label.x - labelSize.width / 2 + 2}
            y={label.y - labelSize.height / 2}
            width={labelSize.width - 4}
            height={labelSize.height}
            rx={labelSize.height / 2}
            className={`m-pill ${kind}`}
          />
          <text
            x={label.x}
            y={label.y + 4}
            textAnchor="middle"
            className={sign === 'up' ? 't-up' : sign === 'down' ? 't-down' : 't-ink'}
          >
            {points}
          </text>
        </>
      )}
    </g>
  )
}

interface ColumnProps {
  readonly column: MapFigure['columns'][number]
  readonly sheet: MapSheet
  readonly cursor: string
  readonly children: React.ReactNode
}

function Column({ column, sheet: { say }, cursor, children }: ColumnProps) {
  return (
    <>
      <p className="map-head" style={{ left: column.x, width: column.width }} id={`map-layer-${column.kind}`}>
        {say.layers[column.kind]} <small>{say.layerNotes[column.kind]}</small>
      </p>
      <ul aria-labelledby={`map-layer-${column.kind}`}>
        {column.cards.map((card) => (
          <li key={card.id}>
            <Card card={card} isStop={card.id === cursor} />
          </li>
        ))}
      </ul>
      {children}
    </>
  )
}

function Card({ card, isStop }: { readonly card: PlacedCard; readonly isStop: boolean }) {
  const { id, title, state, isFocus, isFull, x, y, width, height } = card
  return (
    <Link
      id={`map-${id}`}
      to={{ page: 'map', id }}
      isHere
      isCurrent={isFocus}
      tabIndex={isStop ? 0 : -1}
      className={isFull ? 'map-card' : 'map-name'}
      style={{ left: x, top: y, width, minHeight: height }}
    >
      <b>{title}</b>
      {isFull && state !== null && <span>{state}</span>}
    </Link>
  )
}
