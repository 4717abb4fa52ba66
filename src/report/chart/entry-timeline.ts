import type { Day } from '../../language/day.ts'
import { calendarDate, firstOfYear } from '../dates.ts'
import type { EntryLine } from '../evidence/entry-lines.ts'
import { linearScale } from './scale.ts'

/** Where everything of the ledger's time line stands, in pixels. */
export interface EntryTimeline {
  readonly height: number
  readonly left: number
  readonly right: number
  /** The band between rises and falls in which the entries themselves stand. */
  readonly band: { readonly top: number; readonly middle: number; readonly bottom: number }
  readonly marks: readonly EntryMark[]
  /** Percentage points, above and below. */
  readonly grid: readonly { readonly y: number; readonly points: number }[]
  readonly ticks: readonly { readonly x: number; readonly year: number | null; readonly month: number }[]
  readonly floor: number
}

export interface EntryMark {
  readonly id: string
  readonly kind: EntryLine['kind']
  readonly x: number
  /** The top of the greatest rise and the foot of the greatest fall; null where there is none. */
  readonly rise: number | null
  readonly fall: number | null
}

/** Both directions together; each has as much of it as it needs. */
const plotHeight = 170
const bandHeight = 22
const top = 14

/** Places the entries that count on a line from one day to another. @param width in pixels */
export function entryTimeline(
  entries: readonly EntryLine[],
  { from, to }: { readonly from: Day; readonly to: Day },
  width: number,
): EntryTimeline {
  const [left, right] = [34, width - 8]
  const x = linearScale(from, Math.max(from + 1, to), left + 6, right - 6)
  const counted = entries.filter(({ standing }) => standing === 'counts')
  const extremes = counted.map(extremesOf)
  const mostUp = niceMost(Math.max(0, ...extremes.map(({ rise }) => rise)))
  const mostDown = niceMost(Math.max(0, ...extremes.map(({ fall }) => -fall)))
  const upHeight = (plotHeight * mostUp) / (mostUp + mostDown)
  const band = {
    top: top + upHeight,
    middle: top + upHeight + bandHeight / 2,
    bottom: top + upHeight + bandHeight,
  }
  const up = linearScale(0, mostUp, band.top, top)
  const floor = top + plotHeight + bandHeight
  const down = linearScale(0, mostDown, band.bottom, floor)
  return {
    height: floor + 44,
    left,
    right,
    band,
    marks: counted.map(({ id, day, kind }, index) => {
      const { rise, fall } = extremes[index]!
      return { id, kind, x: x(day), rise: rise > 0 ? up(rise) : null, fall: fall < 0 ? down(-fall) : null }
    }),
    grid: [
      ...gridOf(mostUp, upHeight).map((share) => ({ y: up(share), points: share * 100 })),
      ...gridOf(mostDown, plotHeight - upHeight).map((share) => ({ y: down(share), points: -share * 100 })),
    ],
    ticks: ticksWithin(from, to, width).map((tick) => ({ ...tick, x: x(tick.day) })),
    floor,
  }
}

function extremesOf({ weight }: EntryLine): { rise: number; fall: number } {
  const moves = (weight?.moves ?? []).map(({ by }) => by)
  return { rise: Math.max(0, ...moves), fall: Math.min(0, ...moves) }
}

/** The most, and half of it where there is room between. */
function gridOf(most: number, height: number): number[] {
  return height > 60 ? [most / 2, most] : [most]
}

function niceMost(largest: number): number {
  return [0.04, 0.1, 0.2, 0.3, 0.5].find((most) => largest <= most) ?? 1
}

/** Every month, every third, or every year, as there is room; January carries the year. */
function ticksWithin(from: Day, to: Day, width: number) {
  const months = Math.max(1, (to - from) / 30.4)
  const room = width / months
  const every = room > 34 ? 1 : room > 12 ? 3 : 12
  const [first, last] = [calendarDate(from).year, calendarDate(to).year]
  const ticks: { day: Day; year: number | null; month: number }[] = []
  for (let year = first; year <= last; year += 1)
    for (let month = 1; month <= 12; month += every) {
      const day = month === 1 ? firstOfYear(year) : Date.UTC(year, month - 1, 1) / 86_400_000
      if (day >= from && day <= to) ticks.push({ day, year: month === 1 ? year : null, month })
    }
  return ticks
}
