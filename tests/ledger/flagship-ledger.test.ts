import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { standingEntries } from '../../src/language/ledger-standing.ts'
import { isUntouched } from '../../src/language/ledger-verdict.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { verifyLedger } from '../../src/workspace/ledger/verify-ledger.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { root } from '../docs/markdown.ts'

const folder = `${root}/situations/korean-peninsula`
const { files, ledger } = await readFolder(folder)
const { situation } = courseOf(readSituation(files).draft!, {}).course!
const { entries, diagnostics } = readLedger(ledger!, situation)
const standing = standingEntries(entries).filter(({ kind }) => kind !== 'as-of')

describe('the ledger of the Korean peninsula', () => {
  it('is read without a remark, and stands as it was entered', async () => {
    expect(diagnostics).toEqual([])
    const verdict = await verifyLedger(folder)
    expect(isUntouched(verdict)).toBe(true)
    expect(verdict.unsealed).toEqual([])
  })

  it.each(standing.map((entry) => [entry.id, entry] as const))(
    '%s cites graded claims with a source, and has a note in both languages',
    (_, { because, note, by }) => {
      const cited = situation.claims.filter(({ id }) => because.includes(id))
      expect(cited.length).toBeGreaterThan(0)
      for (const claim of cited) {
        expect(claim.grade, claim.id).not.toBeNull()
        const read = claim.via?.source ?? claim.source
        expect(
          situation.sources.some(({ id }) => id === read),
          claim.id,
        ).toBe(true)
      }
      expect(Object.keys(note ?? {}).sort()).toEqual(['en', 'ja'])
      expect(by).not.toBeNull()
    },
  )

  it('settles every question whose date has passed', () => {
    const asOf = Math.max(...entries.flatMap((entry) => (entry.kind === 'as-of' ? [entry.day] : [])))
    const settled = new Set(
      standing.flatMap((entry) => (entry.kind === 'resolution' ? [entry.question] : [])),
    )
    const due = situation.questions.filter(({ ask }) => ('by' in ask ? ask.by : ask.at) <= asOf)
    expect(due.map(({ id }) => id).filter((id) => !settled.has(id))).toEqual([])
  })
})
