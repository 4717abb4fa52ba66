import type { Language } from '../language.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import type { MapCard, MapLine, MapView } from './map-view.ts'
import { orderLayers } from './order-layers.ts'

/** A box in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedCard extends MapCard, Box {}

export interface PlacedLine extends MapLine {
  readonly path: string
  /** The head of the arrow; null on hairlines. */
  readonly head: string | null
  /** Where the points stand; null where there is no room for them. */
  readonly label: { readonly x: number; readonly y: number } | null
}

export interface MapFigure {
  readonly width: number
  readonly height: number
  /** In the order in which the arrow keys meet them: by layer, from top to bottom. */
  readonly columns: readonly {
    readonly kind: MapView['layers'][number]['kind']
    readonly x: number
    readonly width: number
    readonly cards: readonly PlacedCard[]
    readonly folded: number
    /** Where the button that opens the rest stands. */
    readonly bottom: number
  }[]
  /** Hairlines first, the strongest last. */
  readonly lines: readonly PlacedLine[]
}

const headHeight = 46
const gap = 14
const nameGap = 2
const apart = 30

/** Where everything stands at a width in pixels. Boxes and labels never cover one another. */
export function mapFigure(view: MapView, width: number, language: Language): MapFigure {
  const layers = view.layers.filter(({ cards }) => cards.length > 0)
  const cardWidth = Math.floor(Math.min(196, Math.max(140, width * 0.172), width / layers.length - 24))
  const between = layers.length > 1 ? (width - cardWidth * layers.length) / (layers.length - 1) : 0
  const drawn = view.lines.filter(({ weight }) => weight > 0).map(({ from, to }) => [from, to] as const)
  const full = orderLayers(
    layers.map(({ cards }) => cards.filter(({ isFull }) => isFull).map(({ id }) => id)),
    drawn,
  )
  const heights = (card: MapCard) => heightOf(card, cardWidth, language)
  const stacks = layers.map(({ cards }, place) => ordered(cards, full[place]!))
  const tallest = Math.max(...stacks.map((cards) => stackHeight(cards, heights)))
  const columns = layers.map((layer, place) => {
    const x = Math.round(place * (cardWidth + between))
    const cards = stacked(stacks[place]!, { x, width: cardWidth, tallest }, heights)
    const bottom = Math.max(...cards.map((card) => card.y + card.height)) + nameGap
    return { kind: layer.kind, x, width: cardWidth, cards, folded: layer.folded, bottom }
  })
  const height = Math.max(...columns.map(({ bottom, folded }) => bottom + (folded > 0 ? 28 : 0)))
  const cards = new Map(
    columns.flatMap((column, place) => column.cards.map((card) => [card.id, { ...card, place }])),
  )
  return { width, height, columns, lines: placedLines(view.lines, cards, between) }
}

function ordered(cards: readonly MapCard[], full: readonly string[]): MapCard[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  return [...full.map((id) => byId.get(id)!), ...cards.filter(({ isFull }) => !isFull)]
}

/** Pixels that a column of text takes up at most, in a bold line and in a small one. */
const columnPixels = { ja: { bold: 6.8, small: 6.3 }, en: { bold: 7.9, small: 7 } } as const

function heightOf({ title, state, isFull }: MapCard, width: number, language: Language): number {
  const { bold, small } = columnPixels[language]
  const lines = (text: string, pixels: number, room: number) =>
    wrapText(text, Math.floor(room / pixels)).length
  if (!isFull) return lines(title, small, width - 8) * 17 + 6
  const below = state === null ? 0 : lines(state, small, width - 20) * 17
  return lines(title, bold, width - 20) * 19 + below + 14
}

function stackHeight(cards: readonly MapCard[], heights: (card: MapCard) => number): number {
  const full = cards.filter(({ isFull }) => isFull)
  return full.reduce((sum, card) => sum + heights(card) + gap, 0)
}

/** Things in full about the middle, names under the tallest stack. */
function stacked(
  cards: readonly MapCard[],
  { x, width, tallest }: { readonly x: number; readonly width: number; readonly tallest: number },
  heights: (card: MapCard) => number,
): PlacedCard[] {
  let y = headHeight + Math.round((tallest - stackHeight(cards, heights)) / 2)
  let isBelow = false
  return cards.map((card) => {
    if (!card.isFull && !isBelow) {
      y = headHeight + tallest + apart
      isBelow = true
    }
    const placed = { ...card, x, y, width, height: heights(card) }
    y += placed.height + (card.isFull ? gap : nameGap)
    return placed
  })
}

