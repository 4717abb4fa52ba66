import { nominalDraw } from '../../engine/draw.ts'
import type { Evidence } from '../../engine/evidence/evidence.ts'
import type { Signal } from '../../engine/evidence/particles/path-plan.ts'
import type { Day } from '../../language/day.ts'
import type { Indicator, Situation } from '../../language/situation.ts'

/** Something to watch for: an indicator at its next look, or an event that may happen by a day. */
export interface Watched {
  readonly kind: 'indicator' | 'event'
  readonly id: string
  /** Of the look, or by which it may happen. */
  readonly day: Day
}

/** Every indicator at its next look, and every event that may happen by the horizon. */
export function watchedThings(situation: Situation, evidence: Evidence, horizon: Day): Watched[] {
  return [
    ...situation.indicators.map((indicator) => ({
      kind: 'indicator' as const,
      id: indicator.id,
      day: nextLook(indicator, evidence, situation.to),
    })),
    ...situation.events.map(({ id }) => ({ kind: 'event' as const, id, day: horizon })),
  ]
}

/** The next day on which a look counts as independent of the last one; as-of where nobody has looked or it is overdue. */
function nextLook({ id, lookDays }: Indicator, { entries, asOf }: Evidence, to: Day): Day {
  const last = entries.findLast((entry) => entry.kind === 'indicator' && entry.indicator === id)
  return last ? Math.min(to, Math.max(asOf, last.day + Math.round(lookDays ?? 0))) : asOf
}

/** What is looked at along each path for it; `factors` and `events` in the order of the chain, which keeps all. */
export function signalOf({ kind, id, day }: Watched, situation: Situation): Signal {
  if (kind === 'event')
    return { kind: 'event', event: situation.events.findIndex((event) => event.id === id), day }
  const indicator = situation.indicators.find((one) => one.id === id)!
  return {
    kind: 'look',
    factor: situation.factors.findIndex((factor) => factor.id === indicator.factor),
    seen: Float64Array.from(indicator.seen, (judgement) => nominalDraw(judgement)),
    day,
  }
}
