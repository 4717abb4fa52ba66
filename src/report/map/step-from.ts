import type { MapFigure } from './map-figure.ts'

/** Where an arrow key leads from a thing on the map: along the strongest line, or up and down its layer; null: nowhere. */
export function stepFrom(
  { columns, lines }: MapFigure,
  id: string,
  move: 'cause' | 'effect' | 'above' | 'below',
): string | null {
  if (move === 'above' || move === 'below') {
    const cards = columns.find((column) => column.cards.some((card) => card.id === id))?.cards ?? []
    const place = cards.findIndex((card) => card.id === id)
    return cards[place + (move === 'above' ? -1 : 1)]?.id ?? null
  }
  const [here, there] = move === 'cause' ? (['to', 'from'] as const) : (['from', 'to'] as const)
  const along = lines.filter((line) => line[here] === id)
  // The lines stand in the order of their weight, the strongest last.
  return along.at(-1)?.[there] ?? null
}
