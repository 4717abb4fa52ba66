import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { expectSound } from './expect-sound.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'
import { openPage } from './open-page.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const shipped = fileURLToPath(new URL('../../situations/korean-peninsula', import.meta.url))
const patience = 120_000

/** Nothing hangs together in it, and nothing is asked. */
const restless = `kizashi: 1
title: A chase
from: 2026-01-01
to: 2026-12-31
factors:
  hound: {states: [near, far], start: near, tempo: 1 year}
  hare: {states: [near, far], start: far, tempo: 1 year}
influences:
  - {from: {hare: near}, to: {hound: near}, points: 2}
  - {from: {hare: far}, to: {hound: far}, points: 2}
  - {from: {hound: near}, to: {hare: far}, points: 1}
  - {from: {hound: far}, to: {hare: near}, points: 1}
`
const empty = 'kizashi: 1\ntitle: Nothing yet\nfrom: 2026-01-01\nto: 2026-12-31\nfactors: {}\n'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

let browser: Browser
let page: Page
const directories: string[] = []
const servers: RunningServer[] = []
let complaints: string[] = []
let small: RunningServer
let large: RunningServer

async function serve(directory: string): Promise<RunningServer> {
  directories.push(directory)
  const server = await startServer({ directory, pages, port: 0 })
  servers.push(server)
  return server
}

async function serveText(text: string): Promise<RunningServer> {
  const directory = await mkdtemp(join(tmpdir(), 'kizashi-map-'))
  await writeFile(join(directory, 'situation.yaml'), text)
  return serve(directory)
}

beforeAll(async () => {
  small = await serve(await ledgerFolder())
  const copy = await mkdtemp(join(tmpdir(), 'kizashi-map-'))
  await cp(shipped, copy, { recursive: true })
  large = await serve(copy)
  browser = await openChromium()
  ;({ page, complaints } = await openPage(browser))
}, patience)

afterAll(async () => {
  await browser?.close()
  for (const server of servers) await server.close()
  for (const directory of directories) await rm(directory, { recursive: true, force: true })
})

async function open(server: RunningServer, path: string): Promise<void> {
  await page.goto(server.at(`${path}${path.includes('?') ? '&' : '?'}lang=en`))
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
  await page.locator('h1').waitFor({ timeout: patience })
}

const pathOf = () => new URL(page.url()).pathname

