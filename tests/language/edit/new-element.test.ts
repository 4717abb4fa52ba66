import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/language/edit/edit.ts'
import { editSituation } from '../../../src/language/edit/edit-situation.ts'
import { restOf } from '../../../src/language/edit/elsewhere-same.ts'
import { filesWith } from '../../../src/language/edit/files-with.ts'
import type { NewElement } from '../../../src/language/edit/new-element.ts'
import { proposedId } from '../../../src/language/edit/proposed-id.ts'
import { withTextChanges } from '../../../src/language/edit/text-change.ts'
import { hasError } from '../../../src/language/notice.ts'
import { firstSituation } from '../../../src/report/opening/first-situation.ts'
import { opened } from './editable-situations.ts'
import { randomFiles } from './random-text.ts'

const title = fc.constantFrom('A drought', '干ばつ', 'Prices: “up”, #2', "it's {odd}", 'yes', '  - 12')

const factor = (name: string): NewElement => ({
  section: 'factors',
  id: proposedId(name, [], 'factor'),
  title: name,
  states: [
    { id: 'wet', title: 'wet' },
    { id: '乾燥', title: '乾燥' },
  ],
  start: 'wet',
  tempo: '６〜12 months',
})
const event = (name: string): NewElement => ({
  section: 'events',
  id: proposedId(name, [], 'event'),
  title: name,
  rate: '20%..40% within a year',
  sets: { factor: 'patrols', state: 'many' },
})
const contingency = (name: string): NewElement => ({
  section: 'contingencies',
  id: proposedId(name, [], 'contingency'),
  title: name,
  ask: { factor: 'talks', state: 'agreed' },
  by: '2026-12-31',
  harm: '+2..3',
})

describe('an element more', () => {
  it.each([factor, event, contingency])('is read as it was said, and nothing else changes: %#', (make) => {
    const chosen = fc.record({ files: randomFiles, isOther: fc.boolean(), name: title })
    fc.assert(
      fc.property(chosen, ({ files, isOther, name }) => {
        const before = opened(files, isOther ? 'other' : null)
        const element = make(name)
        const edit: Edit = { kind: 'element', element }
        const edited = editSituation(before, edit)
        if (edited.kind === 'refused') throw new Error(edited.reason)
        expect(hasError(edited.diagnostics)).toBe(false)
        const [{ file, before: was, text, changes }] = edited.edits as [(typeof edited.edits)[0]]
        expect(file.startsWith('readings/')).toBe(isOther)
        expect(was).toBe(files.find((one) => one.name === file)!.text)
        expect(text).toBe(withTextChanges(was, changes))
        // Nothing goes: what stood there is what is left when the new part is taken out.
        expect(changes.every(({ start, end }) => start === end)).toBe(true)
        expect(text.replaceAll('\r\n', '').includes('\n')).toBe(
          was.includes('\r\n') ? false : text.includes('\n'),
        )
        const again = opened(filesWith(files, edited.edits), before.reading)
        expect(restOf(again.situation!, edit)).toBe(restOf(before.situation!, edit))
        const added = again.situation![element.section].find(({ id }) => id === element.id)!
        expect(Object.values(added.title)).toEqual([name])
        if (added !== undefined && 'harm' in added)
          expect(Object.values(added.harm)[0]).toMatchObject({ low: 2, high: 3 })
        if ('rate' in added) expect(added.rate.low).toBeCloseTo(-Math.log(0.8), 9)
        if ('states' in added) expect(added.states.map(({ id }) => id)).toEqual(['wet', '乾燥'])
        expect(editSituation(again, edit)).toEqual({ kind: 'refused', reason: 'exists' })
      }),
      { numRuns: 10 },
    )
  })

  it('is refused where it names what is not there, or a number or a day that is none', () => {
    const [files] = fc.sample(randomFiles, { numRuns: 1, seed: 3 })
    const before = opened(files!)
    const reasons = [
      { ...contingency('x'), by: 'soon' },
      { ...contingency('x'), harm: 'bad' },
      { ...contingency('x'), ask: { event: 'nothing' } },
      { ...event('x'), rate: '20%' },
      { ...event('x'), sets: { factor: 'talks', state: 'nowhere' } },
      { ...factor('x'), start: 'nowhere' },
    ].map((element) => {
      const edited = editSituation(before, { kind: 'element', element: element as NewElement })
      return edited.kind === 'refused' ? edited.reason : 'edited'
    })
    expect(reasons).toEqual(['no-date', 'unreadable', 'unknown', 'unreadable', 'unknown', 'unknown'])
  })

  it('stands behind the last of its kind in a first situation, its comments kept', () => {
    const said = {
      title: 'The straits',
      viewer: 'The desk',
      worry: 'A blockade',
      driver: 'Tension',
      yearly: { low: 0.02, high: 0.08 },
      from: 20_600,
      to: 21_300,
    }
    const text = firstSituation(said, 'en')
    const before = opened([{ name: 'situation.yaml', text }])
    const edited = editSituation(before, {
      kind: 'element',
      element: { ...factor('干ばつ'), tempo: '' } as NewElement,
    })
    if (edited.kind === 'refused') throw new Error(edited.reason)
    expect(edited.edits[0]!.text).toBe(
      text.replace(
        'tempo: 6..12 months\n',
        'tempo: 6..12 months\n  干ばつ:\n    title: 干ばつ\n    states: [wet, 乾燥]\n    start: wet\n',
      ),
    )
  })
})

describe('an id from a title', () => {
  it.each([
    ['A quarrel over money', 'a-quarrel-over-money'],
    ['台湾海峡の封鎖（全面）', '台湾海峡の封鎖-全面'],
    ['ＥＵ 加盟', 'eu-加盟'],
    ['event', 'thing-event'],
    ['2027', 'thing-2027'],
    ['…', 'thing'],
    ['taken', 'taken-2'],
  ])('%s', (from, id) => {
    expect(proposedId(from, ['taken'], 'thing')).toBe(id)
  })
})
