import { describe, expect, it } from 'vitest'
import { editSituation } from '../../src/language/edit/edit-situation.ts'
import { restOf } from '../../src/language/edit/elsewhere-same.ts'
import { filesWith } from '../../src/language/edit/files-with.ts'
import { hasError } from '../../src/language/notice.ts'
import { judgementsOf, opened, shipped } from '../language/edit/editable-situations.ts'

const other = {
  points: '0.25',
  chance: '1.5%',
  rate: 'once in 77 years',
  tempo: '7 weeks',
  number: '33',
} as const

describe.each([null, 'slides'])('in the flagship, reading %s', (reading) => {
  it('every ninth judgement is set alone and set back to the same bytes', () => {
    const files = shipped('korean-peninsula')
    const before = opened(files, reading)
    const judgements = judgementsOf(before.situation!).filter(
      ({ address, low, high, scale }) =>
        !address.startsWith('start|') && !(scale === 'chance' && low === high && (low === 0 || low === 1)),
    )
    expect(judgements.length).toBeGreaterThan(200)
    for (const { address, scale, at } of judgements.filter((_, index) => index % 9 === 0)) {
      const edit = { kind: 'number', address, text: other[scale] } as const
      const edited = editSituation(before, edit)
      if (edited.kind === 'refused') throw new Error(`${address}: ${edited.reason}`)
      expect(hasError(edited.diagnostics), address).toBe(false)
      const [{ file, before: was }] = edited.edits as [(typeof edited.edits)[0]]
      const again = opened(filesWith(files, edited.edits), reading)
      expect(restOf(again.situation!, edit)).toBe(restOf(before.situation!, edit))
      const isOwn = before.reading === null || at.file === file
      const written = was.slice(at.start, at.end).replace(/^['"]|['"]$/g, '')
      const back = editSituation(again, isOwn ? { ...edit, text: written } : { kind: 'revert', address })
      expect(back.kind === 'edited' && back.edits[0]!.text, address).toBe(was)
    }
  })
})
