/** A place on the chart: x and y in pixels. */
export type Place = readonly [x: number, y: number]

/** The SVG path of a line through the places; empty for none. */
export function linePath(places: readonly Place[]): string {
  return places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

/** The SVG path of the area between an upper and a lower line. */
export function areaPath(upper: readonly Place[], lower: readonly Place[]): string {
  if (upper.length === 0) return ''
  return `${linePath(upper)}${linePath([...lower].reverse()).replace('M', 'L')}Z`
}
