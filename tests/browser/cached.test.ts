import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const pages = path('dist/web')
const answers = path('answers')
const patience = 120_000

let browser: Browser

beforeAll(async () => {
  browser = await openChromium()
}, patience)

afterAll(() => browser?.close())

interface Visit {
  readonly page: Page
  readonly text: string
  readonly made: string
  readonly isComputed: boolean
}

/** Opens the first page anew and waits for all of it. */
async function visit(context: BrowserContext, url: string, whole = true): Promise<Visit> {
  const page = await context.newPage()
  let isComputed = false
  page.on('worker', () => {
    isComputed = true
  })
  await page.goto(url)
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
  await page.locator('.signals').first().waitFor({ timeout: patience })
  if (whole) await page.locator('main[data-working=false]').waitFor({ timeout: patience })
  // Until what was computed last has been kept.
  await page.waitForTimeout(500)
  const made = (await page.locator('.made').textContent()) ?? ''
  const text = ((await page.locator('main').textContent()) ?? '').replace(made, '')
  return { page, text, made, isComputed }
}

/** Spoils one digit of everything that the browser has kept. */
const spoiling = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('kizashi-kept')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const change = opening.result.transaction('parts', 'readwrite')
    let count = 0
    change.objectStore('parts').openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor === null) return
      count += 1
      cursor.update({ ...cursor.value, text: cursor.value.text.replace(/[0-9]/, '~') })
      cursor.continue()
    }
    change.oncomplete = () => { opening.result.close(); resolve(count) }
  }
})`

describe('what a browser has kept', () => {
  let server: RunningServer
  let directory: string
  let context: BrowserContext

  beforeAll(async () => {
    directory = await ledgerFolder()
    server = await startServer({ directory, pages, port: 0 })
    context = await browser.newContext({ locale: 'en-GB' })
  })

  // A page left open would hear of changed texts as well, and keep the new figures before the page in question asks.
  afterEach(async () => {
    for (const page of context.pages()) await page.close()
  })

  afterAll(async () => {
    await context?.close()
    await server?.close()
    await rm(directory, { recursive: true, force: true })
  })

  it('is there at once on the second visit, to the last figure, with its date', async () => {
    const first = await visit(context, server.url)
    const second = await visit(context, server.url)
    expect([first.isComputed, second.isComputed]).toEqual([true, false])
    expect(second.text).toBe(first.text)
    expect(first.made).toBe('Computed just now.')
    expect(second.made).toMatch(/^Computed on \d+ \w+ 20\d\d with version \d/)
  })

  it('is dropped in silence where it is damaged, computed again, and kept again', async () => {
    const before = await visit(context, server.url)
    expect(Number(await before.page.evaluate(spoiling))).toBeGreaterThan(3)
    const after = await visit(context, server.url)
    expect(after.isComputed).toBe(true)
    expect(after.text).toBe(before.text)
    expect((await visit(context, server.url)).isComputed).toBe(false)
  })

  it('is not shown for an earlier day of the ledger, which is kept by itself', async () => {
    const earlier = await visit(context, server.at('?as-of=2026-03-31'))
    expect(earlier.isComputed).toBe(true)
    expect(earlier.made).toBe('Computed just now.')
    expect(await earlier.page.locator('.standpoint').textContent()).toContain('As of 31 March 2026.')
    expect((await visit(context, server.at('?as-of=2026-03-31'))).isComputed).toBe(false)
  })

  it('is old once the texts have changed: it says so until the new figures are there', async () => {
    const { page } = await visit(context, server.url)
    await appendFile(join(directory, 'situation.yaml'), '\n# A remark.\n')
    await page.locator('header nav a', { hasText: 'Questions' }).click()
    await page.locator('header .mark').click()
    const stale = page.locator('.old .stale')
    await stale.waitFor({ timeout: patience })
    expect(await stale.textContent()).toMatch(
      /^Computed on \d+ \w+ 20\d\d\. situation\.yaml changed since\. Do not quote/,
    )
    await stale.waitFor({ state: 'detached', timeout: patience })
    expect(await page.locator('.made').textContent()).toBe('Computed just now.')
  })
})

describe('what is shipped', () => {
  const flagship = path('situations/korean-peninsula')

  it('shows the first page and a contingency in a browser that has never seen it, without computing them', async () => {
    const server = await startServer({ directory: flagship, pages, answers, port: 0 })
    const context = await browser.newContext({ locale: 'ja-JP' })
    try {
      const { page, made } = await visit(context, server.url, false)
      expect(made).toMatch(/^20\d\d年\d+月\d+日の計算/)
      expect(await page.locator('.list > li:not(.cols)').count()).toBeGreaterThan(5)
      await page.getByRole('button', { name: /スライド/ }).click()
      await page.locator('.waiting').waitFor({ state: 'detached', timeout: patience })
      await page.locator('main[data-phase=ready] .list').waitFor({ timeout: patience })
      await page.locator('.list h3 a').first().click()
      await page.locator('.answer').waitFor({ timeout: patience })
      expect(await page.locator('.made').textContent()).toMatch(/^20\d\d年\d+月\d+日の計算/)
    } finally {
      await context.close()
      await server.close()
    }
  })

  it('is not used for texts that have changed', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kizashi-changed-'))
    await cp(flagship, directory, { recursive: true })
    await appendFile(join(directory, 'calendar.yaml'), '\n# A remark.\n')
    const server = await startServer({ directory, pages, answers, port: 0 })
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      const [asked] = await Promise.all([
        page.waitForResponse((response) => response.url().includes('/api/answers/')),
        page.waitForEvent('worker', { timeout: patience }),
        page.goto(server.url),
      ])
      expect(asked.status()).toBe(204)
      expect(await page.locator('.list').count()).toBe(0)
    } finally {
      await context.close()
      await server.close()
      await rm(directory, { recursive: true, force: true })
    }
  })
})
