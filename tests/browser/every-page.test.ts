import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { everyLook, expectSound } from './expect-sound.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'
import { openPage } from './open-page.ts'
import { expectReachable } from './reachable.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const patience = 120_000

/** Nothing is written in it but the dates. */
const empty = 'kizashi: 1\ntitle: Nothing yet\nfrom: 2026-01-01\nto: 2026-12-31\nfactors: {}\n'

/** Pages with one thing laid open, which no link of the navigation leads to. */
const laidOpen = [
  ['map/breaks?from=quarrel', '.trace'],
  ['futures/C', '.tableau'],
  ['evidence/threat-1', '.detail'],
  ['questions/breaks-2026', '.cause'],
  ['stability/breaks-2026', '.outcomes'],
] as const

let browser: Browser
let page: Page
const directories: string[] = []
const servers: RunningServer[] = []
let complaints: string[] = []

async function serve(directory: string): Promise<RunningServer> {
  directories.push(directory)
  const server = await startServer({ directory, pages, port: 0 })
  servers.push(server)
  return server
}

beforeAll(async () => {
  browser = await openChromium()
  ;({ page, complaints } = await openPage(browser))
}, patience)

afterAll(async () => {
  await browser?.close()
  for (const server of servers) await server.close()
  for (const directory of directories) await rm(directory, { recursive: true, force: true })
})

/** The addresses that the navigation leads to, once it knows all of them. */
async function linked(server: RunningServer): Promise<string[]> {
  await page.goto(server.at('?lang=en'))
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
  const links = await page.locator('header nav a').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return addresses.map((address) => new URL(address!, page.url()).pathname.slice(1))
}

describe('every page of a situation with a ledger', () => {
  let server: RunningServer
  let paths: string[]
  beforeAll(async () => {
    server = await serve(await ledgerFolder())
    paths = await linked(server)
  }, patience)

  it('is one of ten', () => {
    expect(paths.map((path) => path.split('/')[0])).toEqual([
      '',
      'contingency',
      'map',
      'judgements',
      'futures',
      'options',
      'readings',
      'stability',
      'evidence',
      'questions',
    ])
  })

  it('is sound in both languages, light and dark, wide and narrow', async () => {
    for (const path of paths) {
      await expectSound(page, { address: server.at(path), until: 'h1', looks: everyLook, isEnglish: true })
    }
  })

  it('is sound with one thing laid open', async () => {
    for (const [path, until] of laidOpen) {
      await expectSound(page, { address: server.at(path), until, isEnglish: true })
    }
  })

  it('lets the keyboard reach every control, one after the other, and shows where it is', async () => {
    for (const path of paths) {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(server.at(`${path}?lang=en`))
        await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
        await expectReachable(page, `${path} ${width}`)
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  })
})

describe('every page of a situation in which nothing is written', () => {
  it('is sound', async () => {
    const server = await serve(await emptyFolder())
    for (const path of await linked(server)) {
      await expectSound(page, { address: server.at(path), until: 'h1', isEnglish: true })
    }
  })
})

async function emptyFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kizashi-empty-'))
  await writeFile(join(directory, 'situation.yaml'), empty)
  return directory
}

it('nothing complained', () => {
  expect(complaints).toEqual([])
})
