import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { cookieOf } from './page-client.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const text = '{"key":"known"}\n{}\n'

let answers: string
let server: RunningServer

beforeAll(async () => {
  answers = await mkdtemp(join(tmpdir(), 'kizashi-answers-'))
  await writeFile(join(answers, 'known.gz'), gzipSync(text))
  await writeFile(join(answers, 'secret.txt'), 'nobody is to read this')
  server = await startServer({
    directory: path('situations/first-steps'),
    pages: path('dist/web'),
    answers,
    port: 0,
  })
})

afterAll(async () => {
  await server.close()
  await rm(answers, { recursive: true, force: true })
})

const ask = (key: string) =>
  fetch(`${server.origin}/api/answers/${key}`, { headers: { cookie: cookieOf(server) } })

it('gives what is shipped, to be kept for good', async () => {
  const reply = await ask('known')
  expect(await reply.text()).toBe(text)
  expect(reply.headers.get('cache-control')).toContain('immutable')
})

it('says that there is nothing for what is not, and names no other file', async () => {
  for (const key of ['unknown', 'secret', 'secret.txt', '..%2Fpackage', '%2e%2e%2fknown'])
    expect((await ask(key)).status, key).toBe(204)
})
