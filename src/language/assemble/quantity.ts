import type { WrittenIndicator, WrittenQuantity } from '../element-shapes.ts'
import type { Indicator, Quantity } from '../situation.ts'
import { type Resolver, resolve } from './declared.ts'
import { judgementsByState } from './factor.ts'
import { certain, groundsOf, judgementOf, noteOf, titleOf } from './judgement.ts'

/** A quantity as it stands in the situation. */
export function assembleQuantity(resolver: Resolver, id: string, written: WrittenQuantity): Quantity {
  const grounds = groundsOf(resolver, written)
  const grows = (written.grows ?? []).flatMap(({ name, value }) => {
    const factor = resolve(resolver, 'factor', name)
    if (factor === null) return []
    const byState = judgementsByState(
      resolver,
      factor,
      value,
      (state) => `grows|${id}|${factor}|${state}`,
      grounds,
    )
    return [...(byState ?? [])].map(([state, perYear]) => ({ factor, state, perYear }))
  })
  const jumps = (written.jumps ?? []).flatMap(({ name, value }) => {
    const event = resolve(resolver, 'event', name)
    return event === null
      ? []
      : [{ event, by: judgementOf(resolver, `jumps|${id}|${event}`, value, grounds) }]
  })
  const start = written.start
    ? judgementOf(resolver, `stock|${id}`, written.start, grounds)
    : certain(`stock|${id}`, 0, 'number', written.place)
  const shared = {
    title: titleOf(written.title, id),
    because: grounds.because,
    ...noteOf(written.note),
    at: written.place,
  }
  return { id, ...shared, unit: written.unit ?? {}, start, grows, jumps }
}

/** An indicator as it stands in the situation; null where a state is missing from `seen`, or a part could not be read. */
export function assembleIndicator(
  resolver: Resolver,
  id: string,
  written: WrittenIndicator,
): Indicator | null {
  const grounds = groundsOf(resolver, written)
  const seen = written.seen?.[0]
  if (!seen) return null
  if (written.seen.length > 1) {
    resolver.notice('one-or-the-other', written.seen[1]!.name.at, {
      keys: written.seen.map(({ name }) => name.text),
    })
    return null
  }
  const factor = resolve(resolver, 'factor', seen.name)
  if (factor === null) return null
  const byState = judgementsByState(resolver, factor, seen.value, (state) => `seen|${id}|${state}`, grounds)
  if (!byState) return null
  const states = resolver.declared.states.get(factor) ?? []
  const missing = states.filter((state) => !byState.has(state))
  if (missing.length > 0)
    resolver.notice('missing-state', seen.name.at, { factor, what: 'seen', states: missing })
  const shared = {
    title: titleOf(written.title, id),
    because: grounds.because,
    ...noteOf(written.note),
    at: written.place,
  }
  if (missing.length > 0) return null
  return { id, ...shared, lookDays: written.look, factor, seen: states.map((state) => byState.get(state)!) }
}
