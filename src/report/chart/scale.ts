/** Maps a value onto a place, both ends included; places are rounded to a tenth of a pixel. */
export type Scale = (value: number) => number

/** A straight scale from a domain onto a range; a domain of no width maps onto the range's beginning. */
export function linearScale(from: number, to: number, start: number, end: number): Scale {
  const slope = to === from ? 0 : (end - start) / (to - from)
  return (value) => Math.round((start + (value - from) * slope) * 10) / 10
}
