import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { ledgerFolder } from '../browser/ledger-folder.ts'
import { cookieOf } from './page-client.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))

let directory: string
let server: RunningServer

beforeAll(async () => {
  directory = await ledgerFolder()
  await mkdir(join(directory, 'issues'))
  await writeFile(join(directory, 'issues', 'one.json'), '{"no": "issue"}')
  await writeFile(join(directory, 'issues', 'notes.txt'), 'private')
  server = await startServer({ directory, pages, port: 0 })
})
afterAll(async () => {
  await server.close()
  await rm(directory, { recursive: true, force: true })
})

it('gives the ledger and the frozen forecasts with the situation, and nothing else of the folder', async () => {
  const response = await fetch(`${server.origin}/api/situation`, { headers: { cookie: cookieOf(server) } })
  expect(response.headers.get('cache-control')).toBe('no-store')
  const folder = (await response.json()) as Record<string, unknown>
  expect(Object.keys(folder).sort()).toEqual(['diagnostics', 'files', 'issues', 'ledger', 'name'])
  expect(folder.ledger).toMatchObject({ name: 'ledger.jsonl', text: expect.stringContaining('threat-1') })
  expect(folder.issues).toEqual([{ name: 'issues/one.json', text: '{"no": "issue"}' }])
  expect(JSON.stringify(folder)).not.toContain('private')
})

it('answers each page, and one thing in focus on it, with the same document', async () => {
  const home = await (await fetch(server.origin)).text()
  for (const path of ['evidence', 'evidence/threat-1', 'questions', 'stability', 'contingency/breaks'])
    expect(await (await fetch(`${server.origin}/${path}`)).text(), path).toBe(home)
  for (const path of ['evidence/a/b', 'ledger.jsonl', 'evidences'])
    expect((await fetch(`${server.origin}/${path}`)).status, path).toBe(404)
})
