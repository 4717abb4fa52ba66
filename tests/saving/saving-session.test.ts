import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { SavingAnswer } from '../../src/report/saving/saving-answer.ts'
import type { SavingState } from '../../src/report/saving/saving-state.ts'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { knownTexts } from '../../src/web/saving/known-texts.ts'
import { outboxIn } from '../../src/web/saving/outbox.ts'
import type { SavingServer, Silence } from '../../src/web/saving/saving-server.ts'
import { type SavingSession, savingSession } from '../../src/web/saving/saving-session.ts'
import { getJson, send } from '../server/page-client.ts'
import { withFolder } from './saving-situation.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const ends: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A browser's storage that holds so many characters. */
function shelfOf(room = 5_000_000) {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}

const gone = () => Promise.resolve<Silence>({ kind: 'unreachable' })

/** A window over a real server; `isGone` cuts it off. */
async function windowOn(server: RunningServer, shelf = shelfOf()) {
  const line = { isGone: false }
  const orGone = <Answer>(ask: () => Promise<Answer>) => (line.isGone ? gone() : ask().catch(gone))
  const pageServer: SavingServer = {
    look: () => orGone(() => getJson<SavingState>(server, '/api/saving')),
    send: (path, body) =>
      orGone(async () => (await (await send(server, `/api/${path}`, body)).json()) as SavingAnswer),
    listen: () => () => {},
  }
  const texts = knownTexts()
  texts.serve(JSON.stringify(await getJson(server, '/api/situation')))
  let requests = 0
  const session = savingSession({
    server: pageServer,
    shelf,
    texts,
    changed: () => {},
    newRequest: () => `request-${Date.now()}-${++requests}`,
    alone: (_, work) => work(),
    wait: (_, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, 5)
        signal.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
      }),
  })
  ends.push(session.end)
  return { session, texts, line, shelf }
}

async function over(
  files: Record<string, string>,
  work: (server: RunningServer, folder: string) => Promise<void>,
) {
  await withFolder(files, async (folder) => {
    const server = await startServer({ directory: folder, pages, port: 0 })
    try {
      await work(server, folder)
    } finally {
      await server.close()
    }
  })
}

const until = (session: SavingSession, state: string) =>
  expect.poll(() => session.view().state, { timeout: 5000, interval: 5 }).toBe(state)
const read = (folder: string) => readFile(join(folder, 'a.yaml'), 'utf8')
const set = (text: string, title = text) => ({ title, files: [{ name: 'a.yaml', text }] })

