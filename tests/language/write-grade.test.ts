import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { pathOfClaim, withGrade } from '../../src/language/write-grade.ts'

const file = (text: string) => ({ name: 'situation.yaml', text })
const grade = (text: string, code = 'B2') => withGrade(file(text), ['claims', 'c1'], code)

describe('a grade is set and nothing else is touched', () => {
  it.each([
    [
      'in braces',
      'claims:\n  c1: {says: x, source: s} # a remark\n',
      'claims:\n  c1: {says: x, source: s, grade: B2} # a remark\n',
    ],
    [
      'in braces, there already',
      'claims: {c1: {grade: "A1", says: x}}',
      'claims: {c1: {grade: B2, says: x}}',
    ],
    ['in braces with a last comma', 'claims: {c1: {says: x,}}', 'claims: {c1: {says: x, grade: B2,}}'],
    [
      'in lines',
      'claims:\n  c1:\n    says: x # why\n    source: s\n\n  c2: {says: y}\n',
      'claims:\n  c1:\n    says: x # why\n    source: s\n    grade: B2\n\n  c2: {says: y}\n',
    ],
    [
      'in lines, with a remark behind the last',
      'claims:\n  c1:\n    says: x # why',
      'claims:\n  c1:\n    says: x # why\n    grade: B2',
    ],
    [
      'before a note',
      'claims:\n  c1:\n    says: x\n    note: |\n      long\n\n      text\n',
      'claims:\n  c1:\n    says: x\n    grade: B2\n    note: |\n      long\n\n      text\n',
    ],
    [
      'before a text of several lines',
      'claims:\n  c1:\n    says: >-\n      long\n      text\n  c2: {says: y}\n',
      'claims:\n  c1:\n    grade: B2\n    says: >-\n      long\n      text\n  c2: {says: y}\n',
    ],
    [
      'with the line ends of Windows',
      'claims:\r\n  c1:\r\n    says: x\r\n  c2: {says: y}\r\n',
      'claims:\r\n  c1:\r\n    says: x\r\n    grade: B2\r\n  c2: {says: y}\r\n',
    ],
    [
      'behind a byte-order mark',
      '\uFEFFclaims:\n  c1: {says: x, grade: A1}\n',
      '\uFEFFclaims:\n  c1: {says: x, grade: B2}\n',
    ],
    [
      'in Japanese',
      'claims:\n  c1:\n    says: "会談があった" # 注\n    grade: F6 # 未評価\n',
      'claims:\n  c1:\n    says: "会談があった" # 注\n    grade: B2 # 未評価\n',
    ],
  ])('%s', (_, before, after) => expect(grade(before)).toBe(after))

  it('and not at all where that cannot be done', () => {
    expect(grade('claims: {}')).toBeNull()
    expect(grade('claims: {c1: x}')).toBeNull()
    expect(grade('claims: [')).toBeNull()
    expect(grade('x: &a {says: y}\nclaims:\n  c1: *a\n  c2: *a\n')).toBeNull()
  })

  it('whatever the text: what comes out says the same but for the grade, or nothing comes out', () => {
    const before =
      'claims:\n  c1:\n    says: {en: a, ja: い}\n    via: {source: s}\n    note: "b"\n  c2: {says: c}\nfactors: {}\n'
    fc.assert(
      fc.property(fc.nat(before.length), fc.string({ unit: 'binary', maxLength: 4 }), (at, put) => {
        const text = before.slice(0, at) + put + before.slice(at)
        const after = grade(text)
        if (after !== null)
          expect(after.replace(/\n {4}grade: B2|grade: B2\n {4}|, grade: B2/, '')).toBe(text)
      }),
      { numRuns: 150 },
    )
  })
})

it('a claim is found by the keys that lead to it', () => {
  const text = `kizashi: 1
title: T
from: 2026-01-01
to: 2027-01-01
claims:
  c1: {says: x}
factors:
  a: {states: [p, q], start: p, tempo: 1 year, because: c1}
`
  const { draft } = readSituation([file(text)])
  const [claim] = courseOf(draft!, {}).course!.situation.claims
  expect(pathOfClaim(file(text), claim!)).toEqual(['claims', 'c1'])
})
