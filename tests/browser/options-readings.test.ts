import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { openChromium } from './open-chromium.ts'
import { openPage } from './open-page.ts'
import { bareFolder, portFolder } from './port-folder.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const patience = 120_000

let browser: Browser
let page: Page
const servers: RunningServer[] = []
const folders: string[] = []
let complaints: string[] = []

beforeAll(async () => {
  folders.push(await portFolder(), await bareFolder())
  for (const directory of folders) servers.push(await startServer({ directory, pages, port: 0 }))
  browser = await openChromium()
  ;({ page, complaints } = await openPage(browser))
}, patience)

afterAll(async () => {
  await browser?.close()
  for (const server of servers) await server.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

async function open(path: string, { bare = false, language = 'en' } = {}): Promise<void> {
  const address = new URL(servers[bare ? 1 : 0]!.at(path))
  address.searchParams.set('lang', language)
  await page.goto(address.href)
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
  await page.locator('h1').waitFor({ timeout: patience })
}

/** Axe, a page no wider than its window, and no word left out, in both languages, themes and widths. */
async function expectSound(path: string, bare = false): Promise<void> {
  for (const [language, theme, width] of [
    ['en', 'light', 1280],
    ['ja', 'dark', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await open(path, { bare, language })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect(found, `${path} ${language}`).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await page.locator('main').textContent()).not.toMatch(/undefined|NaN|\[object/)
    const title = (await page.locator('h1').textContent()) ?? ''
    expect(/[ぁ-ん]/.test(title), title).toBe(language === 'ja')
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

const field = 'input[aria-label="Limit, at most: No fire"]'

describe('the options page', () => {
  it('concludes first, and marks how each option holds up in each reading, in words', async () => {
    await open('options')
    expect(await page.locator('h1').textContent()).toBe(
      '1 of 3 measures helps whatever one values; over 1 it is the values that decide',
    )
    const rows = page.locator('.holding tbody tr')
    expect(await rows.first().textContent()).toMatch(/A fire brigade.*◎.*helps by every set of values.*low/)
    expect(await rows.filter({ hasText: 'A larger harbour' }).textContent()).toContain('△')
    expect(await page.locator('.signs-told').textContent()).toMatch(/Whatever is seen on that day/)
  })

  it('shows one criterion on one scale, with its numbers as a table on T', async () => {
    await page.locator('.criteria a', { hasText: 'No fire' }).click()
    expect(new URL(page.url()).pathname).toBe('/options/no-fire')
    const label = await page.locator('.outcomes-by svg[role=img]').nth(1).getAttribute('aria-label')
    expect(label).toMatch(/^A fire brigade: base \d+.*doubt \d+.*gloomy \d+/)
    await page.keyboard.press('t')
    await page.locator('.outcomes-by svg[role=img]').first().waitFor({ state: 'detached' })
    await page.keyboard.press('t')
  })

  it('takes another limit without computing anything anew, keeps it in the address and remembers it', async () => {
    const row = page.locator('.limits tbody tr', { hasText: 'No fire' })
    const before = await row.locator('td').last().textContent()
    const workers = page.workers().length
    const started: string[] = []
    const listen = (worker: { url: () => string }) => started.push(worker.url())
    page.on('worker', listen)
    await page.locator(field).fill('60')
    await page.keyboard.press('Enter')
    await expect.poll(() => row.locator('td').last().textContent()).not.toBe(before)
    expect(await page.locator('main').getAttribute('data-phase')).toBe('ready')
    expect([page.workers().length, started]).toEqual([workers, []])
    page.off('worker', listen)
    expect(new URL(page.url()).searchParams.get('limits')).toBe('no-fire:60')
    await page.locator(field).fill('much')
    expect(await page.locator('.limits .problem').textContent()).toMatch(/from 0 to 100/)
    await page.keyboard.press('Escape')
    await open('options')
    await expect.poll(() => page.locator(field).inputValue()).toBe('60')
    await page.getByRole('button', { name: 'Limits as written' }).click()
    await expect.poll(() => page.locator(field).inputValue()).toBe('20')
    expect(await row.locator('td').last().textContent()).toBe(before)
  })

  it('combines options by keyboard alone, and says in words what cannot be', async () => {
    await page.getByRole('checkbox', { name: /^A parade/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: /^A fire brigade/ }).focus()
    await page.keyboard.press('Space')
    await page.getByText('“A fire brigade” cannot be taken together.').waitFor()
    const submit = page.getByRole('button', { name: 'Try this combination' })
    expect(await submit.isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: /^A parade/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: /^A larger harbour/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.getAll('option')).toEqual(['brigade', 'harbour'])
    await page.locator('.outcomes-by tr.on', { hasText: 'Your combination' }).waitFor({ timeout: patience })
    await page.goBack()
    await page.locator('.outcomes-by tr.on').waitFor({ state: 'detached', timeout: patience })
  })

  it('is sound in both languages, light and dark, wide and narrow', async () => {
    await expectSound('options/no-fire?option=brigade&option=harbour')
  })

  it('says how options are written where there are none', async () => {
    await open('options', { bare: true })
    expect(await page.locator('h1').textContent()).toBe('There is nothing to choose among')
    await expectSound('options', true)
  })
})

describe('the readings page', () => {
  it('sets both answers side by side, and divides the gap in focus among its judgements', async () => {
    await open('readings')
    expect(await page.locator('h1').textContent()).toMatch(/^They differ most on “A boom comes”/)
    const on = page.locator('.pairs tr.on')
    expect(await on.textContent()).toMatch(/A boom comes.*%.*%.*−\d+/)
    await page.locator('.fall tbody tr').nth(2).waitFor({ timeout: patience })
    expect(await page.locator('.fall tbody').textContent()).toMatch(/base: 55.*A boom.*gloomy: 8/)
    expect(await page.locator('#fall').textContent()).toMatch(/The judgements about one thing make 100/)
    await page.locator('.fall summary').first().waitFor({ state: 'detached' })
  })

  it('follows the address: another gap, the readings the other way round', async () => {
    await page.locator('.pairs a', { hasText: 'The port burns' }).focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).pathname).toBe('/readings/blaze')
    expect(await page.locator('.pairs tr.on').textContent()).toContain('The port burns')
    await page.getByRole('button', { name: 'Change places' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('sides')).toBe('gloomy,base')
    await expect.poll(() => page.locator('h1').textContent(), { timeout: patience }).toMatch(/8.* against 55/)
  })

  it('says which reading the record fits', async () => {
    await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
    await page.locator('h1').waitFor({ timeout: patience })
    expect(await page.locator('section[aria-labelledby=record]').textContent()).toContain(
      'The record does not tell them apart',
    )
  })

  it('is sound in both languages, light and dark, wide and narrow', async () => {
    await expectSound('readings/blaze')
  })

  it('says how a second reading is written where one stands alone', async () => {
    await open('readings', { bare: true })
    expect(await page.locator('h1').textContent()).toBe('There is one reading so far')
    await expectSound('readings', true)
  })
})

it('nothing complained', () => {
  expect(complaints).toEqual([])
})
