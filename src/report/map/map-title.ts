import type { Tie } from '../../lenses/influence-graph/influence-graph.ts'
import { signed } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import type { MapSheet } from './map-sheet.ts'
import type { MapView } from './map-view.ts'

/** Drawn influences that have to meet in one place before the map is said to gather there. */
const leastGathered = 3
const mostNamed = 2

/** What the map shows, as one sentence. */
export function mapTitle(sheet: MapSheet, { focus, lines }: MapView): string {
  const { say, graph, thing } = sheet
  const { quoted } = phrasesOf(sheet.language)
  const name = (id: string) => quoted(sheet.title(id))
  const ties = graph.ties.filter(({ to }) => to === focus)
  const outward = graph.ties.filter(({ from }) => from === focus)
  if (ties.length === 0) {
    const count = new Set(outward.map(({ to }) => to)).size
    if (count === 0) return say.titleAlone(name(focus))
    return thing(focus)?.kind === 'actor'
      ? say.titleActor(name(focus), count)
      : say.titleOutward(name(focus), count)
  }
  const drawn = lines.filter(({ weight, sign }) => weight > 0 && sign !== null)
  const gathered = gatheringPlace(focus, drawn)
  if (gathered !== null && !isItsEvent(sheet, focus, gathered))
    return say.titleGathers(name(focus), name(gathered))
  const movers = strongestOn(sheet, focus)
  if (movers.length === 0)
    return say.titleBy(
      name(focus),
      say.and([...new Set(ties.map(({ from }) => name(from)))].slice(0, mostNamed)),
    )
  return say.titleBy(
    name(focus),
    say.and(movers.map(({ from, points }) => say.pair(name(from), signed(points!, 1)))),
  )
}

/** Where at least half of the drawn influences meet on their way to the focus; null where they do not. */
function gatheringPlace(focus: string, drawn: readonly { readonly to: string }[]): string | null {
  const counts = new Map<string, number>()
  for (const { to } of drawn) counts.set(to, (counts.get(to) ?? 0) + 1)
  const [place, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [
    string,
    number,
  ])
  return place !== focus && count >= leastGathered && count * 2 >= drawn.length ? place : null
}

/** A contingency that asks about one thing only is that thing under another name. */
function isItsEvent({ graph }: MapSheet, focus: string, place: string): boolean {
  const asked = graph.ties.filter(({ kind, to }) => kind === 'asks' && to === focus)
  return asked.length === 1 && asked[0]!.from === place
}

/** The strongest influences on the focus, or on what it asks about; each source once. */
function strongestOn({ graph }: MapSheet, focus: string): Tie[] {
  const asked = graph.ties.filter(({ kind, to }) => kind === 'asks' && to === focus).map(({ from }) => from)
  const targets = new Set([focus, ...asked])
  const onIt = graph.ties
    .filter(
      ({ to, from, points }) => targets.has(to) && !targets.has(from) && points !== null && points !== 0,
    )
    .sort((one, other) => Math.abs(other.points!) - Math.abs(one.points!))
  const seen = new Set<string>()
  return onIt.filter(({ from }) => !seen.has(from) && seen.add(from)).slice(0, mostNamed)
}
