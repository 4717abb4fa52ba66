import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../src/language/span.ts'
import { diagnosticWords } from '../../src/report/diagnostics/diagnostic-words.ts'
import { filesIn, filesOf, found, outcomeOf, small } from './written-situation.ts'

/** The situation with one top-level key of one file under another name. */
function renamed(files: readonly SourceFile[], key: string, written: string): SourceFile[] {
  return files.map(({ name, text }) => ({
    name,
    text: text.replace(new RegExp(`^${key}:`, 'm'), `${written}:`),
  }))
}

describe('one misspelt key at the top level', () => {
  it.each([
    ['factors', 'factor'],
    ['factors', 'facters'],
    ['factors', 'Factors'],
    ['events', 'evnets'],
    ['influences', 'influence'],
    ['from', 'form'],
    ['title', 'titel'],
    ['kizashi', 'kizasi'],
  ])('%s written %s is told once, and nothing that follows from it', (key, written) => {
    const files = renamed(filesOf(small), key, written)
    const { course, diagnostics } = outcomeOf(files)
    expect(found(files)).toEqual([`unknown-key: ${written}`])
    expect(diagnostics[0]!.facts).toMatchObject({ key: written, read: key })
    expect(diagnostics[0]!.fix!.text).toBe(key)
    expect(course).toBeNull()
  })

  const shipped = filesIn('situations/korean-peninsula')
  it.each([
    ['actors', 'actor'],
    ['claims', 'clams'],
    ['contingencies', 'contingency'],
    ['events', 'event'],
    ['factors', 'factor'],
    ['indicators', 'indicater'],
    ['quantities', 'quantity'],
    ['questions', 'quesitons'],
    ['options', 'option'],
    ['sources', 'source'],
    ['what-ifs', 'what-if'],
  ])('is told once of a large situation too: %s written %s', (key, written) => {
    const first = shipped.find(({ text }) => new RegExp(`^${key}:`, 'm').test(text))!
    const files = shipped.map((file) => (file === first ? renamed([file], key, written)[0]! : file))
    const errors = outcomeOf(files).diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, facts }) => [code, facts.key])).toEqual([['unknown-key', written]])
  })

  it('leaves what is wrong for reasons of its own', () => {
    const text = small.replace('factors:', 'factor:').replace('start: none', 'start: nome')
    expect(found(filesOf(text))).toEqual(['unknown-key: factor', 'unknown-id: nome'])
  })

  it('is found in any file of the situation', () => {
    const asking = `${small}questions: {q: {ask: {event: rally, by: 2026-01-01}}}\n`
    const files = filesOf(asking, { 'more.yaml': 'event:\n  rally: {rate: 1 per year}\n' })
    expect(found(files)).toEqual(['unknown-key: event'])
  })

  it('says in both languages how it was read', () => {
    const { diagnostics } = outcomeOf(renamed(filesOf(small), 'factors', 'facters'))
    const help = (language: 'en' | 'ja') => diagnosticWords(diagnostics[0]!, language).help
    expect(help('en')).toBe(
      'It has been read as `factors`, so that nothing else is told that only follows from it.',
    )
    expect(help('ja')).toBe(
      '「factors」とみなして続きを読んだので、この書き間違いのせいで生じるだけの指摘はほかにない。',
    )
  })
})

describe('a key is not read as another', () => {
  it.each([
    ['where that one is there', 'event: {rally: {rate: 1 per year}}\n'],
    ['where what it holds is of another kind', 'quantitys: none\n'],
    ['where it only ends like it', 'old-options: {o: {}}\n'],
    ['where none is near', 'weather: {a: {}}\n'],
  ])('%s', (_, line) => {
    expect(unknownKeys(`${small}${line}`)).toEqual([[line.split(':')[0], undefined]])
  })

  it('where two are as near', () => {
    expect(unknownKeys(small.replace('factors:', 'vactors:'))).toEqual([['vactors', undefined]])
  })
})

function unknownKeys(text: string): unknown[][] {
  const { diagnostics } = outcomeOf(filesOf(text))
  return diagnostics.filter(({ code }) => code === 'unknown-key').map(({ facts }) => [facts.key, facts.read])
}
