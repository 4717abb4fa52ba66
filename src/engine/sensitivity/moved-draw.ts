import type { CalendarEntry, Course, Judgement, Situation } from '../../language/situation.ts'
import type { Draw } from '../draw.ts'

/**
 * The draw in which one judgement has another value. A chance takes its neighbours along: what is left for them is shared as
 * before. Where an option adds to the judgement, it adds as much to its other value.
 */
export function movedDraw(course: Course, judgement: Judgement, value: number, base: Draw): Draw {
  const { address, scale } = judgement
  const from = base(judgement)
  const left = 1 - from
  const beside = scale === 'chance' && left > 0 ? besideOf(course, address) : new Set<string>()
  const share = (1 - value) / left
  const movedAlong = (own: number): number => {
    if (scale === 'chance' || own === from) return own === from ? value : own
    return scale === 'rate' || scale === 'tempo' ? (own * value) / from : own + value - from
  }
  return (one) => {
    if (one.address === address) return movedAlong(base(one))
    return beside.has(one.address) ? base(one) * share : base(one)
  }
}

/** Addresses of the chances that share one whole with the judgement at this address. */
function besideOf(course: Course, address: string): Set<string> {
  const beside = new Set<string>()
  for (const { situation } of course.regimes) {
    for (const whole of wholesOf(situation)) {
      if (!whole.some((one) => one.address === address)) continue
      for (const one of whole) if (one.address !== address) beside.add(one.address)
    }
  }
  return beside
}

/** Chances that sum to 1 or leave a rest. */
function wholesOf({ factors, events, calendar }: Situation): (readonly Judgement[])[] {
  const chances = (outcomes: readonly { readonly chance: Judgement | null }[]) =>
    outcomes.flatMap(({ chance }) => (chance ? [chance] : []))
  const dated = ({ what }: CalendarEntry) => (what.kind === 'outcomes' ? chances(what.outcomes) : [])
  return [
    ...factors.map(({ start }) => start),
    ...events.map(({ outcomes }) => chances(outcomes)),
    ...calendar.map(dated),
  ]
}
