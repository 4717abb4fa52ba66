import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runKizashi } from '../cli/run-kizashi.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'
import { openPage } from './open-page.ts'

const patience = 240_000
/** What a page weighs compressed: with nothing computed, and with the first page in two readings. */
const mostBytes = { bare: 1_000_000, computed: 2_000_000 }
const flagship = fileURLToPath(new URL('../../situations/korean-peninsula', import.meta.url))

let browser: Browser
let server: Server
let directory: string
let source: string
let web: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kizashi-published 公開-'))
  source = await ledgerFolder()
  for (const [from, to, flags] of [
    [source, 'small', []],
    [flagship, 'flagship', []],
    [flagship, 'bare', ['--no-answers']],
  ] as const) {
    const { code, err } = await runKizashi(['publish', from, '--out', join(directory, to), ...flags])
    expect(err).toBe('')
    expect(code).toBe(0)
  }
  server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname
    const file = await readFile(join(directory, path)).catch(() => null)
    response.writeHead(
      file === null ? 404 : 200,
      path.endsWith('.html') ? { 'content-type': 'text/html' } : {},
    )
    response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openChromium()
}, 4 * patience)

afterAll(async () => {
  await browser?.close()
  server?.close()
  for (const folder of [directory, source]) await rm(folder, { recursive: true, force: true })
})

/** A page that tells what went wrong on it, and asks nothing of any other place. */
async function freshPage(): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await openPage(browser)
  page.on('request', (request) => {
    if (/\/api\//.test(request.url())) complaints.push(`asked: ${request.url()}`)
  })
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url().slice(0, 200)}`))
  return { page, complaints }
}

async function ready(page: Page): Promise<void> {
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
}

describe('a published folder', () => {
  it.each([
    ['small', mostBytes.bare],
    ['bare', mostBytes.bare],
    ['flagship', mostBytes.computed],
  ])('weighs little: %s', async (name, most) => {
    const bytes = await readFile(join(directory, name, 'index.html'))
    expect(gzipSync(bytes).length).toBeLessThan(most)
    expect(bytes.includes('cm-content')).toBe(false)
  })

  it('holds none of the names and remarks of the ledger', async () => {
    const text = await readFile(join(directory, 'small', 'index.html'), 'utf8')
    expect(text).not.toMatch(/\bmori\b|Said on the|It was another dinner/)
    expect(text).toContain('threat-1')
  })

  it.each(['file', 'http'] as const)('works from a %s address, every page of it', async (kind) => {
    const { page, complaints } = await freshPage()
    const address =
      kind === 'file' ? pathToFileURL(join(directory, 'small', 'index.html')).href : `${web}/small/index.html`
    await page.goto(address)
    await ready(page)
    const links = page.locator('header nav a')
    const pages = await links.count()
    expect(pages).toBe(10)
    for (let place = 0; place < pages; place += 1) {
      await links.nth(place).click()
      await ready(page)
      expect(await page.locator('h1').textContent()).not.toBe('')
      expect(await page.locator('main').textContent()).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(
      await page.evaluate('[...document.fonts].filter(({ status }) => status === "loaded").length'),
    ).toBeGreaterThan(0)
    expect(await page.evaluate('[...document.fonts].filter(({ status }) => status === "error").length')).toBe(
      0,
    )
    expect(await page.locator('.read-only').textContent()).toBe('Read-only')
    expect(await page.locator('footer').textContent()).toMatch(
      /published on \d+ \w+ \d{4} with Kizashi [\d.]+ from the text [0-9a-f]{12}/,
    )
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('has addresses that can be shared, goes back and forward, and jumps within a page', async () => {
    const { page, complaints } = await freshPage()
    const address = pathToFileURL(join(directory, 'small', 'index.html')).href
    await page.goto(`${address}#/evidence/threat-1?lang=ja`)
    await page.locator('.detail').waitFor({ timeout: patience })
    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    await page.locator('header nav a').first().click()
    await ready(page)
    expect(page.url()).toBe(`${address}#/?lang=ja`)
    await page.locator('.ladder a').first().click()
    expect(page.url()).toBe(`${address}#/?lang=ja`)
    await page.goBack()
    await page.locator('.detail').waitFor({ timeout: patience })
    await page.goForward()
    await page.locator('.ladder').waitFor({ timeout: patience })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('shows the text of a file without an editor', async () => {
    const { page, complaints } = await freshPage()
    await page.goto(`${pathToFileURL(join(directory, 'small', 'index.html')).href}#/?yaml=situation.yaml:400`)
    const line = page.locator('.yaml-reader [aria-current=location]')
    await line.waitFor({ timeout: patience })
    expect(await page.locator('.yaml-reader').textContent()).toContain('contingencies:')
    await page.locator('.yaml-reader').press('Escape')
    await page.locator('.yaml-reader').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('follows a judgement that is moved', async () => {
    const { page, complaints } = await freshPage()
    await page.goto(`${pathToFileURL(join(directory, 'small', 'index.html')).href}#/contingency`)
    await ready(page)
    await page.locator('.hang .unit').first().waitFor({ timeout: patience })
    await page.locator('.hang tbody .opener').first().click()
    const slider = page.locator('.slider input')
    await slider.focus()
    await slider.press('ArrowRight')
    await page.locator('[data-what-if]').waitFor({ state: 'attached', timeout: patience })
    const settled = page.locator('.trial-status', { hasText: /^settled/ })
    await settled.waitFor({ timeout: patience })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each(['', '?reading=slides'])(
    'shows the largest situation at once, as computed when published %s',
    async (reading) => {
      const { page, complaints } = await freshPage()
      const start = performance.now()
      await page.goto(`${pathToFileURL(join(directory, 'flagship', 'index.html')).href}#/${reading}`)
      await ready(page)
      // Computing takes 20 s and more.
      expect(performance.now() - start).toBeLessThan(10_000)
      expect(await page.locator('.list .spark svg').count()).toBeGreaterThan(9)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )

  it('computes the largest situation that is shipped', async () => {
    const { page, complaints } = await freshPage()
    await page.goto(pathToFileURL(join(directory, 'bare', 'index.html')).href)
    await ready(page)
    expect(await page.locator('.list .spark svg').count()).toBeGreaterThan(9)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
