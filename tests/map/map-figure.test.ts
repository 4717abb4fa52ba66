import { describe, expect, it } from 'vitest'
import { thingKinds } from '../../src/lenses/influence-graph/influence-graph.ts'
import { type Box, labelSize, mapFigure, overlap } from '../../src/report/map/map-figure.ts'
import { mapSheet } from '../../src/report/map/map-sheet.ts'
import { mapView } from '../../src/report/map/map-view.ts'
import { crossings, orderLayers } from '../../src/report/map/order-layers.ts'
import { stepFrom } from '../../src/report/map/step-from.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { flagship } from './flagship.ts'
import { harvest } from './harvest.ts'

describe('the order within layers', () => {
  const edges = [
    ['a', 'z'],
    ['b', 'y'],
    ['c', 'x'],
  ] as const

  it('takes away crossings, keeps everything in its layer, and is the same each time', () => {
    const layers = [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ]
    expect(crossings(layers, edges)).toBe(3)
    const order = orderLayers(layers, edges)
    expect(crossings(order, edges)).toBe(0)
    expect(order.map((layer) => [...layer].sort())).toEqual(layers)
    expect(orderLayers(layers, edges)).toEqual(order)
  })

  it('counts a crossing that nobody can take away', () => {
    const full = ['a', 'b'].flatMap((one) => ['x', 'y'].map((other) => [one, other] as const))
    const layers = [
      ['a', 'b'],
      ['x', 'y'],
    ]
    expect(crossings(layers, full)).toBe(1)
    expect(crossings(orderLayers(layers, full), full)).toBe(1)
  })

  it('comes within a crossing of the best order of small layers, all orders tried', () => {
    let state = 7
    const next = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % below
    }
    for (let round = 0; round < 20; round++) {
      const layers = ['a', 'b'].map((name) => [0, 1, 2, 3].map((place) => `${name}${place}`))
      const some = Array.from({ length: 7 }, () => [`a${next(4)}`, `b${next(4)}`] as const)
      const best = Math.min(
        ...permutations(layers[0]!).flatMap((one) =>
          permutations(layers[1]!).map((other) => crossings([one, other], some)),
        ),
      )
      expect(crossings(orderLayers(layers, some), some)).toBeLessThanOrEqual(best + 1)
    }
  })
})

function permutations(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}

describe('the village with hunger in focus', () => {
  const { situation } = courseFromText(harvest)
  const sheet = mapSheet(situation, null, 'en')
  const view = mapView(sheet, 'hunger')
  const figure = mapFigure(view, 1000, 'en')

  it('shows everything once, what leads there in full', () => {
    const cards = view.layers.flatMap(({ cards }) => cards)
    expect(
      cards
        .filter(({ isFull }) => isFull)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['bread', 'flood', 'hunger', 'mill', 'miller', 'strike', 'weather'].sort())
    expect(cards.filter(({ isFull }) => !isFull).map(({ id }) => id)).toEqual(['wreck'])
    expect(cards.find(({ id }) => id === 'mill')).toMatchObject({ title: 'The mill', state: 'turning' })
  })

  it('draws what leads on towards the focus with its sign and points, the rest as hairlines', () => {
    const line = (from: string, to: string) => view.lines.find((one) => one.from === from && one.to === to)
    expect(line('weather', 'bread')).toMatchObject({ sign: 'up', points: '+3', weight: 3 })
    expect(line('mill', 'bread')).toMatchObject({ sign: 'down', points: '−1', weight: 1 })
    expect(line('bread', 'hunger')).toMatchObject({ sign: null, points: null, weight: 1 })
    expect(line('flood', 'wreck')).toMatchObject({ weight: 0, points: null })
  })

  it('leads along its lines and up and down its layers', () => {
    expect(stepFrom(figure, 'hunger', 'cause')).toBe('bread')
    expect(stepFrom(figure, 'bread', 'cause')).toBe('weather')
    expect(stepFrom(figure, 'bread', 'effect')).toBe('hunger')
    expect(stepFrom(figure, 'miller', 'above')).toBeNull()
    const [, factors] = figure.columns
    const [first, second] = factors!.cards
    expect(stepFrom(figure, first!.id, 'below')).toBe(second!.id)
    expect(stepFrom(figure, second!.id, 'above')).toBe(first!.id)
  })

  it('shows what a thing bears on where nothing leads to it', () => {
    const outward = mapView(sheet, 'weather')
    const drawn = outward.lines.filter(({ weight }) => weight > 0)
    expect(drawn.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(['weather bread', 'weather flood'])
  })
})

describe.each(['en', 'ja'] as const)('the flagship in %s', (language) => {
  const { situation } = flagship()
  const sheet = mapSheet(situation, null, language)
  const foci = ['acceptance', 'talks', 'north']

  it.each(foci)('with %s in focus shows each thing once or counts it', (focus) => {
    const view = mapView(sheet, focus)
    for (const { kind, cards, folded } of view.layers) {
      const all = sheet.graph.things.filter((thing) => thing.kind === kind)
      expect(cards.length + folded).toBe(all.length)
      expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
    }
    const opened = mapView(sheet, focus, { opened: new Set(thingKinds) })
    const named = opened.layers.flatMap(({ cards }) => cards.map(({ id }) => id))
    expect(named.sort()).toEqual(sheet.graph.things.map(({ id }) => id).sort())
  })

  it.each(foci)('with %s in focus covers nothing, at any width', (focus) => {
    for (const width of [820, 1088]) {
      const figure = mapFigure(mapView(sheet, focus), width, language)
      const cards = figure.columns.flatMap((column) => column.cards)
      const full = cards.filter(({ isFull }) => isFull)
      const labels = figure.lines.flatMap(({ label }) => (label === null ? [] : [aroundLabel(label)]))
      expect(pairsThatOverlap(cards)).toEqual([])
      expect(pairsThatOverlap([...labels, ...full])).toEqual([])
      for (const { x, width: wide } of cards) expect(x + wide).toBeLessThanOrEqual(width)
      for (const { path } of figure.lines) expect(path).not.toMatch(/NaN|undefined/)
      expect(mapFigure(mapView(sheet, focus), width, language)).toEqual(figure)
    }
  })
})

function aroundLabel({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { x: x - labelSize.width / 2, y: y - labelSize.height / 2, ...labelSize }
}

function pairsThatOverlap(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, place) =>
    boxes.slice(place + 1).flatMap((other) => (overlap(one, other) ? [JSON.stringify([one, other])] : [])),
  )
}
