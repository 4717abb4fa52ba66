import { describe, expect, it } from 'vitest'
import { influenceGraph, shareOwedTo } from '../../src/lenses/influence-graph/influence-graph.ts'
import { leadingTo } from '../../src/lenses/influence-graph/leading-to.ts'
import { pathFinder } from '../../src/lenses/influence-graph/paths-to.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { flagship } from './flagship.ts'
import { harvest } from './harvest.ts'

const { situation } = courseFromText(harvest)
const graph = influenceGraph(situation)
const tie = (from: string, to: string) => graph.ties.filter((one) => one.from === from && one.to === to)

const toHunger = pathFinder(situation, graph, 'hunger')
const toWreck = pathFinder(situation, graph, 'wreck')

describe('the graph of a situation', () => {
  it('has everything once, by layer', () => {
    expect(graph.things.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'actor miller',
      'factor bread',
      'factor mill',
      'factor weather',
      'event flood',
      'event strike',
      'contingency hunger',
      'contingency wreck',
    ])
  })

  it('has every influence, requirement, setting, question and decision as a tie', () => {
    expect(graph.ties.map(({ kind, from, to }) => `${from} ${kind} ${to}`).sort()).toEqual([
      'bread asks hunger',
      'flood asks wreck',
      'flood sets mill',
      'mill influence bread',
      'mill requires strike',
      'miller decides mill',
      'strike sets bread',
      'weather influence bread',
      'weather influence flood',
    ])
    expect(tie('weather', 'flood')[0]).toMatchObject({ points: 2, states: ['wet'], share: 0.75, onto: null })
    expect(tie('mill', 'bread')[0]).toMatchObject({ points: -1, onto: { state: 'scarce' } })
    expect(tie('flood', 'mill')[0]).toMatchObject({ share: 0.4, onto: { state: 'idle' } })
  })

  it('weighs points by what is owed to them', () => {
    expect([0, 1, -2, 3].map(shareOwedTo)).toEqual([0, 0.5, 0.75, 0.875])
  })
})

describe('what leads to a thing', () => {
  it('is as near as its shortest way and bears as much as its strongest', () => {
    const leading = leadingTo(graph, 'hunger')
    expect(leading.get('hunger')).toEqual({ steps: 0, share: 1 })
    expect(leading.get('bread')).toEqual({ steps: 1, share: 1 })
    // 1 − 2^−3 on bread itself, against 0.75 · 0.4 · 0.5 by way of the flood and the mill.
    expect(leading.get('weather')).toEqual({ steps: 2, share: 0.875 })
    // 0.4 of the floods idle the mill, without which no strike empties the shops.
    expect(leading.get('flood')!.share).toBeCloseTo(0.4, 12)
    expect(leading.has('wreck')).toBe(false)
  })
})

describe('ways between two things', () => {
  it('come with the strongest first, each with what it does to the end', () => {
    const paths = toHunger.fromThing('weather', 5)
    expect(paths.map(({ ties }) => ties.map(({ to }) => to).join(' '))).toEqual([
      'bread hunger',
      'flood mill bread hunger',
    ])
    expect(paths[0]).toMatchObject({ share: 0.875, raises: true })
    expect(paths[1]!.share).toBeCloseTo(0.75 * 0.4 * 0.5, 12)
    // A flood idles the mill; a turning mill makes scarcity less likely, so that an idle one makes it likelier.
    expect(paths[1]!.raises).toBe(true)
    expect(toHunger.fromThing('weather', 1)).toEqual(paths.slice(0, 1))
    expect(toWreck.fromThing('bread', 5)).toEqual([])
  })

  it('pass by an allowance only where nothing else leads there', () => {
    const [path, ...others] = toHunger.fromThing('miller', 5)
    expect(path!.ties.map(({ kind }) => kind)).toEqual(['decides', 'influence', 'asks'])
    expect(path!.raises).toBeNull()
    expect(others).toEqual([])
  })

  it('begin with the influence that stands on a claim, or at what else does', () => {
    expect(toHunger.claims).toEqual(['almanac', 'gauge'])
    expect(toWreck.claims).toEqual(['gauge'])
    const [path, ...others] = toHunger.fromClaim('gauge', 5)
    expect(path!.ties.map(({ to }) => to)).toEqual(['flood', 'mill', 'bread', 'hunger'])
    expect(others).toEqual([])
    const [fromRate] = toHunger.fromClaim('almanac', 5)
    expect(fromRate!.ties.map(({ from }) => from)).toEqual(['strike', 'bread'])
  })
})

describe('the graph of the flagship', () => {
  const { situation: large } = flagship()
  const found = influenceGraph(large)

  it('holds every element once and every influence', () => {
    const { actors, factors, events, contingencies, influences } = large
    const ids = found.things.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(
      [...actors, ...factors, ...events, ...contingencies].map(({ id }) => id).sort(),
    )
    const drawn = new Set(found.ties.flatMap(({ influence }) => (influence === null ? [] : [influence.id])))
    expect([...drawn].sort()).toEqual(influences.map(({ id }) => id).sort())
  })

  it('leads from claims to every contingency by ways that hang together', () => {
    for (const { id } of large.contingencies) {
      const finder = pathFinder(large, found, id)
      const { claims } = finder
      expect(claims.length, id).toBeGreaterThan(0)
      for (const claim of claims.slice(0, 5)) {
        const paths = finder.fromClaim(claim, 4)
        expect(paths.length, `${claim} ${id}`).toBeGreaterThan(0)
        const shares = paths.map(({ share }) => share)
        expect(shares).toEqual(shares.toSorted((one, other) => other - one))
        for (const { ties } of paths) {
          for (const [place, { to }] of ties.slice(0, -1).entries()) expect(ties[place + 1]!.from).toBe(to)
          expect(ties.at(-1)?.to ?? id).toBe(id)
        }
      }
    }
  })
})
