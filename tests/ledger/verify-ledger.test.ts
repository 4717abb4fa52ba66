import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isUntouched } from '../../src/language/ledger-verdict.ts'
import { appendEntry } from '../../src/workspace/ledger/append-entry.ts'
import { sealEntries } from '../../src/workspace/ledger/seal-entries.ts'
import { verifyLedger } from '../../src/workspace/ledger/verify-ledger.ts'
import { ledgerSituation } from './ledger-situation.ts'
import { environment } from './ledger-writers.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kizashi 台帳 '))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const look = { date: '2025-03-01', indicator: 'report', seen: true }
const add = (by: string) => appendEntry(folder, ledgerSituation, { ...look, by }, environment)
const path = (name: string) => join(folder, name)
const linesOf = async (name: string) => (await readFile(path(name), 'utf8')).split('\n').filter(Boolean)
const rewrite = async (change: (lines: string[]) => readonly string[]) =>
  writeFile(
    path('ledger.jsonl'),
    change(await linesOf('ledger.jsonl'))
      .join('\n')
      .concat('\n'),
  )

describe('verify', () => {
  it('finds nothing in what was only added to, in whatever order', async () => {
    for (const by of ['a', 'b', 'c']) await add(by)
    await rewrite((lines) => lines.reverse())
    const verdict = await verifyLedger(folder)
    expect(verdict).toMatchObject({ entries: 3, sealed: 3, unsealed: [], unreadableSeals: [] })
    expect(isUntouched(verdict)).toBe(true)
  })

  it.each(['a value', 'a space', 'a letter of the id'])('notices that %s changed', async (what) => {
    await add('a')
    const { id } = await add('b')
    const change: Record<string, (line: string) => string> = {
      'a value': (line) => line.replace('true', 'false'),
      'a space': (line) => line.replace(':', ': '),
      'a letter of the id': (line) => line.replace(id, id.slice(0, -1).concat('*')),
    }
    await rewrite(([first, second]) => [first!, change[what]!(second!)])
    const verdict = await verifyLedger(folder)
    expect(isUntouched(verdict)).toBe(false)
    if (what === 'a letter of the id') expect(verdict.vanished).toEqual([id])
    else expect(verdict.changed).toMatchObject([{ id, line: 2 }])
  })

  it('notices an entry that vanished, and a ledger that did', async () => {
    const { id } = await add('a')
    const other = await add('b')
    await rewrite(([, second]) => [second!])
    expect(await verifyLedger(folder)).toMatchObject({ vanished: [id], changed: [], sealed: 1 })
    await rm(path('ledger.jsonl'))
    expect((await verifyLedger(folder)).vanished).toEqual([id, other.id].sort())
  })

  it('tells lines written by hand apart, and seals them when asked, never one that changed', async () => {
    await add('a')
    const { id } = await add('b')
    await rewrite(([first, second]) => [
      first!,
      second!.replace('true', 'false'),
      JSON.stringify({ ...look, id: 'by-hand' }),
    ])
    expect((await verifyLedger(folder)).unsealed).toMatchObject([{ id: 'by-hand', line: 3 }])
    expect(await sealEntries(folder, environment)).toBe(1)
    expect(await verifyLedger(folder)).toMatchObject({ unsealed: [], changed: [{ id }] })
  })

  it('tells a line of the seals that is none', async () => {
    await add('a')
    await writeFile(path('ledger.seal'), `${(await linesOf('ledger.seal'))[0]}\n<<<<<<< HEAD\n`)
    expect(await verifyLedger(folder)).toMatchObject({ sealed: 1, unreadableSeals: [2] })
  })
})

/** Runs git here with nobody's own settings. */
function git(...words: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false']
  const env = { ...process.env, GIT_CONFIG_GLOBAL: path('no-such-file'), GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', [...identity, ...words], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
}

async function commitEntry(by: string): Promise<string> {
  const { id } = await add(by)
  git('add', '.')
  git('commit', '-qm', by)
  return id
}

it('two colleagues who add at the same time merge by git, with every entry and seal of both', async () => {
  git('init', '-q', '-b', 'main')
  const ids = [await commitEntry('first')]
  git('checkout', '-qb', 'colleague')
  for (const by of ['c1', 'c2', 'c3']) ids.push(await commitEntry(by))
  git('checkout', '-q', 'main')
  for (const by of ['m1', 'm2', 'm3']) ids.push(await commitEntry(by))
  git('merge', '-q', '--no-edit', 'colleague')
  const found = (await linesOf('ledger.jsonl')).map((line) => JSON.parse(line).id)
  expect(found.sort()).toEqual(ids.sort())
  expect(await verifyLedger(folder)).toMatchObject({
    entries: 7,
    sealed: 7,
    unsealed: [],
    unreadableSeals: [],
  })
  const later = await add('after the merge')
  expect(later.isWritten && isUntouched(await verifyLedger(folder))).toBe(true)
})
