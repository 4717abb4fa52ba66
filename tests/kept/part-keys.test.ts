import { describe, expect, it } from 'vitest'
import { keyOfPart, type Part } from '../../src/web/kept/part-keys.ts'
import type { ComputeRequest } from '../../src/web/session/protocol.ts'
import { viewpointOf } from '../../src/web/session/viewpoint.ts'
import { wishesOf } from '../../src/web/session/wishes.ts'

const file = (name: string, text: string) => ({ name, text })

const request: Omit<ComputeRequest, 'keys'> = {
  folder: {
    name: 'coalition',
    files: [file('situation.yaml', 'title: A\nfrom: 2026-01-01\n'), file('factors.yaml', 'factors: {}\n')],
    ledger: file('ledger.jsonl', '{"id":"one"}\n'),
    issues: [{ name: 'issue.json', text: '{}\n' }],
    diagnostics: [],
  },
  viewpoint: viewpointOf(''),
  wishes: wishesOf(''),
  asks: ['update'],
  seed: 1,
  members: 200,
}

type Change = Partial<typeof request> & { readonly engine?: string }

function keyWith(part: Part, { engine = 'engine', ...change }: Change = {}): string {
  return keyOfPart(part, { ...request, ...change }, engine)
}

const { folder } = request
const seenFrom = (search: string): Change => ({ viewpoint: viewpointOf(search) })
const withFolder = (change: Partial<typeof folder>): Change => ({ folder: { ...folder, ...change } })

describe('the name under which a part is kept', () => {
  it('is the same for the same', () => {
    expect(keyWith('update')).toMatch(/^[0-9a-f]{64}$/)
    expect(keyWith('update', structuredClone(request))).toBe(keyWith('update'))
  })

  it.each<[string, Change]>([
    [
      'a text',
      withFolder({ files: [file('situation.yaml', 'title: B\nfrom: 2026-01-01\n'), folder.files[1]!] }),
    ],
    ['the name of a file', withFolder({ files: [folder.files[0]!, file('events.yaml', 'factors: {}\n')] })],
    ['a file more', withFolder({ files: [...folder.files, file('readings/other.yaml', '')] })],
    ['the ledger', withFolder({ ledger: file('ledger.jsonl', '{"id":"one"}\n{"id":"two"}\n') })],
    ['no ledger', withFolder({ ledger: null })],
    ['the reading', seenFrom('?reading=other')],
    ['an option', seenFrom('?option=talks')],
    ['a what-if', seenFrom('?what-if=war')],
    ['a change made here', seenFrom('?change=factors:+%7B%7D')],
    ['the day', seenFrom('?as-of=2026-05-27')],
    ['the seed', { seed: 2 }],
    ['the trials', { members: 32 }],
    ['the engine', { engine: 'another' }],
  ])('changes with %s', (_, change) => {
    expect(keyWith('update', change)).not.toBe(keyWith('update'))
    expect(keyWith('opened', change)).not.toBe(keyWith('opened'))
  })

  it('is another for each part', () => {
    const parts: Part[] = ['opened', 'forecast', 'update', 'watch', 'score', 'stability', 'options']
    expect(new Set(parts.map((part) => keyWith(part))).size).toBe(parts.length)
  })

  it('stays over what a part does not depend on: a new entry costs no new forecast', () => {
    const later = withFolder({ ledger: file('ledger.jsonl', '') })
    expect(keyWith('forecast', later)).toBe(keyWith('forecast'))
    expect(keyWith('forecast', seenFrom('?as-of=2026-05-27'))).toBe(keyWith('forecast'))
    expect(keyWith('update', withFolder({ issues: [] }))).toBe(keyWith('update'))
    expect(keyWith('score', withFolder({ issues: [] }))).not.toBe(keyWith('score'))
    const wished: Change = { wishes: wishesOf('?signs=2026-12-31') }
    expect(keyWith('forecast', wished)).toBe(keyWith('forecast'))
    expect(keyWith('options', wished)).not.toBe(keyWith('options'))
  })

  it('stays over the order of files, the ends of lines, what else is asked, and the order of settings', () => {
    const crlf = folder.files.map(({ name, text }) => file(name, text.replaceAll('\n', '\r\n'))).reverse()
    const ledger = file('ledger.jsonl', folder.ledger!.text.replaceAll('\n', '\r\n'))
    expect(keyWith('update', withFolder({ files: crlf, ledger }))).toBe(keyWith('update'))
    expect(keyWith('update', { asks: ['forecast', 'watch'] })).toBe(keyWith('update'))
    const { reading, options, whatIfs, changes, asOf } = request.viewpoint
    expect(keyWith('update', { viewpoint: { asOf, changes, whatIfs, options, reading } })).toBe(
      keyWith('update'),
    )
  })
})
