import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntryAnswer } from '../../src/report/ledger/entry-answer.ts'
import type { SavingAnswer } from '../../src/report/saving/saving-answer.ts'
import type { SavingState } from '../../src/report/saving/saving-state.ts'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { ledgerFolder } from '../browser/ledger-folder.ts'
import { cookieOf, getJson, send } from './page-client.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))

let directory: string
let server: RunningServer
let text: string
let requests = 0

beforeEach(async () => {
  directory = await ledgerFolder()
  text = await readFile(join(directory, 'situation.yaml'), 'utf8')
  server = await startServer({ directory, pages, port: 0 })
})
afterEach(async () => {
  await server.close()
  await rm(directory, { recursive: true, force: true })
})

const request = () => `request-${++requests}`

async function ask<Answer>(path: string, body: object): Promise<[status: number, answer: Answer]> {
  const response = await send(server, path, { request: request(), ...body })
  return [response.status, (await response.json()) as Answer]
}

const save = (base: string | null, wished: string | null, name = 'situation.yaml') =>
  ask<SavingAnswer>('/api/save', { title: 'A change', files: [{ name, base, text: wished }] })

describe('saving over the server', () => {
  it('writes, says what is wrong with the text as it stands, and takes it back', async () => {
    const broken = `${text}\nnonsense: 1\n`
    const [status, answer] = await save(text, broken)
    expect(status).toBe(200)
    expect(answer).toMatchObject({
      kind: 'saved',
      files: [{ name: 'situation.yaml', text: broken }],
      history: { undoes: { title: 'A change' }, redoes: null },
    })
    if (answer.kind === 'saved') expect(answer.diagnostics.map(({ code }) => code)).toContain('unknown-key')
    expect(await readFile(join(directory, 'situation.yaml'), 'utf8')).toBe(broken)
    expect(await ask('/api/undo', {})).toMatchObject([200, { history: { redoes: { title: 'A change' } } }])
    expect(await readFile(join(directory, 'situation.yaml'), 'utf8')).toBe(text)
    expect((await ask('/api/redo', {}))[0]).toBe(200)
    expect((await ask('/api/redo', {}))[1]).toMatchObject({ fault: { reason: 'nothing-to-redo' } })
  })

  it('returns both texts of a conflict, and a fault as data', async () => {
    await writeFile(join(directory, 'a.yaml'), 'theirs\n')
    expect(await save('base\n', 'mine\n', 'a.yaml')).toEqual([
      409,
      {
        kind: 'conflict',
        conflicts: [{ name: 'a.yaml', base: 'base\n', mine: 'mine\n', theirs: 'theirs\n' }],
      },
    ])
    expect(await save(null, 'x', '../x.yaml')).toMatchObject([
      400,
      { kind: 'fault', fault: { reason: 'name-leaves-folder', file: '../x.yaml' } },
    ])
  })

  it.each([
    [{}],
    [{ title: 'T' }],
    [{ title: 'T', files: [] }],
    [{ title: 'T', files: [{ name: 'a.yaml', text: 'no base' }] }],
    [{ title: 'T', files: [{ name: 'a.yaml', base: null, text: 1 }] }],
    [{ request: '../../x', title: 'T', files: [{ name: 'a.yaml', base: null, text: '' }] }],
  ])('does not take %j', async (body) => {
    expect(await ask('/api/save', body)).toMatchObject([400, { fault: { reason: 'not-understood' } }])
  })

  it('remembers over a restart what can be undone', async () => {
    await save(text, `${text}# 注\n`)
    await server.close()
    server = await startServer({ directory, pages, port: 0 })
    const { history, isReadOnly, folder } = await getJson<SavingState>(server, '/api/saving')
    expect([history.undoes?.title, isReadOnly, folder.length]).toEqual(['A change', false, 16])
    await ask('/api/undo', {})
    expect(await readFile(join(directory, 'situation.yaml'), 'utf8')).toBe(text)
  })
})

it('says that a change was left half in place which does not read', async () => {
  await save(text, `${text}# note\n`)
  await server.close()
  await writeFile(join(directory, '.kizashi', 'pending.json'), '{"version": 1, "fil')
  server = await startServer({ directory, pages, port: 0 })
  const { unfinished } = await getJson<SavingState>(server, '/api/saving')
  expect(unfinished).toMatchObject({
    reason: 'journal-damaged',
    detail: expect.stringMatching(/^pending-unreadable-/),
  })
  expect((await save(`${text}# note\n`, text))[0]).toBe(200)
})