interface Standing extends PlacedCard {
  /** The column. */
  readonly place: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A cubic curve: its ends, and what pulls it. */
type Curve = readonly [Point, Point, Point, Point]

function placedLines(
  lines: readonly MapLine[],
  cards: ReadonlyMap<string, Standing>,
  between: number,
): PlacedLine[] {
  const sorted = [...lines].sort((one, other) => one.weight - other.weight)
  const ports = portsOf(sorted, cards)
  const taken: Box[] = [...cards.values()].filter(({ isFull }) => isFull)
  const curves = sorted.map((line) => curveOf(line, cards, ports, between))
  return sorted.map((line, place) => {
    const curve = curves[place]!
    const label = line.weight === 0 || line.points === null ? null : labelOn(curve, taken)
    if (label !== null) taken.push(around(label))
    return { ...line, path: pathOf(curve), head: line.weight === 0 ? null : headOf(curve), label }
  })
}

/** Which side of a card a line leaves or meets: to the right for what is further on, else back to the left. */
function sidesOf(from: Standing, to: Standing): ['left' | 'right', 'left' | 'right'] {
  if (from.place === to.place) return ['left', 'left']
  return from.place < to.place ? ['right', 'left'] : ['left', 'right']
}

/** Heights at which drawn lines touch a card, spread over its side in the order of their other ends. */
function portsOf(
  lines: readonly MapLine[],
  cards: ReadonlyMap<string, Standing>,
): (line: MapLine, end: 'from' | 'to') => number {
  const sides = new Map<string, { key: string; other: number }[]>()
  for (const line of lines.filter(({ weight }) => weight > 0)) {
    const [from, to] = [cards.get(line.from)!, cards.get(line.to)!]
    const [out, into] = sidesOf(from, to)
    for (const [card, side, end, other] of [
      [from, out, 'from', to],
      [to, into, 'to', from],
    ] as const) {
      const key = `${card.id} ${side}`
      sides.set(key, [...(sides.get(key) ?? []), { key: portKey(line, end), other: middleOf(other) }])
    }
  }
  const offsets = new Map<string, number>()
  for (const [name, all] of sides) {
    const card = cards.get(name.slice(0, name.lastIndexOf(' ')))!
    const step = Math.min(10, (card.height - 10) / all.length)
    const inOrder = all.toSorted((one, other) => one.other - other.other)
    for (const [place, { key }] of inOrder.entries()) offsets.set(key, (place - (all.length - 1) / 2) * step)
  }
  return (line, end) =>
    middleOf(cards.get(line[end])!) + (line.weight === 0 ? 0 : (offsets.get(portKey(line, end)) ?? 0))
}

function portKey({ from, to }: MapLine, end: 'from' | 'to'): string {
  return `${from} ${to} ${end}`
}

function middleOf({ y, height }: Box): number {
  return y + height / 2
}

function curveOf(
  line: MapLine,
  cards: ReadonlyMap<string, Standing>,
  ports: (line: MapLine, end: 'from' | 'to') => number,
  between: number,
): Curve {
  const [from, to] = [cards.get(line.from)!, cards.get(line.to)!]
  const [out, into] = sidesOf(from, to)
  const inset = line.weight === 0 ? 0 : 2
  const start = { x: out === 'right' ? from.x + from.width : from.x, y: ports(line, 'from') }
  const end = { x: into === 'left' ? to.x - inset : to.x + to.width + inset, y: ports(line, 'to') }
  if (from.place === to.place) {
    const bow = Math.min(between * 0.85, 26 + Math.abs(end.y - start.y) * 0.22)
    return [start, { x: start.x - bow, y: start.y }, { x: end.x - bow, y: end.y }, end]
  }
  const bend = (end.x - start.x) / 2
  return [start, { x: start.x + bend, y: start.y }, { x: end.x - bend, y: end.y }, end]
}

function pathOf([start, one, other, end]: Curve): string {
  const at = ({ x, y }: Point) => `${nice(x)} ${nice(y)}`
  return `M${at(start)}C${at(one)} ${at(other)} ${at(end)}`
}

function headOf([, , before, { x, y }]: Curve): string {
  const back = before.x < x ? x - 6 : x + 6
  return `M${nice(back)} ${nice(y - 4)}L${nice(x)} ${nice(y)}L${nice(back)} ${nice(y + 4)}`
}

/** Shares of the way at which a label is tried, the middle first. */
const labelPlaces = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.16, 0.84]

/** The first place on a curve where a label covers neither a card nor another label. */
function labelOn(curve: Curve, taken: readonly Box[]): Point | null {
  for (const share of labelPlaces) {
    const point = pointOn(curve, share)
    const box = around(point)
    if (!taken.some((other) => overlap(box, other))) return { x: nice(point.x), y: nice(point.y) }
  }
  return null
}

function pointOn(curve: Curve, share: number): Point {
  const rest = 1 - share
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3]
  const sum = (key: 'x' | 'y') =>
    curve.reduce((total, point, place) => total + weights[place]! * point[key], 0)
  return { x: sum('x'), y: sum('y') }
}

/** The frame of a label about its middle. */
export const labelSize = { width: 34, height: 18 }

function around({ x, y }: Point): Box {
  const { width, height } = labelSize
  return { x: x - width / 2, y: y - height / 2, width, height }
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

/** To a tenth of a pixel. */
function nice(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
