import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from './open-chromium.ts'
import { openPage } from './open-page.ts'

/** The program as it is installed: what a newcomer starts. */
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const patience = 60_000

let place: string
let folder: string
let server: ChildProcess
let home: URL
let browser: Browser
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'kizashi-newcomer-'))
  folder = join(place, '海峡')
  server = spawn(process.execPath, [program, '--lang', 'en', 'serve', '--port', '0'], {
    cwd: place,
    env: { ...process.env, KIZASHI_HOME: join(place, 'settings'), KIZASHI_CACHE: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  home = await printedAddress(server)
  browser = await openChromium()
  ;({ page, complaints } = await openPage(browser))
}, patience)

afterAll(async () => {
  await browser?.close()
  if (server !== undefined && server.exitCode === null) {
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
  await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** The address that the server prints when it listens. */
async function printedAddress({ stderr }: ChildProcess): Promise<URL> {
  for await (const line of createInterface({ input: stderr! })) {
    const address = /https?:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) {
      stderr!.resume()
      return new URL(address)
    }
  }
  throw new Error('The server ended without an address')
}

const text = (file = 'situation.yaml') => readFile(join(folder, file), 'utf8')
const fill = (label: string, typed: string) => page.getByLabel(label, { exact: true }).fill(typed)
const ready = () => page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
const searched = (key: string) => new URL(page.url()).searchParams.getAll(key)

/** Goes to a page by the links of the frame. */
async function turnTo(name: string): Promise<void> {
  await page.locator('header.top nav').getByRole('link', { name, exact: true }).click()
  await ready()
}

/** Waits until a file of the folder stands exactly so. */
async function stands(as: string, file = 'situation.yaml'): Promise<void> {
  await expect.poll(() => text(file), { timeout: 30_000 }).toBe(as)
}

async function isSound(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
}

let first = ''

describe('a newcomer', () => {
  it('makes a first situation, whose contingency is on screen', async () => {
    await page.goto(home.href)
    await ready()
    await fill('What is it about?', 'The straits')
    await fill('Whose concern?', 'The shipping desk')
    await fill('What might happen?', 'A blockade')
    await fill('What makes it likelier?', 'Tension')
    await fill('at least, %', '2')
    await fill('at most, %', '8')
    await fill('Folder', folder)
    await page.getByRole('button', { name: 'Make and open' }).click()
    await page.getByRole('heading', { level: 1, name: /blockade/i }).waitFor({ timeout: patience })
    first = await text()
    expect(first).toContain('rate: 2%..8% within a year')
    await page.locator('header.top nav').getByRole('link', { name: 'Contingency' }).click()
    await page.locator('.hang tbody .opener').first().waitFor({ timeout: patience })
    expect(new URL(page.url()).pathname).toBe('/contingency/first')
  })

  it('drags a judgement, keeps it as a what-if in the folder, and looks from it', async () => {
    await page
      .getByRole('button', { name: /^Try another value: .*Tension/ })
      .first()
      .click()
    const slider = page.locator('.slider input')
    await slider.focus()
    for (let count = 0; count < 5; count++) await slider.press('ArrowRight')
    await page.locator('.trial-answer').waitFor({ timeout: patience })
    await isSound()
    await page.getByRole('button', { name: 'Keep as a what-if' }).click()
    await fill('Name of the what-if', '緊張がより効く場合')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.poll(() => searched('what-if'), { timeout: patience }).toEqual(['緊張がより効く場合'])
    await expect
      .poll(() => text('what-ifs.yaml').catch(() => ''), { timeout: 30_000 })
      .toContain('title: 緊張がより効く場合')
    await stands(first)
    await page.locator('.standpoint').getByText('緊張がより効く場合').waitFor({ timeout: patience })
  })

  it('goes back and forward between the addresses', async () => {
    await page.goBack()
    await expect.poll(() => searched('what-if')).toEqual([])
    await page.goForward()
    await expect.poll(() => searched('what-if')).toEqual(['緊張がより効く場合'])
    await page.goBack()
    await ready()
  })

  it('writes a dragged value to the judgement itself, sees the lines, and takes it back', async () => {
    await page.locator('.hang .unit').first().waitFor({ timeout: patience })
    await page
      .getByRole('button', { name: /^Try another value: .*Tension: high/ })
      .first()
      .click()
    const slider = page.locator('.slider input')
    await slider.focus()
    for (let count = 0; count < 5; count++) await slider.press('ArrowRight')
    await page.getByRole('button', { name: 'Write this value to the judgement' }).click()
    await page.locator('.kept-line').getByText('Written to YAML (1 change, comments kept)').waitFor()
    await stands(first.replace('points: 1..2', 'points: 1.5..2.5'))
    await page.locator('.kept-line').getByRole('button', { name: 'Undo' }).click()
    await stands(first)
  })

  it('changes it on the Judgements page by keyboard, saved with comments kept, and undone to the byte', async () => {
    await turnTo('Judgements')
    await page.locator('.grid td[tabindex="0"]').first().waitFor({ timeout: patience })
    await page.getByLabel('Onto').selectOption('events')
    const cell = page.locator('.grid td', { hasText: '+1.5' })
    await page.locator('.grid td[tabindex="0"]').focus()
    for (let count = 0; count < 6 && (await cell.getAttribute('tabindex')) !== '0'; count++)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.locator('.comes').getByText('Written to YAML (1 change, comments kept)').waitFor()
    await stands(first.replace('points: 1..2', 'points: 1.5..2.5'))
    await page.keyboard.press('Control+z')
    await stands(first)
  })

  it('grows the situation by forms: a factor, an influence, an event and a contingency', async () => {
    const form = page.locator('form.form')
    await page.getByRole('button', { name: 'Add a factor' }).click()
    await fill('Title', 'Insurance')
    await form.getByLabel('What it may be').fill('cheap, dear')
    await form.getByLabel('How often the matter is open').fill('often')
    await form.getByText('No number can be read here.').waitFor()
    await form.getByLabel('How often the matter is open').fill('3..6 months')
    await form.getByText('This would be written:').waitFor()
    await isSound()
    await page.getByRole('button', { name: 'Write to YAML', exact: true }).last().click()
    await form.getByText('Written to YAML').waitFor()
    const factor =
      '  insurance:\n    title: Insurance\n    states: [cheap, dear]\n    start: cheap\n    tempo: 3..6 months\n'
    const grown = first.replace('tempo: 6..12 months\n', `tempo: 6..12 months\n${factor}`)
    await stands(grown)

    await page.getByRole('button', { name: 'Add an influence' }).click()
    await form.getByLabel('While this holds').selectOption('state driver high')
    await form.getByLabel('This comes about more readily').selectOption('state insurance dear')
    await form.getByLabel('Points', { exact: false }).fill('２')
    await form.getByText('This would be written:').waitFor()
    await form.getByRole('button', { name: 'Write to YAML' }).click()
    await form.getByText('Written to YAML').waitFor()
    await expect
      .poll(() => text(), { timeout: 30_000 })
      .toContain('  - {from: {driver: high}, to: {insurance: dear}, points: 2}\n')

    await page.getByRole('button', { name: 'Add an event' }).click()
    await fill('Title', '臨検')
    await form.getByLabel(/^How often it happens/).fill('once in 2..4 years')
    await form.getByText('This would be written:').waitFor()
    await form.getByRole('button', { name: 'Write to YAML' }).click()
    await form.getByText('Written to YAML').waitFor()
    await page.getByRole('button', { name: 'Add a contingency' }).click()
    await fill('Title', 'Insurance becomes dear')
    await form.getByLabel('What is feared, or hoped for').selectOption('state insurance dear')
    await form.getByLabel('Harm, in points').fill('1..2')
    await form.getByText('This would be written:').waitFor()
    await form.getByRole('button', { name: 'Write to YAML' }).click()
    await form.getByText('Written to YAML').waitFor()
    await expect.poll(() => text(), { timeout: 30_000 }).toContain('insurance-becomes-dear:')
    const now = await text()
    expect(now).toContain('  臨検:\n    title: 臨検\n    rate: once in 2..4 years\n')
    expect(now).toMatch(
      / {2}insurance-becomes-dear: \{title: Insurance becomes dear, ask: \{state: \{insurance: dear\}, by: \d{4}-\d\d-\d\d\}, harm: 1\.\.2\}\n/,
    )
    for (const line of first.split('\n')) expect(now.split('\n')).toContain(line)
  })

  it('adds an entry on the Evidence page, and reads on the Briefing what it moved', async () => {
    await turnTo('Evidence')
    const form = page.locator('form.form')
    await form.getByLabel('What is it about?').selectOption('state driver')
    await form.getByLabel('Which state was it in?').selectOption('high')
    const from = /^from: (\S+)$/m.exec(first)![1]!
    const day = new Date(Date.parse(from) + 40 * 86_400_000).toISOString().slice(0, 10)
    await form.getByLabel('When, on the reporter’s calendar').fill(day)
    await page.getByRole('button', { name: 'Look at it' }).click()
    await form.getByText('This would be added. Nothing has been written.').waitFor()
    await page.getByRole('button', { name: 'Add it to the ledger' }).click()
    await expect.poll(() => text('ledger.jsonl').catch(() => ''), { timeout: 30_000 }).toContain(day)
    await turnTo('Briefing')
    await page.locator('.recent li').first().waitFor({ timeout: patience })
    expect(await page.locator('.recent').textContent()).toMatch(/Tension.*\d/s)
    expect(await page.locator('main').textContent()).toContain('Insurance becomes dear')
  })

  it('begins a reading of one’s own, and judges in it without touching the base', async () => {
    const base = await text()
    await turnTo('Readings')
    await fill('Whose reading is it?', '第二の読み')
    await page.getByRole('button', { name: 'Begin it and look from it' }).click()
    await expect.poll(() => searched('reading')).toEqual(['第二の読み'])
    await expect
      .poll(() => text('readings/第二の読み.yaml').catch(() => ''), { timeout: 30_000 })
      .toBe("reading: 第二の読み\ntitle: '第二の読み'\nunpublished: true\n")
    await turnTo('Judgements')
    const rate = page.getByRole('textbox', { name: 'How often — A blockade' })
    await rate.fill('once in 9 years')
    await rate.press('Enter')
    await expect
      .poll(() => text('readings/第二の読み.yaml'), { timeout: 30_000 })
      .toContain('{worry: {rate: once in 9 years}}')
    await stands(base)
  })

  it('reads it all in Japanese', async () => {
    await page.getByRole('button', { name: '日本語' }).click()
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('ja')
    for (const name of ['判断', '事態', 'ブリーフィング']) {
      await page.locator('header.top nav').getByRole('link', { name }).first().click()
      await ready()
      expect(await page.locator('main').textContent()).not.toMatch(/undefined|NaN|\[object/)
    }
    await isSound()
    expect(complaints).toEqual([])
  })
})
