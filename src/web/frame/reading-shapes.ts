/** Readings differ by shape, not by colour. */
const shapes = ['●', '□', '△', '◇', '○', '■', '▲', '◆']

/** The shape of a reading, by its place among all of them. */
export function readingShape(place: number): string {
  return shapes[Math.max(0, place) % shapes.length]!
}
