import type { WrittenAsk } from '../ask-shape.ts'
import { conditionOf } from '../condition.ts'
import type { Ask } from '../situation.ts'
import { type Resolver, resolve, resolveAll } from './declared.ts'

type Key = 'event' | 'state' | 'quantity' | 'by' | 'at' | 'count' | 'before' | 'above'

/** What may stand beside each subject of a question, and what must. */
const forms: Readonly<
  Record<'event' | 'state' | 'quantity', { beside: readonly Key[]; dates: readonly ('by' | 'at')[] }>
> = {
  event: { beside: ['by', 'count', 'before'], dates: ['by'] },
  state: { beside: ['by', 'at'], dates: ['by', 'at'] },
  quantity: { beside: ['at', 'above'], dates: ['at'] },
}

/** A question in one of its forms; null where it has none, which is told. */
export function assembleAsk(resolver: Resolver, written: WrittenAsk): Ask | null {
  const subjects = (['event', 'state', 'quantity'] as const).filter((key) => written[key] !== null)
  const subject = subjects[0]
  if (subject === undefined) return told(resolver, written, ['event', 'state', 'quantity'])
  if (subjects.length > 1) return refused(resolver, written, subjects)
  const keys = (Object.keys(written) as Key[]).filter(
    (key) => (key as string) !== 'place' && written[key] !== null,
  )
  const stray = keys.find((key) => key !== subject && !forms[subject].beside.includes(key))
  if (stray) return refused(resolver, written, [subject, stray])
  const dates = forms[subject].dates.filter((key) => written[key] !== null)
  if (dates.length === 0) return told(resolver, written, forms[subject].dates)
  if (dates.length > 1) return refused(resolver, written, dates)
  if (subject === 'event') return eventAsk(resolver, written)
  return subject === 'state' ? stateAsk(resolver, written) : quantityAsk(resolver, written)
}

function eventAsk(resolver: Resolver, written: WrittenAsk): Ask | null {
  const events = resolveAll(resolver, 'event', written.event)
  const before = written.before && resolveAll(resolver, 'event', written.before.event)
  if (events.length !== written.event!.length || events.length === 0) return null
  const by = written.by!.day
  if (written.count && before) return refused(resolver, written, ['count', 'before'])
  if (written.count) return { kind: 'count', events, by }
  if (before === null) return { kind: 'event', events, by }
  if (before.length === 0 && !written.before!.event)
    resolver.notice('missing-key', written.before!.place, { key: 'event', kind: 'before' })
  return before.length === (written.before!.event?.length ?? -1)
    ? { kind: 'before', events, before, by }
    : null
}

function stateAsk(resolver: Resolver, written: WrittenAsk): Ask | null {
  const condition = conditionOf(resolver, written.state!)
  if (!condition) return null
  return written.at
    ? { kind: 'at', condition, at: written.at.day }
    : { kind: 'reach', condition, by: written.by!.day }
}

function quantityAsk(resolver: Resolver, written: WrittenAsk): Ask | null {
  const quantity = resolve(resolver, 'quantity', written.quantity!)
  if (quantity === null) return null
  const at = written.at!.day
  return written.above
    ? { kind: 'above', quantity, at, above: written.above.nominal }
    : { kind: 'mean', quantity, at }
}

function told(resolver: Resolver, written: WrittenAsk, keys: readonly string[]): null {
  resolver.notice('missing-key', written.place, { key: keys.join(' / '), kind: 'ask' })
  return null
}

function refused(resolver: Resolver, written: WrittenAsk, keys: readonly string[]): null {
  resolver.notice('one-or-the-other', written.place, { keys })
  return null
}

/** The last day that a question is about. */
export function dayOfAsk(ask: Ask): number {
  return 'by' in ask ? ask.by : ask.at
}

/** Whether its answer is a probability, and not an expected number or a mean. */
export function hasProbability(ask: Ask): boolean {
  return ask.kind !== 'count' && ask.kind !== 'mean'
}
