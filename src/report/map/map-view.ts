import {
  type Thing,
  type ThingKind,
  type Tie,
  thingKinds,
} from '../../lenses/influence-graph/influence-graph.ts'
import { type Bearing, leadingTo } from '../../lenses/influence-graph/leading-to.ts'
import { signed } from '../figures.ts'
import type { MapSheet } from './map-sheet.ts'

/** A thing as the map shows it: in full, in a frame, or by its name alone. */
export interface MapCard {
  readonly id: string
  readonly title: string
  readonly state: string | null
  readonly isFocus: boolean
  readonly isFull: boolean
}

export interface MapLayer {
  readonly kind: ThingKind
  readonly cards: readonly MapCard[]
  /** How many of the layer are neither in full nor named. */
  readonly folded: number
}

/** All ties from one thing to another as one line. */
export interface MapLine {
  readonly from: string
  readonly to: string
  /** Which way its influences push; null where it has none. */
  readonly sign: 'up' | 'down' | 'both' | null
  /** `+2`: the most that one of its influences has. */
  readonly points: string | null
  /** 0: a hairline; 1 to 3 by the points of its strongest influence. */
  readonly weight: 0 | 1 | 2 | 3
  readonly isOnPath: boolean
}

export interface MapView {
  readonly focus: string
  readonly layers: readonly MapLayer[]
  readonly lines: readonly MapLine[]
}

export interface MapViewOptions {
  /** A way to be shown whole. */
  readonly path?: readonly Tie[]
  /** Layers whose things are all named. */
  readonly opened?: ReadonlySet<ThingKind>
}

/** Steps from the focus up to which things are shown in full, and how many of a layer at most. */
const mostSteps = 3
const mostFull: Readonly<Record<ThingKind, number>> = { actor: 5, factor: 7, event: 5, contingency: 5 }
const mostNamed = 8

/**
 * What of the situation is drawn with one thing in focus: what leads there in full, nearest and strongest first, the rest
 * by name. Where nothing leads there, what it bears on itself.
 */
export function mapView(sheet: MapSheet, focus: string, options: MapViewOptions = {}): MapView {
  const leading = leadingTo(sheet.graph, focus)
  const full = fullThings(sheet, focus, leading, options.path ?? [])
  const layers = thingKinds.map((kind) => layerOf(sheet, kind, focus, full, options.opened))
  const shown = new Set(layers.flatMap(({ cards }) => cards.map(({ id }) => id)))
  const lines = linesOf(sheet.graph.ties, options.path ?? []).filter(
    ({ from, to }) => shown.has(from) && shown.has(to),
  )
  const isDrawn = drawing(focus, leading, full)
  return {
    focus,
    layers,
    lines: lines.map((line) =>
      line.isOnPath || isDrawn(line) ? line : { ...line, weight: 0 as const, points: null },
    ),
  }
}

function fullThings(
  { graph }: MapSheet,
  focus: string,
  leading: ReadonlyMap<string, Bearing>,
  path: readonly Tie[],
): ReadonlySet<string> {
  const near = [...leading].filter(([, { steps }]) => steps <= mostSteps)
  const bearing = near.length > 1 ? new Map(near) : outward(graph.ties, focus)
  const onPath = path.flatMap(({ from, to }) => [from, to])
  const chosen = thingKinds.flatMap((kind) =>
    graph.things
      .filter((thing) => thing.kind === kind && bearing.has(thing.id))
      .sort((one, other) => order(bearing.get(one.id)!, bearing.get(other.id)!))
      .slice(0, mostFull[kind]),
  )
  return new Set([focus, ...onPath, ...chosen.map(({ id }) => id)])
}

function order(one: Bearing, other: Bearing): number {
  return one.steps - other.steps || other.share - one.share
}

/** What the focus bears on at once. */
function outward(ties: readonly Tie[], focus: string): ReadonlyMap<string, Bearing> {
  return new Map(ties.filter(({ from }) => from === focus).map(({ to, share }) => [to, { steps: 1, share }]))
}

function layerOf(
  sheet: MapSheet,
  kind: ThingKind,
  focus: string,
  full: ReadonlySet<string>,
  opened: ReadonlySet<ThingKind> = new Set(),
): MapLayer {
  const all = sheet.graph.things.filter((thing) => thing.kind === kind)
  const card = ({ id }: Thing): MapCard => ({
    id,
    title: sheet.title(id),
    state: sheet.state(id),
    isFocus: id === focus,
    isFull: full.has(id),
  })
  const rest = all.filter(({ id }) => !full.has(id))
  const named = opened.has(kind) || rest.length === mostNamed + 1 ? rest : rest.slice(0, mostNamed)
  return {
    kind,
    cards: [...all.filter(({ id }) => full.has(id)), ...named].map(card),
    folded: rest.length - named.length,
  }
}

/** Ties gathered by their two ends, in the order of the ties. */
export function linesOf(ties: readonly Tie[], path: readonly Tie[]): MapLine[] {
  const between = new Map<string, Tie[]>()
  for (const tie of ties) {
    const key = JSON.stringify([tie.from, tie.to])
    between.set(key, [...(between.get(key) ?? []), tie])
  }
  return [...between.values()].map((some) => {
    const { from, to } = some[0]!
    const all = some.flatMap(({ points }) => (points === null || points === 0 ? [] : [points]))
    const most = all.reduce((best, one) => (Math.abs(one) > Math.abs(best) ? one : best), 0)
    const sign = signOf(all)
    return {
      from,
      to,
      sign,
      points:
        sign === null ? null : sign === 'both' ? `±${signed(Math.abs(most), 1).slice(1)}` : signed(most, 1),
      weight: weightOf(most),
      isOnPath: path.some((tie) => tie.from === from && tie.to === to),
    }
  })
}

function signOf(points: readonly number[]): MapLine['sign'] {
  if (points.length === 0) return null
  const raising = points.filter((one) => one > 0).length
  return raising === points.length ? 'up' : raising === 0 ? 'down' : 'both'
}

function weightOf(points: number): 1 | 2 | 3 {
  const size = Math.abs(points)
  return size >= 2.5 ? 3 : size >= 1.5 ? 2 : 1
}

/** A line is drawn where both its ends are in full and it leads on towards the focus, or away from it where nothing leads there. */
function drawing(
  focus: string,
  leading: ReadonlyMap<string, Bearing>,
  full: ReadonlySet<string>,
): (line: MapLine) => boolean {
  const isOutward = leading.size === 1
  return ({ from, to, sign }) => {
    if (!full.has(from) || !full.has(to)) return false
    if (isOutward) return from === focus
    const [near, far] = [leading.get(to)?.steps ?? Infinity, leading.get(from)?.steps ?? Infinity]
    return far > near || (far === near && far < Infinity && sign !== null)
  }
}
