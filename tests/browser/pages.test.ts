import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'
import { openPage } from './open-page.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const patience = 120_000

let browser: Browser
let server: RunningServer
let directory: string
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  directory = await ledgerFolder()
  server = await startServer({ directory, pages, port: 0 })
  browser = await openChromium()
  ;({ page, complaints } = await openPage(browser))
}, patience)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(directory, { recursive: true, force: true })
})

async function open(path: string): Promise<void> {
  await page.goto(server.at(`${path}?lang=en`))
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
}

describe('the evidence page', () => {
  it('shows every entry with what it weighed and moved, and the one in the address laid open', async () => {
    await open('evidence')
    expect(await page.locator('h1').textContent()).toMatch(/^What came has (raised|lowered) “/)
    const rows = page.locator('.entries > li:not(.cols)')
    expect(await rows.count()).toBe(5)
    await page.getByText('taken back', { exact: true }).waitFor()
    expect(await rows.filter({ hasText: 'Seen: The junior party threatens' }).textContent()).toMatch(
      /\d+\s*%/,
    )
    expect(await page.locator('.entries .moved').count()).toBeGreaterThan(3)
    await page.getByRole('link', { name: 'Seen: The junior party threatens to leave' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/evidence/threat-1')
    await page.getByText('The partners quarrel about the budget every autumn').waitFor()
    expect(await page.locator('.detail').textContent()).toContain('Said on the <b>radio</b>.')
    await page.goBack()
    await page.locator('.detail').waitFor({ state: 'detached' })
    await page.goForward()
    await page.locator('.detail').waitFor()
  })

  it('shows how the indicators stand and what to look for next', async () => {
    await page.locator('.signals').waitFor({ timeout: patience })
    expect(await page.locator('.statuses tbody tr').count()).toBe(2)
    expect(await page.locator('.statuses').textContent()).toMatch(
      /(normal|watch|warning) since 10 February 2026/,
    )
    expect(await page.locator('.signals svg').first().getAttribute('aria-label')).toMatch(/if seen .*if not/)
    await page.keyboard.press('t')
    expect(await page.locator('.signals tbody tr td.num').count()).toBeGreaterThanOrEqual(3)
    await page.keyboard.press('t')
  })
})

describe('the questions page', () => {
  it('shows open questions with their way, settled ones, and scores with their counts', async () => {
    await open('questions')
    expect(await page.locator('h1').textContent()).toMatch(/1 is settled$/)
    await page.locator('.open-questions svg').first().waitFor({ timeout: patience })
    const way = await page.locator('.open-questions svg').first().getAttribute('aria-label')
    expect(way).toMatch(/at the start, now/)
    const settled = page.locator('section[aria-labelledby=settled]')
    expect(await settled.textContent()).toMatch(/A walk-out before any vote of confidence.*yes.*mori 0\.490/)
    expect(await page.locator('section[aria-labelledby=scores]').textContent()).toMatch(
      /Too few: under 30 questions/,
    )
  })

  it('leads from a question to the entry that moved it', async () => {
    await page.locator('.cause a').first().click()
    await page.locator('.detail').waitFor({ timeout: patience })
    expect(new URL(page.url()).pathname).toMatch(/^\/evidence\//)
    await page.goBack()
    await page.locator('.open-questions').waitFor()
  })
})

describe('the stability page', () => {
  it('says what could rest, who would move and why, and never how likely it is', async () => {
    await open('stability')
    await page.getByRole('heading', { name: 'As things stand' }).waitFor({ timeout: patience })
    expect(await page.locator('.lede').textContent()).toMatch(/nothing of how likely/)
    const first = page.locator('.outcomes a').first()
    const title = await first.textContent()
    await first.click()
    expect(new URL(page.url()).pathname).toMatch(/^\/stability\/./)
    expect(await page.locator('.outcomes .is-open h3').textContent()).toBe(title)
    expect(await page.locator('.reasons').last().textContent()).toMatch(/rankings near those written/)
    expect(await page.locator('.prob').count()).toBe(0)
  })
})

it('nothing complained', () => {
  expect(complaints).toEqual([])
})
