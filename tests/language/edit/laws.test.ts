import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, Edited } from '../../../src/language/edit/edit.ts'
import { editSituation } from '../../../src/language/edit/edit-situation.ts'
import { restOf } from '../../../src/language/edit/elsewhere-same.ts'
import { filesWith } from '../../../src/language/edit/files-with.ts'
import type { OpenedText } from '../../../src/language/edit/opened-text.ts'
import { withTextChanges } from '../../../src/language/edit/text-change.ts'
import { hasError } from '../../../src/language/notice.ts'
import { isNumber, readNumber } from '../../../src/language/numbers.ts'
import type { Judgement, Scale } from '../../../src/language/situation.ts'
import type { SourceFile } from '../../../src/language/span.ts'
import { judgementsOf, opened, shipped } from './editable-situations.ts'
import { randomFiles } from './random-text.ts'

const tenths = fc.integer({ min: -30, max: 30 }).map((value) => String(value / 10))
const numbers: Readonly<Record<Scale, fc.Arbitrary<string>>> = {
  points: fc.oneof(
    tenths,
    fc.tuple(fc.integer({ min: -9, max: 0 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}..${b}`),
  ),
  chance: fc.integer({ min: 1, max: 30 }).map((value) => `${value}%`),
  rate: fc.integer({ min: 1, max: 90 }).map((value) => `once in ${value} years`),
  tempo: fc.integer({ min: 1, max: 30 }).map((value) => `${value} months`),
  number: fc.integer({ min: 1, max: 99 }).map(String),
}

type Done = Extract<Edited, { kind: 'edited' }>

function done(edited: Edited): Done {
  if (edited.kind === 'refused') throw new Error(edited.reason)
  return edited
}

/** Starts add up to 1, so one of them alone is not set; what is certain has no number. */
function isAlone({ address, low, high, scale }: Judgement): boolean {
  return !address.startsWith('start|') && !(scale === 'chance' && low === high && (low === 0 || low === 1))
}

function judgementAt({ situation }: OpenedText, address: string): Judgement | undefined {
  return judgementsOf(situation!).find((one) => one.address === address)
}

/** Sets a judgement and holds everything against what was. */
function holdsFor(
  files: readonly SourceFile[],
  before: OpenedText,
  { address, at }: Judgement,
  text: string,
): void {
  const edit: Edit = { kind: 'number', address, text }
  const { edits, diagnostics } = done(editSituation(before, edit))
  const [{ file, text: after, before: was, changes }] = edits as [Done['edits'][0]]
  expect(hasError(diagnostics)).toBe(false)
  expect(edits).toHaveLength(1)
  expect(was).toBe(files.find(({ name }) => name === file)!.text)
  expect(after).toBe(withTextChanges(was, changes))
  expect(after.split('\r\n').length - was.split('\r\n').length).toBe(
    was.includes('\r\n') ? after.split('\n').length - was.split('\n').length : 0,
  )
  const again = opened(filesWith(files, edits), before.reading)
  expect(restOf(again.situation!, edit)).toBe(restOf(before.situation!, edit))
  const read = readNumber(text, judgementAt(before, address)!.scale)
  if (!isNumber(read)) throw new Error(text)
  const { because, movesWith, note } = judgementAt(before, address)!
  expect(judgementAt(again, address)).toMatchObject({
    ...read,
    because,
    ...(movesWith ? { movesWith } : {}),
    ...(note ? { note } : {}),
  })
  const isOwn = before.reading === null || at.file === file
  const back = done(
    editSituation(
      again,
      isOwn
        ? { kind: 'number', address, text: was.slice(at.start, at.end).replace(/^['"]|['"]$/g, '') }
        : { kind: 'revert', address },
    ),
  )
  expect(narrowedDigits(back.edits[0]!.text)).toBe(narrowedDigits(was))
}

/** A number is written in narrow characters, so going back to one in wide ones differs in that alone. */
function narrowedDigits(text: string): string {
  return text.normalize('NFKC').replaceAll('〜', '..')
}

describe('a judgement is set where it stands, and nothing else', () => {
  it.each([
    ['first-steps', null],
    ['graphite-supply', null],
    ['korean-agreement', 'slides'],
  ])('in %s, reading %s', (name, reading) => {
    const files = shipped(name)
    const before = opened(files, reading)
    const judgements = judgementsOf(before.situation!).filter(isAlone)
    expect(judgements.length).toBeGreaterThan(4)
    const some = judgements.filter((_, index) => index % Math.ceil(judgements.length / 9) === 0)
    for (const judgement of some) {
      holdsFor(files, before, judgement, fc.sample(numbers[judgement.scale], { numRuns: 1, seed: 7 })[0]!)
    }
  })

  it('in random situations, in either reading', () => {
    const chosen = fc.record({ files: randomFiles, isOther: fc.boolean(), pick: fc.nat(), seed: fc.nat() })
    fc.assert(
      fc.property(chosen, ({ files, isOther, pick, seed }) => {
        const before = opened(files, isOther ? 'other' : null)
        const judgements = judgementsOf(before.situation!).filter(isAlone)
        const judgement = judgements[pick % judgements.length]!
        const [text] = fc.sample(numbers[judgement.scale], { numRuns: 1, seed })
        holdsFor(files, before, judgement, text!)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is added can be taken away again', () => {
  const random = fc.record({ files: randomFiles, isOther: fc.boolean() })
  const influence: Edit = {
    kind: 'influence',
    from: [[{ factor: 'talks', states: ['working', 'agreed'] }]],
    to: { kind: 'event', event: 'collision' },
    text: '+0.5..1',
  }

  it('an influence', () => {
    fc.assert(
      fc.property(random, ({ files, isOther }) => {
        const before = opened(files, isOther ? 'other' : null)
        const { edits, diagnostics } = done(editSituation(before, influence))
        expect(hasError(diagnostics)).toBe(false)
        const again = opened(filesWith(files, edits), before.reading)
        const address = 'points|collision|talks=working|agreed'
        expect(judgementAt(again, address)).toMatchObject({ low: 0.5, high: 1 })
        expect(restOf(again.situation!, influence)).toBe(restOf(before.situation!, influence))
        const back = done(editSituation(again, { kind: 'remove', address }))
        expect(back.edits[0]!.text).toBe(edits[0]!.before)
      }),
      { numRuns: 25 },
    )
  })

  it('a lean, claims and a remark', () => {
    fc.assert(
      fc.property(random, ({ files, isOther }) => {
        const before = opened(files, isOther ? 'other' : null)
        const address = 'lean|patrols|many'
        const lean = done(editSituation(before, { kind: 'number', address, text: '1' }))
        const leaning = opened(filesWith(files, lean.edits), before.reading)
        expect(judgementAt(leaning, address)).toMatchObject({ nominal: 1 })
        const own = done(editSituation(leaning, { kind: 'remove', address }))
        expect(own.edits[0]!.text).toBe(lean.edits[0]!.before)
        const note = done(
          editSituation(before, {
            kind: 'note',
            address: 'rate|collision',
            text: '要確認: 2件',
            language: 'ja',
          }),
        )
        const noted = opened(filesWith(files, note.edits), before.reading)
        expect(judgementAt(noted, 'rate|collision')!.note).toEqual({ und: '要確認: 2件' })
        const because = done(
          editSituation(noted, { kind: 'because', address: 'rate|collision', claims: ['c2', 'c1'] }),
        )
        const standing = opened(filesWith(noted.files, because.edits), before.reading)
        expect(judgementAt(standing, 'rate|collision')!.because).toEqual(['c2', 'c1'])
        expect(judgementAt(standing, 'rate|collision')!.nominal).toBe(
          judgementAt(before, 'rate|collision')!.nominal,
        )
      }),
      { numRuns: 20 },
    )
  })
})

describe('what is removed or certain', () => {
  const [files] = fc.sample(randomFiles, { numRuns: 1, seed: 3 }) as [SourceFile[]]

  it('an influence of the base goes from a reading alone', () => {
    const before = opened(files, 'other')
    const address = 'points|collision|patrols=many'
    const { edits } = done(editSituation(before, { kind: 'remove', address }))
    expect(edits[0]!.file).toBe('readings/other.yaml')
    const after = filesWith(files, edits)
    expect(judgementAt(opened(after, 'other'), address)).toBeUndefined()
    expect(judgementAt(opened(after, null), address)).toBeDefined()
  })

  it('an influence that a reading alone has goes when the base is to hold again', () => {
    const before = opened(files, 'other')
    const own: Edit = {
      kind: 'influence',
      from: [[{ factor: 'talks', states: ['agreed'] }]],
      to: { kind: 'event', event: 'collision' },
      text: '-1',
    }
    const { edits } = done(editSituation(before, own))
    const again = opened(filesWith(files, edits), 'other')
    const back = done(editSituation(again, { kind: 'revert', address: 'points|collision|talks=agreed' }))
    expect(back.edits[0]!.text).toBe(edits[0]!.before)
  })

  it('a start is set as a whole, and certain where it has one state', () => {
    const before = opened(files)
    const edit: Edit = {
      kind: 'start',
      factor: 'patrols',
      chances: [
        ['few', '70%'],
        ['many', '30%'],
      ],
    }
    const { edits } = done(editSituation(before, edit))
    expect(edits[0]!.text).toContain('start: {few: 70%, many: 30%}')
    const again = opened(filesWith(files, edits))
    const back = done(editSituation(again, { ...edit, chances: [['few', '100%']] }))
    expect(back.edits[0]!.text).toBe(edits[0]!.before)
    expect(editSituation(before, { kind: 'number', address: 'start|patrols|few', text: '70%' })).toEqual({
      kind: 'refused',
      reason: 'certain',
    })
  })

  it('what is no number of its kind is refused, and what makes an error comes with it', () => {
    const before = opened(files)
    const edit = (address: string, text: string) => editSituation(before, { kind: 'number', address, text })
    expect(edit('rate|collision', '3')).toEqual({ kind: 'refused', reason: 'unreadable' })
    expect(edit('points|collision|patrols=many', '2..1')).toEqual({ kind: 'refused', reason: 'empty-range' })
    expect(edit('rate|nothing', '1')).toEqual({ kind: 'refused', reason: 'unknown' })
    const start = done(
      editSituation(before, {
        kind: 'start',
        factor: 'talks',
        chances: [
          ['broken', '20%'],
          ['working', '90%'],
        ],
      }),
    )
    expect(start.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'shares-not-whole',
    ])
  })

  it('what one place says for two judgements is left to be written by hand', () => {
    const text = files[0]!.text
      .replace(/tempo: \{few: [^,]*,/, 'tempo: {few: &same 1 year,')
      .replace('many: 1 year}', 'many: *same}')
    const before = opened([{ name: 'situation.yaml', text }])
    expect(editSituation(before, { kind: 'number', address: 'tempo|patrols|few', text: '2 years' })).toEqual({
      kind: 'refused',
      reason: 'by-hand',
    })
  })
})

describe('a named trial', () => {
  const files = shipped('graphite-supply')

  it('is kept in a file of its own where no file has any, and joins those there are', () => {
    const before = opened(files)
    const factor = before.situation!.factors[0]!.id
    const kept = (id: string): Edit => ({
      kind: 'what-if',
      id,
      title: 'もし: 速く動けば',
      changes: [`factors: {${factor}: {inertia: 2}}`],
    })
    const first = done(editSituation(before, kept('fast')))
    const home = first.edits[0]!.file
    const after = filesWith(files, first.edits)
    const again = opened(after)
    expect(again.situation!.whatIfs.map(({ id }) => id)).toContain('fast')
    const second = done(editSituation(again, kept('faster')))
    expect(second.edits[0]!.file).toBe(home)
    expect(opened(filesWith(after, second.edits)).situation!.whatIfs.map(({ title }) => title.und)).toContain(
      'もし: 速く動けば',
    )
    expect(editSituation(again, kept('fast'))).toEqual({ kind: 'refused', reason: 'exists' })
  })
})
