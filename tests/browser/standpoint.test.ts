import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { openChromium } from './open-chromium.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const patience = 120_000

let browser: Browser
let server: RunningServer
let page: Page

beforeAll(async () => {
  server = await startServer({
    directory: path('situations/graphite-supply'),
    pages: path('dist/web'),
    port: 0,
  })
  browser = await openChromium()
  page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
}, patience)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(search = ''): Promise<void> {
  await page.goto(server.at(search))
  await page.locator('main[data-phase=ready] .standpoint').waitFor({ timeout: patience })
}

const line = () => page.locator('.standpoint-line')
const search = () => new URL(page.url()).searchParams

it(
  'says from where one looks on every page, and leads back',
  async () => {
    await open()
    expect(await line().getByRole('button', { name: 'Drop' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Look from elsewhere' }).focus()
    await page.keyboard.press('Enter')
    const box = page.locator('.look input[name=option]').first()
    const id = await box.getAttribute('value')
    await box.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await line()
      .getByText(/^With /)
      .waitFor({ timeout: patience })
    expect(search().getAll('option')).toContain(id)
    await page.locator('header nav a', { hasText: 'Questions' }).click()
    await line()
      .getByText(/^With /)
      .waitFor({ timeout: patience })
    expect(search().getAll('option')).toContain(id)
    await page.getByRole('button', { name: 'Drop' }).click()
    await line()
      .getByText(/^With /)
      .waitFor({ state: 'detached', timeout: patience })
    expect(search().getAll('option')).toEqual([])
    await page.goBack()
    await line()
      .getByText(/^With /)
      .waitFor({ timeout: patience })
    expect(search().getAll('option')).toContain(id)
  },
  patience,
)

it(
  'names what an address asks for in vain, and shows the rest',
  async () => {
    await open('?option=nothing-of-the-kind&as-of=tomorrow&lang=ja')
    const said = await page.locator('.standpoint').textContent()
    expect(said).toContain('「nothing-of-the-kind」という選択肢はない')
    expect(said).toContain('「tomorrow」は2026-05-27のような日付ではない')
    expect(await page.locator('.list > li:not(.cols)').count()).toBeGreaterThan(1)
  },
  patience,
)

it(
  'finds its form sound in both languages and at both widths',
  async () => {
    for (const [language, name, width] of [
      ['en', 'Look from elsewhere', 1280],
      ['ja', '別の前提で見る', 390],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await open(`?lang=${language}`)
      await page.getByRole('button', { name }).click()
      await page.locator('.look').waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
  },
  patience,
)