describe('entries over the server', () => {
  const members = { date: '2026-06-02', event: 'scandal', note: '見出し' }
  const entry = (isPreview: boolean, given: object = members) =>
    ask<EntryAnswer>('/api/ledger/entry', { isPreview, members: given })

  it('are shown without being written, then written with their seal', async () => {
    const before = await readFile(join(directory, 'ledger.jsonl'), 'utf8')
    const [, shown] = await entry(true)
    expect(shown).toMatchObject({
      kind: 'entry',
      isWritten: false,
      entry: { kind: 'event', event: 'scandal' },
    })
    expect(await readFile(join(directory, 'ledger.jsonl'), 'utf8')).toBe(before)
    expect((await entry(false))[0]).toBe(200)
    const after = await readFile(join(directory, 'ledger.jsonl'), 'utf8')
    expect(after.slice(before.length)).toContain('見出し')
    expect((await readFile(join(directory, 'ledger.seal'), 'utf8')).trim().split('\n').length).toBe(1)
  })

  it('are written once, however often they are sent: at once, and again after the server has ended', async () => {
    const ledger = () => readFile(join(directory, 'ledger.jsonl'), 'utf8')
    const before = await ledger()
    const body = { request: 'asked-often', isPreview: false, members }
    const sendIt = async () =>
      (await send(server, '/api/ledger/entry', body)).json() as Promise<EntryAnswer & { kind: 'entry' }>
    const answers = await Promise.all([sendIt(), sendIt()])
    await entry(false, { date: '2026-06-04', event: 'scandal' })
    await server.close()
    server = await startServer({ directory, pages, port: 0 })
    answers.push(await sendIt())
    const ids = answers.map(({ kind, isWritten, entry }) => [kind, isWritten, entry.id])
    expect(new Set(ids.map(String)).size).toBe(1)
    expect(ids[0]).toEqual(['entry', true, expect.stringMatching(/^2026-06-02-[a-z0-9]{6}$/)])
    expect((await ledger()).slice(before.length).match(/見出し/g)).toEqual(['見出し'])
    expect((await readFile(join(directory, 'ledger.seal'), 'utf8')).trim().split('\n').length).toBe(2)
  })

  it('are written twice where two were meant', async () => {
    const before = await readFile(join(directory, 'ledger.jsonl'), 'utf8')
    const written = [await entry(false), await entry(false)]
    expect(written.map(([status]) => status)).toEqual([200, 200])
    const after = await readFile(join(directory, 'ledger.jsonl'), 'utf8')
    expect(after.slice(before.length).match(/見出し/g)).toHaveLength(2)
  })

  it('are refused with what is wrong with them', async () => {
    const [status, answer] = await entry(false, { date: '2026-06-02', event: 'no-such' })
    expect(status).toBe(400)
    expect(answer).toMatchObject({ kind: 'unsound' })
  })

  it('are retracted with a reason', async () => {
    expect(
      await entry(false, { date: '2026-06-03', retracts: 'scandal-1', note: 'Wrong paper.' }),
    ).toMatchObject([200, { entry: { kind: 'retraction', retracts: 'scandal-1' } }])
  })
})

it('tells when files change by another hand, also in a folder that comes later', async () => {
  const leaving = new AbortController()
  const response = await fetch(`${server.origin}/api/changes`, {
    headers: { cookie: cookieOf(server) },
    signal: leaving.signal,
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const next = async (event: string) => {
    for (let got = ''; !got.includes(`event: ${event}`); ) {
      const { value, done } = await reader.read()
      if (done) throw new Error('The server ended')
      got += value
    }
  }
  await next('here')
  // The watcher must have seen the folder once.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const begun = Date.now()
  await writeFile(join(directory, 'situation.yaml'), `${text}# other\n`)
  await next('changed')
  expect(Date.now() - begun).toBeLessThan(1000)
  await mkdir(join(directory, 'readings'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await writeFile(join(directory, 'readings', 'new.yaml'), 'x: 1\n')
  await next('changed')
  leaving.abort()
})
