import { dateOf, type SituationText, situationFromSeed } from '../laws/random-situation.ts'

/** A random situation with indicators and events that are always reported, and lines of a ledger for it. */
export function situationWithLedger(seed: number): { situation: SituationText & object; ledger: string } {
  const text = situationFromSeed(seed)
  const factors = Object.entries(text.factors)
  const [firstFactor, lastFactor] = [factors[0]!, factors.at(-1)!]
  const seenIn = ([id, { states }]: (typeof factors)[number], low: number) => ({
    seen: {
      [id]: Object.fromEntries(Object.keys(states).map((state, place) => [state, `${low + 25 * place}%`])),
    },
  })
  const events = Object.fromEntries(
    Object.entries(text.events).map(([id, event], place) => [
      id,
      place % 2 === 0 ? { ...event, reported: 'always' } : event,
    ]),
  )
  const situation = {
    ...text,
    events,
    indicators: { i0: seenIn(firstFactor, 10), i1: seenIn(lastFactor, 20) },
  } as unknown as SituationText
  return { situation, ledger: ledgerFor(seed, text) }
}

function ledgerFor(seed: number, { from, factors, events, calendar }: SituationText): string {
  const first = Date.parse(from) / 86_400_000
  const day = (number: number) => dateOf(first + number)
  const ids = Object.keys(events)
  const event = ids[seed % ids.length]!
  const factor = Object.keys(factors).at(-1)!
  const window = calendar.find((entry) => 'event' in entry)
  const outcome = Object.keys(events[event]!.outcomes).at(-1)
  const lines: object[] = [
    { date: day(40 + (seed % 50)), indicator: 'i0', seen: seed % 3 > 0 },
    ...(seed % 4 > 0 ? [{ date: day(120 + (seed % 60)), event }] : []),
    { date: day(120 + (seed % 60)), indicator: 'i1', seen: true },
    { date: day(260 + (seed % 90)), state: { [factor]: 's0' }, confidence: 0.8 },
    ...(seed % 3 === 0 ? [{ date: day(400 + (seed % 20)), event, outcome }] : []),
    ...(window && 'event' in window && seed % 2 === 0 && window.date < day(600)
      ? [{ date: window.date, event: window.event }]
      : []),
    { date: day(500), indicator: 'i0', seen: false },
    { 'as-of': day(600) },
  ]
  return lines.map((line, number) => JSON.stringify({ id: `e${number}`, ...line })).join('\n')
}
