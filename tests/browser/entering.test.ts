import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runUpdate } from '../../src/engine/evidence/run-update.ts'
import { courseOf } from '../../src/language/course.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { opened } from '../language/edit/editable-situations.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const patience = 120_000

let browser: Browser
let page: Page
let server: RunningServer
let directory: string
const complaints: string[] = []

beforeAll(async () => {
  directory = await ledgerFolder()
  server = await startServer({ directory, pages, port: 0 })
  browser = await openChromium()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.at('evidence?lang=en'))
  await page.getByRole('heading', { name: 'Add an entry' }).waitFor({ timeout: patience })
}, patience)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const ledger = () => readFile(join(directory, 'ledger.jsonl'), 'utf8')

/** The update with an entry more, computed apart from the page. */
async function updateWith(line: string) {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.yaml'))
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  )
  const course = courseOf(opened(files).draft, {}).course!
  const text = `${(await ledger()).trimEnd()}\n${line}\n`
  return runUpdate(course, readLedger({ name: 'ledger.jsonl', text }, course.situation).entries)
}

/** In the page. What each contingency is shown to move by. */
const shownMoves = `[...document.querySelectorAll('.would-move [data-contingency]')].map((row) => [
  row.dataset.contingency, Number(row.dataset.value)])`

it(
  'an entry is looked at with what it would move, as the update with it has it, and nothing is written',
  async () => {
    const before = await ledger()
    await page.getByLabel('What is it about?').selectOption('indicator threat')
    await page.getByLabel('Was it seen?').selectOption('yes')
    await page.getByLabel('When, on the reporter').fill('2026-06-20')
    expect(await page.locator('.would-move').count()).toBe(0)
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.locator('.would-move [data-method=exact]').waitFor({ timeout: patience })
    await page.locator('.would-move').getByText('not entered yet').waitFor()
    const shown = await page.evaluate<[string, number][]>(shownMoves)
    const update = await updateWith(
      '{"id": "mine", "date": "2026-06-20", "indicator": "threat", "seen": true}',
    )
    const entry = update.evidence.entries.find(({ id }) => id === 'mine')!
    const moves = Object.entries(entry.contingencies)
      .map(([id, move]) => [id, move.after! - move.before!] as const)
      .filter(([, by]) => Math.abs(by) >= 0.005)
      .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    expect(moves.length).toBeGreaterThan(0)
    expect(shown.map(([id]) => id)).toEqual(moves.map(([id]) => id))
    for (const [place, [, by]] of shown.entries()) expect(by).toBeCloseTo(moves[place]![1], 9)
    expect(await ledger()).toBe(before)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  },
  patience,
)

it(
  'entered, it stands in the ledger with the same figures',
  async () => {
    const shown = await page.locator('.would-move li .num').allTextContents()
    expect(shown.length).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Add it to the ledger' }).click()
    await page.getByText('Added.', { exact: true }).waitFor()
    expect(await page.locator('.would-move').count()).toBe(0)
    await page.locator('.entries time[datetime="2026-06-20"]').waitFor({ timeout: patience })
    await page.locator('.entries > li:not(.cols) a').first().click()
    await page.locator('.detail .all-moves').waitFor({ timeout: patience })
    const stands = await page.locator('.detail .all-moves .num').allTextContents()
    for (const change of shown) expect(stands).toContain(change)
  },
  patience,
)

it(
  'changed again, it is weighed no more',
  async () => {
    await page.getByLabel('What is it about?').selectOption('as-of')
    await page.getByLabel('When, on the reporter').fill('2026-09-01')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.locator('.would-move').waitFor()
    await page.getByRole('button', { name: 'Change it' }).click()
    expect(await page.locator('.would-move').count()).toBe(0)
    expect(complaints).toEqual([])
  },
  patience,
)
