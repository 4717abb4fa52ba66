interface ReadingMarkProps {
  /** Place of the reading among those shown. */
  readonly place: number
  readonly x: number
  readonly y: number
}

/** Where a reading's answer stands: readings differ by shape, the first filled, not by colour alone. */
export function ReadingMark({ place, x, y }: ReadingMarkProps) {
  switch (place % 4) {
    case 0:
      return <circle cx={x} cy={y} r="5" className="c-dot" />
    case 1:
      return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className="c-open" />
    case 2:
      return <path d={`M${x} ${y - 5.5}L${x + 5.5} ${y + 4}H${x - 5.5}Z`} className="c-open" />
    default:
      return <path d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} className="c-open" />
  }
}

/** The same within a line of text. */
export function ReadingKey({ place }: Pick<ReadingMarkProps, 'place'>) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" className="reading-key" aria-hidden="true">
      <ReadingMark place={place} x={6} y={6} />
    </svg>
  )
}
