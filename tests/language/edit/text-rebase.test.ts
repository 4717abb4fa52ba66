import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withTextChanges } from '../../../src/language/edit/text-change.ts'
import { changeBetween, rebasedChange } from '../../../src/language/edit/text-rebase.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '字'), maxLength: 12 })

describe('a text that is written in two places at once', () => {
  it('differs in one stretch', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after)
        expect(change === null ? before : withTextChanges(before, [change])).toBe(after)
      }),
    )
  })

  it('keeps what was typed here, with what came from elsewhere', () => {
    fc.assert(
      fc.property(text, text, text, text, text, (head, mine, middle, theirs, tail) => {
        const base = `${head}<1>${middle}<2>${tail}`
        const typed = base.replace('<1>', `<${mine}>`)
        const other = base.replace('<2>', `<${theirs}>`)
        const change = rebasedChange(base, other, typed)
        if (change === 'overlap') throw new Error('These stand apart')
        const both = base.replace('<1>', `<${mine}>`).replace('<2>', `<${theirs}>`)
        expect(change === null ? typed : withTextChanges(typed, [change])).toBe(both)
      }),
    )
    expect(rebasedChange('points: 1', 'points: 2', 'points: 3')).toBe('overlap')
  })
})
