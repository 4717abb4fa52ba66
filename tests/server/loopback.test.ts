import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { cookieOf } from './page-client.ts'

const directory = fileURLToPath(new URL('../../situations/first-steps', import.meta.url))
const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ directory, pages, port: 0 })
})
afterAll(async () => server.close())

interface Reply {
  readonly status: number
  readonly text: string
}

/** Sends the path as it is written, which `fetch` would tidy, with the cookie of a page. */
function ask(path: string, headers: Record<string, string> = {}, host = '127.0.0.1'): Promise<Reply> {
  const { port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const sent = { cookie: cookieOf(server), ...headers }
    const asked = request({ host, port, path, headers: sent }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve({ status: reply.statusCode!, text: Buffer.concat(parts).toString() }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the local server', () => {
  it('answers under the names of this computer', async () => {
    const { port } = new URL(server.url)
    for (const name of ['127.0.0.1', 'localhost']) {
      expect((await ask('/api/situation', { host: `${name}:${port}` })).status).toBe(200)
    }
  })

  it('refuses another name for this computer, as a rebound site would use', async () => {
    const { port } = new URL(server.url)
    for (const host of [`evil.example:${port}`, 'localhost', `127.0.0.1:${Number(port) + 1}`]) {
      expect((await ask('/api/situation', { host })).status, host).toBe(403)
    }
  })

  it('refuses a request that another site sends, and one without a place', async () => {
    const { origin } = new URL(server.url)
    expect((await ask('/api/situation', { origin })).status).toBe(200)
    for (const other of ['https://evil.example', 'null', `${origin}.evil.example`]) {
      expect((await ask('/api/situation', { origin: other })).status, other).toBe(403)
    }
  })

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../../package.json',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/%00',
  ])('serves no file from %s', async (path) => {
    const reply = await ask(path)
    expect([400, 404]).toContain(reply.status)
    expect(reply.text).toMatch(/^(There is no such page\.)?$/)
  })

  it('listens on this computer alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4')
    if (!outside) return
    const { port } = new URL(server.url)
    const host = `127.0.0.1:${port}`
    await expect(ask('/api/situation', { host }, outside.address)).rejects.toThrow(
      /ECONNREFUSED|EHOSTUNREACH/,
    )
  })
})
