import type { Judgement } from '../../language/situation.ts'

/** The places that a judgement's slider can take; 0 is the value it has, exactly. */
export interface SliderScale {
  readonly first: number
  readonly last: number
  /** The ends of the stated range; null where it has none. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** The value in the judgement's own unit. */
  readonly valueAt: (place: number) => number
  /** The place nearest to a value, within the ends. */
  readonly placeOf: (value: number) => number
}

/** Steps: tenths of a point, of a doubling of odds, twentieths of a doubling of a rate or a tempo. */
const steps = { points: 0.1, chance: 0.1, rate: 0.05, tempo: 0.05, number: 1 } as const
/** Beyond its stated range a judgement can be moved so many units: points or doublings. */
const beyond = 1
/** Odds further than this from even are drawn no closer to certainty: 1 in 1,000. */
const mostLogOdds = Math.log2(999)

/**
 * Points go by tenths, rates and tempos by doublings, chances by doublings of their odds; a unit beyond the stated range
 * either way. Null where there is nothing to slide: a certain chance, a rate or a tempo of 0, a plain number.
 */
export function sliderScale({ scale, nominal, low, high }: Judgement): SliderScale | null {
  const { to, from } = measures[scale]
  const base = to(nominal)
  if (scale === 'number' || !Number.isFinite(base)) return null
  const step = steps[scale]
  const within = (value: number) =>
    scale === 'chance' ? Math.max(-mostLogOdds, Math.min(mostLogOdds, to(value))) : to(value)
  const ends = [within(low), within(high)].sort((a, b) => a - b) as [number, number]
  const place = (units: number) => (units - base) / step
  const [first, last] = [Math.round(place(ends[0] - beyond)), Math.round(place(ends[1] + beyond))]
  return {
    first,
    last,
    range: low < high ? { low: place(ends[0]), high: place(ends[1]) } : null,
    valueAt: (at) => (at === 0 ? nominal : settled(scale, from(base + at * step))),
    placeOf: (value) => Math.max(first, Math.min(last, Math.round(place(within(value))))),
  }
}

const same = (value: number) => value
const doublings = { to: Math.log2, from: (units: number) => 2 ** units }
const measures = {
  points: { to: same, from: same },
  number: { to: same, from: same },
  rate: doublings,
  tempo: doublings,
  chance: {
    to: (chance: number) => Math.log2(chance / (1 - chance)),
    from: (units: number) => 1 / (1 + 2 ** -units),
  },
} as const

/** Tenths of points add up to tenths. */
function settled(scale: Judgement['scale'], value: number): number {
  return scale === 'points' ? Math.round(value * 1e6) / 1e6 : value
}
