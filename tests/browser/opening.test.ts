import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { openChromium } from './open-chromium.ts'
import { openPage } from './open-page.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const firstSteps = fileURLToPath(new URL('../../situations/first-steps', import.meta.url))
const patience = 120_000

let place: string
let browser: Browser
let server: RunningServer
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'kizashi-opening-'))
  server = await startServer({ directory: null, pages, port: 0, settings: join(place, 'settings') })
  browser = await openChromium()
  ;({ page, complaints } = await openPage(browser))
}, patience)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(place, { recursive: true, force: true })
})

async function ready(): Promise<void> {
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
}

/** Types into the field with the label. */
async function fill(label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text)
}

describe('the start page', () => {
  it.each([
    ['en', 'light', 1280],
    ['ja', 'dark', 390],
  ] as const)('is sound in %s, %s, %d px', async (language, theme, width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await page.goto(server.at(`start?lang=${language}`))
    await ready()
    await page.locator('form').first().waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('says what is wrong with what was typed, and opens nothing', async () => {
    await page.goto(server.at('start?lang=en'))
    await ready()
    await page.getByRole('button', { name: 'Make and open' }).click()
    await page.getByText('The folder has no name. Write one.').waitFor()
    await fill('Folder', join(place, 'nothing'))
    await page.getByRole('button', { name: 'Make and open' }).click()
    await page.getByText('Fill in every line').waitFor()
    await fill('Folder with a situation.yaml', place)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByText(`There is no situation.yaml in ${place}`).waitFor()
  })

  it('opens a folder, which then stands first among those opened', async () => {
    await fill('Folder with a situation.yaml', firstSteps)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /coalition/i }).waitFor({ timeout: patience })
    await page.getByRole('link', { name: 'Will the coalition last?' }).click()
    await ready()
    await page.getByText(firstSteps).waitFor()
  })
})

describe('the tour', () => {
  it('leads by the keyboard through a situation, and ends on one’s own contingency', async () => {
    await page.goto(server.at('start?lang=en'))
    await page.getByRole('button', { name: 'Will the coalition last?' }).first().click()
    await page.getByRole('button', { name: /Take the tour/ }).click({ timeout: patience })
    const tour = page.getByRole('complementary', { name: 'Tour' })
    for (let step = 1; step <= 9; step++) {
      await tour.getByText(`${step} of 10`).waitFor({ timeout: patience })
      await page.locator('.pointed-at').waitFor({ timeout: patience })
      if (step < 9) {
        await tour.getByRole('button', { name: 'Next' }).focus()
        await page.keyboard.press('Enter')
      }
    }
    await tour.getByRole('link', { name: 'Begin your own' }).click()
    await tour.getByText('10 of 10').waitFor()
    await fill('What is it about?', 'The straits')
    await fill('Whose concern?', 'The shipping desk')
    await fill('What might happen?', 'A blockade')
    await fill('What makes it likelier?', 'Tension')
    await fill('at least, %', '２')
    await fill('at most, %', '8')
    const folder = join(place, '海峡')
    await fill('Folder', folder)
    await page.getByRole('button', { name: 'Make and open' }).click()
    await page.getByRole('heading', { level: 1, name: /blockade/i }).waitFor({ timeout: patience })
    await tour.getByText('Your own contingency').waitFor()
    expect(await readFile(join(folder, 'situation.yaml'), 'utf8')).toContain('rate: 2%..8% within a year')
    await tour.getByRole('button', { name: 'End the tour' }).click()
    await tour.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })
})