describe('the map', () => {
  it('stands before anything is computed', async () => {
    await page.goto(large.at('map/acceptance?lang=en'))
    await page.locator('.map-card[aria-current]').waitFor({ timeout: patience })
    expect(await page.locator('main').getAttribute('data-phase')).not.toBe('ready')
    expect(await page.locator('h1').textContent()).toContain('Washington accepts the arsenal')
  })

  it('draws boxes and labels that cover nothing', async () => {
    await open(large, 'map/provocation')
    const boxes: Box[] = await page
      .locator('.map-card, .map-name, .m-pill')
      .evaluateAll((all: readonly unknown[]) =>
        (all as { getBoundingClientRect(): { toJSON(): Box } }[]).map((one) =>
          one.getBoundingClientRect().toJSON(),
        ),
      )
    expect(boxes.length).toBeGreaterThan(20)
    const covered = boxes.flatMap((one, place) =>
      boxes
        .slice(place + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 1 &&
            other.top < one.bottom - 1,
        ),
    )
    expect(covered).toEqual([])
  })

  it('is walked by the arrows, put into focus by Enter, and left by Escape', async () => {
    await open(small, 'map/breaks')
    const at = () => page.evaluate('document.activeElement.id') as Promise<string>
    await page.locator('#map-breaks').focus()
    expect(await page.locator('.map [tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('ArrowLeft')
    expect(await at()).toBe('map-coalition')
    await page.keyboard.press('ArrowRight')
    expect(await at()).toMatch(/^map-/)
    await page.keyboard.press('Escape')
    expect(await at()).toBe('map-breaks')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    const chosen = await at()
    expect(chosen).not.toBe('map-coalition')
    await page.keyboard.press('Enter')
    await expect.poll(pathOf).toBe(`/map/${chosen.slice('map-'.length)}`)
    await expect.poll(at).toBe(chosen)
    expect(await page.locator(`#${chosen}`).getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(pathOf).toBe('/map/breaks')
  })

  it('tells a thread from a claim, which stands in the address and leads on', async () => {
    await open(small, 'map/breaks')
    await page.getByLabel('From', { exact: true }).selectOption('quarrel')
    expect(new URL(page.url()).searchParams.get('from')).toBe('quarrel')
    const trace = page.locator('.trace')
    expect(await trace.locator('li').first().textContent()).toMatch(/Claim quarrel.*quarrel about the budget/)
    await trace.getByRole('link', { name: 'in the ledger: threat-1' }).first().waitFor()
    expect(await page.locator('.m-thread').count()).toBeGreaterThan(0)
    await trace.getByRole('link', { name: 'its page' }).click()
    await expect.poll(pathOf).toBe('/contingency/breaks')
    expect(new URL(page.url()).searchParams.get('from')).toBeNull()
  })

  it('says as a list what it says as a picture, and how strong all ways together are', async () => {
    await open(small, 'map/coalition')
    const names = () => page.locator('.map-card b, .map-name b').allInnerTexts()
    const drawn = await names()
    await page.locator('.map-strengths li').first().waitFor({ timeout: patience })
    expect(await page.locator('.map-strengths').first().textContent()).toMatch(/\d+ pp/)
    await page.keyboard.press('t')
    const text = await page.locator('.map-tree').textContent()
    for (const name of drawn.filter((one) => one !== 'The coalition')) expect(text).toContain(name)
    await page.keyboard.press('t')
    expect(await names()).toEqual(drawn)
  })

  it('says what is missing where there is nothing to draw', async () => {
    const server = await serveText(empty)
    await page.goto(server.at(`map?lang=en`))
    await page.getByRole('heading', { name: 'Nothing to draw yet' }).waitFor({ timeout: patience })
    await page.getByRole('link', { name: 'Futures' }).click()
    await page.getByRole('heading', { name: 'No factor yet' }).waitFor({ timeout: patience })
  })

  it('is sound in both languages, light and dark, wide and narrow', async () => {
    await expectSound(page, { address: large.at('map/talks?from=m-36'), until: '.map-strengths' })
  })
})

describe('the futures', () => {
  it('stand side by side, neighbours joined, each with the way there', async () => {
    await open(large, 'futures')
    expect(await page.locator('h1').textContent()).toBe(
      '6 kinds of future hang together; today is already one of them',
    )
    expect(await page.locator('.tableau .family').count()).toBe(6)
    const spans = await page
      .locator('.tableau tbody:not(.figures) tr')
      .evaluateAll((rows: readonly unknown[]) =>
        (rows as { children: Iterable<{ colSpan: number }> }[]).map((row) =>
          [...row.children].reduce((sum, cell) => sum + cell.colSpan, 0),
        ),
      )
    expect(new Set(spans)).toEqual(new Set([8]))
    await page.locator('.tableau .family a').nth(2).focus()
    await page.keyboard.press('Enter')
    await expect.poll(pathOf).toMatch(/^\/futures\/[A-F]$/)
    const family = pathOf().at(-1)!
    await page.getByRole('heading', { level: 2, name: `Family ${family}` }).waitFor()
    expect(await page.locator('.chosen-future').textContent()).toContain('What would break it')
  })

  it('are too many without the leans, which is said, and twelve are shown', async () => {
    await open(large, 'futures?leans=off')
    expect(await page.locator('h1').textContent()).toMatch(/^6,032 futures hang together, too many/)
    expect(await page.locator('.tableau .family').count()).toBe(12)
    await page.getByRole('button', { name: '2 other families' }).click()
    expect(await page.locator('.tableau .family').count()).toBe(14)
    await page.getByRole('button', { name: 'leans too' }).click()
    expect(new URL(page.url()).searchParams.get('leans')).toBeNull()
    await page.locator('.tableau .family').nth(5).waitFor()
    expect(await page.locator('.tableau .family').count()).toBe(6)
  })

  it('begin where the ledger puts things when they are asked to', async () => {
    await open(small, 'futures')
    const today = () => page.locator('.tableau tbody:not(.figures) tr td:nth-child(2)').allInnerTexts()
    const before = await today()
    await page.getByRole('button', { name: /where the ledger puts it/ }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('as-of')).toBe('2026-05-30')
    await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
    await page.locator('.waiting').waitFor({ state: 'detached', timeout: patience })
    expect(await today()).not.toEqual(before)
  })

  it('come with the nearest misses where none hangs together', async () => {
    const server = await serveText(restless)
    await open(server, 'futures')
    expect(await page.locator('h1').textContent()).toBe('No future hangs together')
    expect(await page.locator('main').textContent()).toContain('through so many configurations: 4')
    await page.getByRole('heading', { name: 'What comes nearest: inconsistent by at most 1 point' }).waitFor()
    expect(await page.locator('.tableau .family').count()).toBe(2)
    await expectSound(page, { address: server.at('futures'), until: '.tableau' })
  })

  it('are sound in both languages, light and dark, wide and narrow', async () => {
    await expectSound(page, { address: large.at('futures/C'), until: '.chosen-future' })
  })
})

it('nothing complained', () => {
  expect(complaints).toEqual([])
})
