import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const patience = 60_000

let browser: Browser
let context: BrowserContext
let server: RunningServer
let directory: string
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  browser = await openChromium()
}, patience)
afterAll(async () => browser?.close())

beforeEach(async () => {
  directory = await ledgerFolder()
  const file = join(directory, 'situation.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^claims:.*\n/m, `$&${ungraded}`))
  server = await startServer({ directory, pages, port: 0 })
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  page = await opened('evidence?lang=en')
})
afterEach(async () => {
  await context.close()
  await server.close()
  await rm(directory, { recursive: true, force: true })
})

const ungraded = `  rumour: {says: A partner talks to the opposition, source: gazette}
  denial: {says: The partner denies it, source: gazette}
`

async function opened(path: string): Promise<Page> {
  const one = await context.newPage()
  one.on('pageerror', (error) => complaints.push(error.message))
  await one.goto(server.at(path))
  await one.locator('main[data-phase=ready]').waitFor({ timeout: patience })
  return one
}

const text = () => readFile(join(directory, 'situation.yaml'), 'utf8')
const stateOf = (one: Page) => one.locator('.saving-state')

/** Grades the next claim, which writes into the situation's file. Returns the claim's id. */
async function gradeOne(one: Page, credibility: string): Promise<string> {
  const section = one.locator('section[aria-labelledby=grading]')
  await section.getByRole('button', { name: /Show one|Another one/ }).click()
  const said = (await section.locator('.blind').first().textContent())!
  await section.getByLabel('How credible is this').selectOption(credibility)
  return said.split('\n')[0]!
}

describe('a change', () => {
  it('reaches the file, and is undone and redone by the keyboard, also after the page was loaded anew', async () => {
    const before = await text()
    const section = page.locator('section[aria-labelledby=grading]')
    await section.getByRole('button', { name: 'Show one' }).click()
    expect(await section.textContent()).not.toContain('And this is who says it')
    const id = (await section.locator('.blind').textContent())!.split('\n')[0]!
    await section.getByLabel('How credible is this').selectOption('3')
    await section.getByText('And this is who says it').waitFor()
    await expect.poll(text).toContain('grade: F3')
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: `Undo: ${id}: grade F3` }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: `Undo: ${id}: grade F3` }).waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await expect.poll(text).toBe(before)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(text).toContain('grade: F3')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(text).toBe(before)
  })

  it('is kept while the server is dead, over a closed tab too, and saved when it is back', async () => {
    await server.close()
    await page.getByText('The server does not answer', { exact: true }).waitFor()
    const id = await gradeOne(page, '2')
    await page.getByText('Kept here until the server is back').waitFor()
    await page.getByText('And this is who says it').waitFor()
    expect(await text()).not.toContain('grade: F2')
    const port = Number(new URL(server.origin).port)
    await page.close()
    server = await startServer({ directory, pages, port })
    page = await opened('evidence?lang=en')
    await expect.poll(text).toContain('grade: F2')
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: `Undo: ${id}: grade F2` }).waitFor()
  })

  it('in a tab that stays open is saved once the new address was opened beside it', async () => {
    await server.close()
    await gradeOne(page, '2')
    await page.getByText('Kept here until the server is back').waitFor()
    server = await startServer({ directory, pages, port: Number(new URL(server.origin).port) })
    await page.getByText('The server has been started anew').waitFor()
    await opened('?lang=en')
    await expect.poll(text).toContain('grade: F2')
    await stateOf(page).getByText('Saved', { exact: true }).waitFor()
  })
})

describe('two tabs', () => {
  it('see each other’s changes within a second, and share what can be undone', async () => {
    const other = await opened('evidence?lang=en')
    const count = other.locator('section[aria-labelledby=grading] > p.quiet')
    const before = await count.textContent()
    const id = await gradeOne(page, '4')
    const begun = Date.now()
    await expect.poll(() => count.textContent(), { timeout: 5000 }).not.toBe(before)
    expect(Date.now() - begun).toBeLessThan(2000)
    await other.getByRole('button', { name: `Undo: ${id}: grade F4` }).click()
    await expect.poll(() => count.textContent(), { timeout: 5000 }).toBe(before)
    expect(await text()).not.toContain('grade: F4')
  })
})

