import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpeningList, OpeningReply } from '../../src/report/opening/opening-contract.ts'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { cookieOf } from './page-client.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const flagship = fileURLToPath(new URL('../../situations/korean-peninsula', import.meta.url))

let place: string
let server: RunningServer
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'kizashi-opening-'))
  server = await startServer({ directory: null, pages, port: 0, settings: join(place, 'settings') })
})
afterAll(async () => {
  await server.close()
  await rm(place, { recursive: true, force: true })
})

async function ask<Reply>(path: string, body?: unknown): Promise<Reply> {
  const reply = await fetch(`${server.origin}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', cookie: cookieOf(server), origin: server.origin },
  })
  expect(reply.status, await reply.clone().text()).toBe(200)
  return reply.json() as Promise<Reply>
}

async function situationAt(reply: OpeningReply): Promise<{ name: string; files: { text: string }[] }> {
  if (!('url' in reply)) throw new Error(JSON.stringify(reply.refusal))
  const { origin, port, searchParams } = new URL(reply.url)
  const cookie = `kizashi-${port}=${searchParams.get('token')}`
  return (await fetch(`${origin}/api/situation`, { headers: { cookie } })).json() as never
}

describe('opening a situation from the start page', () => {
  it('begins there where none was named', async () => {
    const reply = await fetch(server.origin, { redirect: 'manual' })
    expect([reply.status, reply.headers.get('location')]).toEqual([302, '/start'])
    expect(
      (await fetch(`${server.origin}/api/situation`, { headers: { cookie: cookieOf(server) } })).status,
    ).toBe(404)
  })

  it('lists what comes with Kizashi by title, and what was opened, the newest first', async () => {
    const before = await ask<OpeningList>('/api/opening')
    expect(before.recent).toEqual([])
    expect(before.shipped.map(({ name }) => name)).toContain('korean-peninsula')
    expect(before.shipped.every(({ title }) => Object.keys(title).length > 0)).toBe(true)
    for (const name of ['first-steps', 'hajimete']) {
      await ask('/api/opening/open', {
        directory: before.shipped.find((one) => one.name === name)!.directory,
      })
    }
    const after = await ask<OpeningList>('/api/opening')
    expect(after.recent.map(({ name }) => name)).toEqual(['hajimete', 'first-steps'])
  })

  it('gives each folder an address of its own, always the same one', async () => {
    const first = await ask<OpeningReply>('/api/opening/open', { directory: flagship })
    const again = await ask<OpeningReply>('/api/opening/open', {
      directory: join(flagship, '..', 'korean-peninsula'),
    })
    expect(again).toEqual(first)
    expect((await situationAt(first)).name).toBe('korean-peninsula')
  })

  it('makes one of what an analyst types, and opens it', async () => {
    const folder = join(place, '海峡 2026')
    const words = {
      title: '海峡',
      viewer: '海運室',
      worry: '封鎖',
      driver: '緊張',
      yearly: { low: 0.02, high: 0.05 },
      from: 20_800,
      to: 21_530,
    }
    const made = { kind: 'first', words, language: 'ja' }
    const situation = await situationAt(await ask('/api/opening/new', { folder, made }))
    expect(situation.files[0]!.text).toContain('"封鎖"')
    expect(await ask('/api/opening/new', { folder, made })).toEqual({
      refusal: { kind: 'taken', directory: folder },
    })
  })

  it('copies one that comes with Kizashi, and nothing else of this computer', async () => {
    const folder = join(place, 'copy')
    const copy = await ask<OpeningReply>('/api/opening/new', {
      folder,
      made: { kind: 'copy', name: 'first-steps' },
    })
    expect((await situationAt(copy)).name).toBe('copy')
    for (const name of ['../src', '/etc', 'nothing']) {
      const reply = await ask<OpeningReply>('/api/opening/new', {
        folder: join(place, 'x'),
        made: { kind: 'copy', name },
      })
      expect(reply).toEqual({ refusal: { kind: 'no-situation', directory: name } })
    }
    expect(await readdir(place)).not.toContain('x')
  })

  it('imports a study of cross impacts, and says what is wrong with one that is none', async () => {
    const rows = '-a1,-a2,-b1,-b2'.replaceAll(',', '\n ').replace('\n -b1', '\n&B\n -b1')
    const study = `$ ScenarioWizard 4.0\nTwo\n&A\n ${rows}\n#\n#\n#\n#\n#\n0,0,1,-1\n0,0,-1,1\n2,-2,0,0\n-2,2,0,0\n#\n`
    const made = { kind: 'study', file: 'two.scw', text: study, language: 'en' }
    const situation = await situationAt(await ask('/api/opening/new', { folder: join(place, 'study'), made }))
    expect(situation.files[0]!.text).toContain('title: Two')
    const cut = { ...made, text: study.slice(0, 40) }
    const reply = await ask<OpeningReply>('/api/opening/new', { folder: join(place, 'cut'), made: cut })
    expect(reply).toMatchObject({ refusal: { kind: 'study', file: 'two.scw', fault: { kind: 'cut-short' } } })
    expect(await readdir(place)).not.toContain('cut')
  })

  it('refuses a folder without a situation, a missing name, and a place that is a file', async () => {
    const empty = join(place, 'empty')
    await mkdir(empty)
    const opened = await ask<OpeningReply>('/api/opening/open', { directory: empty })
    expect(opened).toEqual({ refusal: { kind: 'no-situation', directory: empty } })
    const made = { kind: 'copy', name: 'first-steps' }
    expect(await ask('/api/opening/new', { folder: '  ', made })).toEqual({ refusal: { kind: 'no-name' } })
    await writeFile(join(place, 'file'), '')
    const under = join(place, 'file', 'within')
    expect(await ask('/api/opening/new', { folder: under, made })).toMatchObject({
      refusal: { kind: 'unwritable', reason: 'ENOTDIR' },
    })
  })

  it('keeps nothing of a list that was broken', async () => {
    await writeFile(join(place, 'settings', 'recent.json'), '{"half')
    expect((await ask<OpeningList>('/api/opening')).recent).toEqual([])
    await ask('/api/opening/open', { directory: flagship })
    expect((await ask<OpeningList>('/api/opening')).recent).toHaveLength(1)
  })
})
