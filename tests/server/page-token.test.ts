import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { withFolder } from '../saving/saving-situation.ts'
import { cookieOf, send } from './page-client.ts'

const directory = fileURLToPath(new URL('../../situations/first-steps', import.meta.url))
const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ directory, pages, port: 0 })
})
afterAll(async () => server.close())

describe('the token in the address', () => {
  it('becomes a cookie that no script reads, and leaves the address', async () => {
    const response = await fetch(server.at('evidence?lang=ja'), { redirect: 'manual' })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/evidence?lang=ja')
    const cookie = response.headers.get('set-cookie')!
    expect(cookie).toBe(`${cookieOf(server)}; Path=/; HttpOnly; SameSite=Strict`)
    expect((await fetch(`${server.origin}/api/situation`, { headers: { cookie } })).status).toBe(200)
  })

  it('is new for every server, and long', async () => {
    const other = await startServer({ directory, pages, port: 0 })
    expect(other.token).not.toBe(server.token)
    expect(other.token.length).toBeGreaterThanOrEqual(32)
    await other.close()
  })

  it.each(['/api/situation', '/api/saving', '/api/changes'])('is asked for by %s', async (path) => {
    for (const cookie of ['', 'kizashi-1=x', `${cookieOf(server)}x`, cookieOf({ ...server, token: 'é' })]) {
      const headers: Record<string, string> = cookie === '' ? {} : { cookie: encodeURI(cookie) }
      const response = await fetch(`${server.origin}${path}`, { headers })
      expect([response.status, await response.json()]).toEqual([401, { kind: 'locked-out' }])
    }
  })

  it('gives a wrong one no cookie, and leads nowhere else', async () => {
    const wrong = await fetch(`${server.origin}/?token=wrong`, { redirect: 'manual' })
    expect([wrong.headers.get('set-cookie'), wrong.headers.get('location')]).toEqual([null, '/'])
    const away = await fetch(`${server.origin}//evil.example/?token=x`, { redirect: 'manual' })
    expect(away.headers.get('location')).toBe('/evil.example/')
  })
})

describe('a request that would change something', () => {
  const body = { request: 'request-1', title: 'T', files: [{ name: 'new.yaml', base: null, text: 'a: 1\n' }] }

  it.each([
    ['no cookie', { cookie: null }, 401],
    ['no origin', { origin: null }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['no origin to speak of', { origin: 'null' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['no kind', { 'content-type': '' }, 415],
  ])('is refused with %s', async (_, headers, status) => {
    await withFolder({}, async (folder) => {
      const own = await startServer({ directory: folder, pages, port: 0 })
      for (const path of ['/api/save', '/api/undo', '/api/redo', '/api/ledger/entry'])
        expect((await send(own, path, body, headers)).status, path).toBe(status)
      expect((await send(own, '/api/save', body)).status).toBe(200)
      await own.close()
    })
  })
})

it('lets pages run compiled code and threads from memory, and nothing else', async () => {
  const policy = (await fetch(server.origin)).headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
  expect(policy).toContain("worker-src 'self' blob:;")
  expect(policy).toContain("default-src 'none';")
  expect(policy).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'/)
})