describe('an editor’s save', () => {
  it('shows at once, and both changes stand where they are in different lines', async () => {
    const before = await text()
    await writeFile(
      join(directory, 'situation.yaml'),
      before.replace(/^title: .*$/m, 'title: Written by an editor'),
    )
    await page.getByText('Written by an editor').first().waitFor({ timeout: 5000 })
    await gradeOne(page, '5')
    await expect.poll(text).toContain('grade: F5')
    expect(await text()).toContain('title: Written by an editor')
  })

  it('in the same line is asked about with both texts, and nothing is written until then', async () => {
    // The tab hears nothing of the editor, so that its change goes out from an old text.
    await page.route('**/api/changes', (route) => route.abort())
    await page.reload()
    await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
    const section = page.locator('section[aria-labelledby=grading]')
    await section.getByRole('button', { name: 'Show one' }).click()
    const id = (await section.locator('.blind').textContent())!.split('\n')[0]!
    const line = new RegExp(`^( *${id}: *\\{.*)\\}$`, 'm')
    const theirs = (await text()).replace(line, '$1, note: Said by an editor}')
    expect(theirs).toContain('Said by an editor')
    await writeFile(join(directory, 'situation.yaml'), theirs)
    await section.getByLabel('How credible is this').selectOption('6')
    await page.getByRole('heading', { name: /was changed in the same place/ }).waitFor()
    await stateOf(page).getByText('Not saved: your decision is asked').waitFor()
    await page.getByText('Said by an editor').first().waitFor()
    expect(await text()).toBe(theirs)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join()}`),
    ).toEqual([])
    await page.getByRole('button', { name: 'Save the right side' }).click()
    await expect.poll(text).toContain('grade: F6')
    expect(await text()).not.toContain('Said by an editor')
    await stateOf(page).getByText('Saved', { exact: true }).waitFor()
  })
})

describe('the ledger', () => {
  it('takes an entry that was looked at first, and one back', async () => {
    const before = await readFile(join(directory, 'ledger.jsonl'), 'utf8')
    await page.getByLabel('What is it about?').selectOption('event scandal')
    await page.getByLabel('When, on the reporter').fill('2026-06-20')
    await page.getByLabel('Entered by').fill('desk')
    await page.reload()
    await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
    expect(await page.getByLabel('Entered by').inputValue()).toBe('desk')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByText('This would be added. Nothing has been written.').waitFor()
    expect(await readFile(join(directory, 'ledger.jsonl'), 'utf8')).toBe(before)
    await page.getByRole('button', { name: 'Add it to the ledger' }).click()
    await page.getByText('Added.', { exact: true }).waitFor()
    await expect.poll(() => page.locator('.entries > li:not(.cols)').count(), { timeout: patience }).toBe(6)
    await page.goto(server.at('evidence/threat-1?lang=en'))
    await page.getByRole('button', { name: 'Take this entry back' }).click()
    await page.getByLabel('Why is it taken back?').fill('Another party said so.')
    await page.getByRole('button', { name: 'Take it back', exact: true }).click()
    await expect
      .poll(() => readFile(join(directory, 'ledger.jsonl'), 'utf8'))
      .toMatch(/"retracts":"threat-1","note":"Another party said so\."/)
    await page.locator('.is-open .flag').waitFor({ timeout: patience })
  })

  it('takes a forecast before the others’ are seen, and a settled question', async () => {
    await page.goto(server.at('questions?lang=en'))
    await page.locator('.open-questions svg').first().waitFor({ timeout: patience })
    const answers = await page.locator('.open-questions svg').count()
    await page.getByLabel('Your name in the ledger').fill('Sato')
    await page.getByRole('button', { name: 'Forecast under this name' }).click()
    await page.getByText('covered until you answer').first().waitFor()
    expect(await page.locator('.open-questions svg').count()).toBe(0)
    const covered = await page.locator('form.give').count()
    await page.getByLabel('How likely, in %').first().fill('35')
    await page.getByRole('button', { name: 'Enter it' }).first().click()
    await expect.poll(() => page.locator('form.give').count(), { timeout: patience }).toBe(covered - 1)
    expect(await readFile(join(directory, 'ledger.jsonl'), 'utf8')).toContain(
      '"probability":0.35,"by":"Sato"',
    )
    while ((await page.locator('form.give').count()) > 0)
      await page.getByRole('button', { name: 'Pass' }).first().click()
    await expect.poll(() => page.locator('.open-questions svg').count(), { timeout: patience }).toBe(answers)
    await page.locator('section[aria-labelledby=settle] select').first().selectOption('breaks-2026')
    await page.getByLabel('How it came').selectOption('annulled')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByText('This would be added').waitFor()
    await page.getByRole('button', { name: 'Settle', exact: true }).click()
    await page.getByText('Added.', { exact: true }).waitFor()
  })
})

it('a browser that was not opened at the address is told which to open', async () => {
  const stranger = await browser.newContext({ locale: 'ja-JP' })
  const one = await stranger.newPage()
  await one.goto(server.origin)
  await one.getByText('このページは、専用のアドレスから開く').waitFor()
  await one.goto(server.url)
  await one.locator('main[data-phase=ready]').waitFor({ timeout: patience })
  expect(new URL(one.url()).search).not.toContain('token')
  await stranger.close()
})

it('nothing complained', () => {
  expect(complaints).toEqual([])
})