describe('what a window saves', () => {
  it('is shown before it is saved, one change upon the other', async () => {
    await over({ 'a.yaml': 'a: 1\n' }, async (server, folder) => {
      const { session, texts } = await windowOn(server)
      session.save(set('a: 2\n'))
      session.save(set('a: 3\n'))
      expect(texts.textOf('a.yaml')).toBe('a: 3\n')
      expect(session.view()).toMatchObject({ state: 'saving', undoes: 'a: 3\n' })
      await until(session, 'saved')
      expect(await read(folder)).toBe('a: 3\n')
      session.undo()
      session.undo()
      session.redo()
      session.undo()
      await until(session, 'saved')
      await expect.poll(() => read(folder)).toBe('a: 1\n')
      expect(texts.textOf('a.yaml')).toBe('a: 1\n')
      session.redo()
      await expect.poll(() => read(folder)).toBe('a: 2\n')
      await until(session, 'saved')
    })
  })

  it('waits while the server has gone, can be undone there, and outlives the window', async () => {
    await over({ 'a.yaml': 'a: 1\n' }, async (server, folder) => {
      const first = await windowOn(server)
      await until(first.session, 'saved')
      first.line.isGone = true
      first.session.save(set('a: 2\n'))
      first.session.save(set('a: 3\n'))
      await until(first.session, 'waiting')
      expect(first.session.view().hindrance).toEqual({ kind: 'unreachable' })
      first.session.undo()
      expect(first.texts.textOf('a.yaml')).toBe('a: 2\n')
      first.session.end()
      expect(await read(folder)).toBe('a: 1\n')
      const next = await windowOn(server, first.shelf)
      await expect.poll(() => read(folder)).toBe('a: 2\n')
      await until(next.session, 'saved')
      expect(next.session.view().undoes).toBe('a: 2\n')
    })
  })

  it('is kept by the window alone where the browser has no room, which is said', async () => {
    await over({ 'a.yaml': 'a: 1\n' }, async (server, folder) => {
      const { session, line } = await windowOn(server, shelfOf(10))
      await until(session, 'saved')
      line.isGone = true
      session.save(set('a: 2\n'))
      await until(session, 'waiting')
      expect(session.view().isLoose).toBe(true)
      line.isGone = false
      await until(session, 'saved')
      expect([await read(folder), session.view().isLoose]).toEqual(['a: 2\n', false])
    })
  })

  it('is asked about where another changed the same line; what waits behind it follows the answer', async () => {
    await over({ 'a.yaml': 'a: 1\nb: 1\nc: 1\n' }, async (server, folder) => {
      const { session } = await windowOn(server)
      await until(session, 'saved')
      await writeFile(join(folder, 'a.yaml'), 'a: 9\nb: 1\nc: 1\n')
      session.save(set('a: 2\nb: 1\nc: 1\n'))
      await until(session, 'conflict')
      session.save(set('a: 2\nb: 1\nc: 5\n'))
      expect(session.view().conflicts).toMatchObject([{ name: 'a.yaml', theirs: 'a: 9\nb: 1\nc: 1\n' }])
      session.decide(new Map([['a.yaml', 'a: 29\nb: 1\nc: 1\n']]))
      await until(session, 'saved')
      expect(await read(folder)).toBe('a: 29\nb: 1\nc: 5\n')
    })
  })

  it('is let go of where theirs is chosen, or the person lets it go', async () => {
    await over({ 'a.yaml': 'a: 1\n' }, async (server, folder) => {
      const { session } = await windowOn(server)
      await until(session, 'saved')
      await writeFile(join(folder, 'a.yaml'), 'a: 9\n')
      session.save(set('a: 2\n'))
      await until(session, 'conflict')
      session.decide(new Map([['a.yaml', 'a: 9\n']]))
      await until(session, 'saved')
      session.save({ title: 'Out', files: [{ name: '../out.yaml', text: 'x' }] })
      await until(session, 'waiting')
      expect(session.view().hindrance).toMatchObject({ fault: { reason: 'name-leaves-folder' } })
      session.drop()
      await until(session, 'saved')
      expect(await read(folder)).toBe('a: 9\n')
    })
  })

  it('cannot be undone over what was written since, and says so', async () => {
    await over({ 'a.yaml': 'a: 1\n' }, async (server, folder) => {
      const { session } = await windowOn(server)
      session.save(set('a: 2\n', 'Two'))
      await until(session, 'saved')
      await writeFile(join(folder, 'a.yaml'), 'a: 9\n')
      session.undo()
      await expect
        .poll(() => session.view().hindrance)
        .toEqual({ kind: 'cannot-take-back', which: 'undo', title: 'Two' })
      expect(await read(folder)).toBe('a: 9\n')
    })
  })
})

it('an outbox keeps the order over windows, and passes by what is not its own', () => {
  const shelf = shelfOf()
  shelf.setItem('kizashi-outbox/f/x', '{"half":')
  shelf.setItem('kizashi-outbox/g/y', JSON.stringify({ request: 'y', title: '', turn: 1, files: [] }))
  const [one, other] = [outboxIn(shelf, 'f'), outboxIn(shelf, 'f')]
  one.add({ request: 'b', title: 'first', files: [] })
  other.add({ request: 'a', title: 'second', files: [] })
  expect(one.list().map(({ title }) => title)).toEqual(['first', 'second'])
  one.replace('b', { request: 'c', title: 'instead', files: [] })
  expect(other.list().map(({ title }) => title)).toEqual(['instead', 'second'])
})
