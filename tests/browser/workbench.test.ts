import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { complaintsOf } from './complaints-of.ts'
import { openChromium } from './open-chromium.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const directory = fileURLToPath(new URL('../../situations/graphite-supply', import.meta.url))

/** The band of a small situation takes seconds; a busy machine may take many. */
const patience = 120_000

let server: RunningServer
let browser: Browser
let context: BrowserContext
let page: Page
let complaints: string[] = []
const strangers: string[] = []

beforeAll(async () => {
  if (!existsSync(pages)) throw new Error('The pages are not built: npm run build')
  server = await startServer({ directory, pages, port: 0 })
  browser = await openChromium()
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'ja-JP',
    colorScheme: 'light',
  })
  page = await context.newPage()
  complaints = complaintsOf(page)
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.origin}/`)) strangers.push(request.url())
  })
  await page.goto(server.url)
  await settled()
}, patience)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const themeNames = { ja: { light: '明', dark: '暗' }, en: { light: 'Light', dark: 'Dark' } } as const

/** Until the last answer is there, band and all. */
async function settled(): Promise<void> {
  await page.locator('main[data-phase=ready] h1').waitFor({ timeout: patience })
}

async function choose(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

async function goHome(): Promise<void> {
  await page.locator('header .mark').click()
  await page.locator('.list').or(page.locator('table.figures')).first().waitFor()
}

describe('the briefing', () => {
  it('gives word and number of every contingency, with a curve, a ruler and claims', async () => {
    const rows = page.locator('.list > li:not(.cols)')
    expect(await rows.count()).toBeGreaterThanOrEqual(2)
    for (const row of await rows.all()) {
      expect(await row.locator('.prob').first().textContent()).toMatch(/％/)
      expect(await row.locator('.ruler svg[role=img]').first().getAttribute('aria-label')).toMatch(/判断の幅/)
      expect(await row.locator('.spark svg[role=img]').first().getAttribute('aria-label')).toMatch(/はじめ/)
      expect(await row.locator('.bearing li').count()).toBeGreaterThan(0)
    }
    expect(await page.locator('h1').textContent()).toMatch(/^最大の懸念/)
  })

  it('shows what the answers rest on', async () => {
    const rests = await page.locator('.rests').textContent()
    expect(rests).toMatch(/\d+ \/ \d+/)
    expect(rests).toContain('200通りの試算')
  })

  it('turns the list into a table on T and back', async () => {
    await page.keyboard.press('t')
    const cells = page.locator('table.figures tbody tr')
    expect(await cells.count()).toBeGreaterThanOrEqual(2)
    expect(await cells.first().textContent()).toMatch(/％/)
    await page.keyboard.press('t')
    await page.locator('.list').waitFor()
  })

  it('can be walked with the keyboard alone', async () => {
    await page.evaluate('document.activeElement?.blur()')
    const seen: string[] = []
    for (let step = 0; step < 44; step++) {
      await page.keyboard.press('Tab')
      seen.push(String(await page.evaluate("document.activeElement?.textContent?.trim() ?? ''")))
    }
    expect(seen[0]).toBe('本文へ')
    expect(seen).toContain('English')
    expect(seen.some((text) => text.startsWith('表で見る'))).toBe(true)
  })

  it('says in a narrow window what each answer is, the rest when asked, and all of it on paper', async () => {
    await page.setViewportSize({ width: 390, height: 900 })
    const rows = page.locator('.list > li:not(.cols)')
    const folded = page.locator('.list > li.folded')
    await folded.first().waitFor()
    const others = (await rows.count()) - 1
    expect(await folded.count()).toBe(others)
    for (const row of await folded.all()) {
      expect(await row.locator('.prob').first().textContent()).toMatch(/％/)
      expect(await row.locator('.ruler svg').count()).toBe(1)
      expect(await row.locator('.bearing').count()).toBe(0)
    }
    await folded.first().getByRole('button', { name: '詳細' }).first().click()
    expect(await folded.count()).toBe(others - 1)
    await rows.nth(1).locator('.bearing li').first().waitFor()
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('.list .folded').count()).toBe(0)
    for (const row of await rows.all()) expect(await row.locator('.bearing li').count()).toBeGreaterThan(0)
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    expect(await folded.count()).toBe(others - 1)
    await page.setViewportSize({ width: 1280, height: 900 })
    await folded.first().waitFor({ state: 'detached' })
  })
})

describe('a contingency', () => {
  it('opens from its row, and the browser can go back', async () => {
    const link = page.locator('.list > li:not(.cols) h3 a').first()
    const title = await link.textContent()
    await link.click()
    await page.locator('.answer').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/contingency\//)
    expect(await page.locator('h1').textContent()).toBe(title)
    await page.goBack()
    await page.locator('.list').waitFor()
    await page.goForward()
    await page.locator('.answer').waitFor()
  })

  it('shows its course, what it hangs on and the claims under it', async () => {
    expect(await page.locator('figure svg[role=img]').getAttribute('aria-label')).toMatch(/期末/)
    expect(await page.locator('.hang tbody tr').count()).toBeGreaterThan(0)
    expect(await page.locator('.claims tbody tr').count()).toBeGreaterThan(0)
    await page.keyboard.press('t')
    expect(await page.locator('.course-table tbody tr').count()).toBeGreaterThan(12)
    await page.keyboard.press('t')
  })

  it('says so where there is none of that name', async () => {
    await page.goto(server.at('contingency/nothing-of-the-kind'))
    await page.getByText('その事態はない').waitFor({ timeout: patience })
    await page.getByRole('link', { name: 'ブリーフィングへ戻る' }).click()
    await page.locator('.list').waitFor()
    await settled()
  })
})

describe('language and theme', () => {
  it('switch, stand in the address, and are remembered', async () => {
    await choose('English')
    expect(await page.locator('h1').textContent()).toContain('the greatest concern')
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await choose('Dark')
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
    const other = await context.newPage()
    await other.goto(server.url)
    await other.locator('h1').waitFor({ timeout: patience })
    expect(await other.getAttribute('html', 'lang')).toBe('en')
    expect(await other.getAttribute('html', 'data-theme')).toBe('dark')
    await other.close()
    await choose('日本語')
    await choose('明')
  })

  it('follows the system until somebody chooses', async () => {
    const fresh = await browser.newContext({ colorScheme: 'dark', locale: 'en-GB' })
    const other = await fresh.newPage()
    await other.goto(server.url)
    await other.locator('header.top').waitFor()
    expect(await other.getAttribute('html', 'data-theme')).toBeNull()
    expect(await other.getAttribute('html', 'lang')).toBe('en')
    expect(await other.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true')
    await fresh.close()
  })
})

describe.each([
  ['briefing', '.list'],
  ['contingency', '.answer'],
])('axe on the %s page', (kind, landmark) => {
  beforeAll(async () => {
    await goHome()
    if (kind === 'contingency') await page.locator('.list > li:not(.cols) h3 a').first().click()
    await page.locator(landmark).waitFor()
  })

  // The other looks, of every page, are among the slow tests.
  const cases = [
    { language: 'ja', theme: 'light', width: 1280 },
    { language: 'en', theme: 'dark', width: 390 },
  ] as const

  it.each(cases)('finds nothing in $language, $theme, $width px', async ({ language, theme, width }) => {
    await page.setViewportSize({ width, height: 900 })
    await choose(language === 'ja' ? '日本語' : 'English')
    await choose(themeNames[language][theme])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    )
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

it('nothing complained and nothing was fetched from elsewhere', () => {
  expect(complaints).toEqual([])
  expect(strangers).toEqual([])
})
