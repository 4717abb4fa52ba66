import { describe, expect, it } from 'vitest'
import { influenceGraph } from '../../src/lenses/influence-graph/influence-graph.ts'
import { pathFinder } from '../../src/lenses/influence-graph/paths-to.ts'
import { influenceStrength } from '../../src/lenses/influence-strength.ts'
import { mapFocus } from '../../src/report/map/map-focus.ts'
import { type MapBranch, mapList } from '../../src/report/map/map-list.ts'
import { mapSheet } from '../../src/report/map/map-sheet.ts'
import { mapTitle } from '../../src/report/map/map-title.ts'
import { mapView } from '../../src/report/map/map-view.ts'
import { pathBeginnings, pathLines } from '../../src/report/map/path-lines.ts'
import { strengthLines } from '../../src/report/map/strength-lines.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { flagship } from './flagship.ts'
import { harvest } from './harvest.ts'

const course = courseFromText(harvest)
const { situation } = course
const sheet = mapSheet(situation, null, 'en')
const finderTo = (focus: string) => pathFinder(situation, influenceGraph(situation), focus)

describe('what the map is about', () => {
  it('is what the address names, else what the viewpoint fears most, else nothing', () => {
    expect(mapFocus(situation, 'mill')).toBe('mill')
    expect(mapFocus(situation, 'nothing-there')).toBe('hunger')
    expect(mapFocus(situation, undefined)).toBe('hunger')
    expect(mapFocus({ ...situation, contingencies: [] }, undefined)).toBe('flood')
    const empty = { ...situation, contingencies: [], events: [], factors: [], actors: [] }
    expect(mapFocus(empty, undefined)).toBeNull()
  })
})

describe('the title', () => {
  const title = (focus: string, language: 'en' | 'ja' = 'en') => {
    const one = mapSheet(situation, null, language)
    return mapTitle(one, mapView(one, focus))
  }

  it('says what bears most on the focus, or what it bears on', () => {
    expect(title('hunger')).toBe('What bears most on “Hunger” is “The weather” (+3) and “The mill” (−1)')
    expect(title('hunger', 'ja')).toBe('「飢え」に最も強く働くのは「天候」（+3）と「水車」（−1）')
    expect(title('wreck')).toBe('What bears most on “A wreck” is “The weather” (+2)')
    expect(title('weather')).toBe('“The weather” is moved by nothing here, and bears on 2 things')
    expect(title('miller')).toBe('“The miller” decides one thing here')
  })
})

describe('the list', () => {
  const list = mapList(sheet, 'hunger')

  it('lays each cause open once, the strongest first, with every tie in words', () => {
    expect(list.causes.map(({ id }) => id)).toEqual(['bread'])
    const [bread] = list.causes
    expect(bread!.causes.map(({ id }) => id)).toEqual(['weather', 'mill', 'strike'])
    expect(bread!.causes[0]!.ties).toEqual([
      {
        points: '+3',
        when: 'wet',
        onto: 'towards scarce',
        range: null,
        address: 'points|bread=scarce|weather=wet',
        because: [],
        sign: 'up',
      },
    ])
    expect(bread!.causes[2]!.causes).toEqual([expect.objectContaining({ id: 'mill', isSeen: true })])
  })

  it('holds everything the map holds', () => {
    const ids = (branches: readonly MapBranch[]): string[] =>
      branches.flatMap(({ id, causes, isSeen }) => [...(isSeen ? [] : [id]), ...ids(causes)])
    const rest = list.rest.flatMap(({ things }) => things.map(({ id }) => id))
    const all = ['hunger', ...ids(list.causes), ...ids(list.effects), ...rest]
    expect(all.sort()).toEqual(sheet.graph.things.map(({ id }) => id).sort())
  })

  it('holds everything of the flagship, whatever is in focus', () => {
    const large = mapSheet(flagship().situation, null, 'ja')
    const ids = (branches: readonly MapBranch[]): string[] =>
      branches.flatMap(({ id, causes }) => [id, ...ids(causes)])
    for (const focus of ['acceptance', 'talks', 'rok']) {
      const { causes, effects, rest } = mapList(large, focus)
      const named = [focus, ...ids(causes), ...ids(effects)]
      const others = rest.flatMap(({ things }) => things.map(({ id }) => id))
      expect(new Set([...named, ...others]).size, focus).toBe(large.graph.things.length)
      expect(others.filter((id) => named.includes(id))).toEqual([])
    }
  })
})

describe('a thread', () => {
  it('goes from a claim by its judgement to the end, with the entries that cite it', () => {
    const entry = { id: 'seen-1', because: ['gauge'] } as never
    const [path] = pathLines(sheet, finderTo('wreck'), 'wreck', 'gauge', [entry])
    expect(path).toMatchObject({ strength: '75\u202f%', direction: 'makes it likelier', sign: 'up' })
    const [claim, judgement, asked, end] = path!.steps
    expect(claim).toMatchObject({ claim: { id: 'gauge', grade: 'B2', entries: ['seen-1'] } })
    expect(judgement).toMatchObject({
      kind: 'tie',
      from: { title: 'The weather' },
      to: { title: 'A flood' },
      tie: { points: '+2', when: 'wet', address: 'points|flood|weather=wet' },
      // It has been told as the beginning.
      claims: [],
    })
    expect(asked).toMatchObject({ kind: 'tie', to: { title: 'A wreck' }, sign: null })
    expect(end).toMatchObject({ kind: 'end', isContingency: true })
  })

  it('begins, where nothing is chosen, at the factor with the strongest way', () => {
    const [path] = pathLines(sheet, finderTo('hunger'), 'hunger', null, [])
    expect(path!.steps[0]).toMatchObject({ from: { id: 'weather' }, sign: 'up' })
    expect(pathLines(sheet, finderTo('miller'), 'miller', null, [])).toEqual([])
  })

  it('may begin with what leads there, and with nothing else', () => {
    expect(pathBeginnings(sheet, finderTo('wreck'), 'wreck')).toEqual({
      things: [
        { id: 'weather', title: 'The weather' },
        { id: 'flood', title: 'A flood' },
      ],
      claims: [{ id: 'gauge', says: 'The gauge rises with the rain' }],
    })
  })
})

describe('the strengths by all ways', () => {
  it('name what moves a factor, the strongest first, and the states held', async () => {
    const strengths = await influenceStrength(course, { years: 0.9 })
    const { moved, moves } = strengthLines(sheet, strengths, 'bread')
    expect(moved.map(({ id }) => id)).toEqual(['weather', 'mill'])
    expect(moved[0]).toMatchObject({ held: 'wet rather than dry', points: expect.stringMatching(/^\d+ pp$/) })
    expect(moves).toEqual([])
  })
})
