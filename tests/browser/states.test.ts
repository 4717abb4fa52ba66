import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { openChromium } from './open-chromium.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const shipped = fileURLToPath(new URL('../../situations', import.meta.url))
const patience = 120_000

let browser: Browser
let directory: string
let server: RunningServer
let page: Page

beforeAll(async () => {
  browser = await openChromium()
}, patience)
afterAll(() => browser?.close())

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kizashi-pages-'))
})
afterEach(async () => {
  await page?.context().close()
  await server?.close()
  await rm(directory, { recursive: true, force: true })
})

async function open(situation: string, change: (text: string) => string = (text) => text): Promise<void> {
  await cp(join(shipped, situation), directory, { recursive: true })
  await edit(change)
  server = await startServer({ directory, pages, port: 0 })
  const context = await browser.newContext({ locale: 'en-GB' })
  page = await context.newPage()
  await page.goto(server.at('?lang=en'))
}

async function edit(change: (text: string) => string): Promise<void> {
  const root = join(directory, 'situation.yaml')
  await writeFile(root, change(await readFile(root, 'utf8')))
}

describe('a situation with an error', () => {
  it('shows what is wrong with the line as written, and goes on once it is mended', async () => {
    await open('first-steps', (text) => text.replace('\nfactors:', '\nfactorz:'))
    await page.getByRole('button', { name: 'Compute again' }).waitFor({ timeout: patience })
    expect(await page.locator('h1').textContent()).toMatch(/to mend before there is a number/)
    expect(await page.locator('.wrong').count()).toBeGreaterThan(0)
    expect(await page.locator('.wrong pre').first().textContent()).toMatch(/situation\.yaml:\d+:\d+/)
    expect(await page.locator('.wrong pre u').allInnerTexts()).toContain('factorz')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await edit((text) => text.replace('\nfactorz:', '\nfactors:'))
    await page.getByRole('button', { name: 'Compute again' }).click()
    await page.locator('.list').waitFor({ timeout: patience })
  })

  it('never reads text of a file as markup', async () => {
    await open('first-steps', (text) =>
      text.replace(/^title:.*$/m, `title: '<img src=x onerror="document.title=1"><b id="injected">so</b>'`),
    )
    await page.locator('.list').waitFor({ timeout: patience })
    expect(await page.locator('#injected').count()).toBe(0)
    expect(await page.locator('.situation').textContent()).toContain('<b id="injected">')
  })
})

describe('a ledger', () => {
  it('with an error is shown at its line, and the briefing stands without it', async () => {
    await open('first-steps')
    await writeFile(join(directory, 'ledger.jsonl'), '{"date": "2026-02-30", "event": "scandal"}\n')
    await page.goto(server.at('evidence?lang=en'))
    await page.locator('.wrong pre').waitFor({ timeout: patience })
    expect(await page.locator('.wrong pre').textContent()).toMatch(/ledger\.jsonl:1:/)
    await page.getByRole('link', { name: 'Briefing' }).click()
    await page.locator('.list').waitFor({ timeout: patience })
  })

  it('that is not there yet is said to be so, with the way to begin one', async () => {
    await open('first-steps')
    await page.goto(server.at('evidence?lang=en'))
    await page.getByRole('heading', { name: 'Nothing is recorded yet' }).waitFor({ timeout: patience })
    await page.getByRole('heading', { name: 'Add an entry' }).waitFor()
    expect(await page.getByLabel('What is it about?').count()).toBe(1)
    await page.getByRole('link', { name: 'Questions' }).click()
    await page.getByText('The ledger is empty').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('a situation without contingencies', () => {
  it('says what that means and how one is written', async () => {
    await open('first-steps', (text) => text.replace(/\ncontingencies:\n(?:[ \t#].*\n|\n)+/, '\n'))
    await page.getByText('No contingency yet').waitFor({ timeout: patience })
    expect(await page.locator('h1').textContent()).toBe('No contingency is named yet')
  })
})

/** How far below the headline the first section stands, in pixels. */
async function belowProgress(): Promise<number> {
  const [headline, section] = await Promise.all(
    ['h1', '.progress-place + section'].map((part) => page.locator(part).boundingBox()),
  )
  return section!.y - headline!.y
}

describe('a long computation', () => {
  it('can be stopped, keeps what it has, and can be taken up again', async () => {
    await open('korean-peninsula')
    const stop = page.getByRole('button', { name: 'Stop' })
    await stop.waitFor({ timeout: patience })
    await page.locator('.list').waitFor({ timeout: patience })
    const before = await belowProgress()
    await stop.click()
    await page.locator('main[data-phase=stopped]').waitFor()
    expect(await page.locator('main').getByRole('status').textContent()).toMatch(/^Stopped/)
    expect(await belowProgress()).toBe(before)
    const show = (display: string) =>
      page.evaluate(`document.querySelector('.progress').style.display = '${display}'`)
    await show('none')
    expect(await belowProgress(), 'once all is done').toBe(before)
    await show('')
    expect(await page.locator('.list > li:not(.cols) .prob').first().textContent()).toMatch(/%/)
    await page.getByRole('button', { name: 'Compute again' }).click()
    await page.locator('main[data-phase=working]').waitFor()
  })

  it('ends when its page is left, and does not begin anew what is done', async () => {
    await open('korean-peninsula')
    await page.getByRole('button', { name: 'Stop' }).waitFor({ timeout: patience })
    const computing = () => page.workers().filter((worker) => worker.url().includes('compute.worker')).length
    expect(computing()).toBe(1)
    await page.getByRole('link', { name: 'Questions' }).click()
    await page.locator('main[data-phase=ready] .open-questions').waitFor({ timeout: patience })
    expect(computing()).toBe(1)
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('The answers are rough, or not there').waitFor()
    await expect.poll(computing, { timeout: 10_000 }).toBe(0)
    await page.goBack()
    await page.locator('main[data-phase=working]').waitFor({ timeout: patience })
  })

  it('runs in the reading that somebody chooses, which stands in the address', async () => {
    await open('korean-peninsula')
    await page.locator('.list').waitFor({ timeout: patience })
    const [base, other] = await page.locator('.readings button').all()
    const before = await page.locator('.kicker').textContent()
    await other!.click()
    expect(new URL(page.url()).searchParams.get('reading')).toBeTruthy()
    await page.locator('.waiting').waitFor({ state: 'detached', timeout: patience })
    expect(await page.locator('.kicker').textContent()).not.toBe(before)
    await base!.click()
    expect(new URL(page.url()).searchParams.get('reading')).toBeNull()
  })
})

describe('a situation that is too large', () => {
  it('says which element is at the root of it', async () => {
    const ids = Array.from({ length: 26 }, (_, index) => `f${index}`)
    const factors = ids.map((id) => `  ${id}: {states: [a, b], start: a, tempo: 1 year}`).join('\n')
    const influences = ids
      .slice(1)
      .map((id) => `  - {from: {${id}: b}, to: {f0: b}, points: 1..2}`)
      .join('\n')
    await open(
      'first-steps',
      () => `kizashi: 1
title: Too much at once
from: 2026-01-01
to: 2026-12-31
viewpoint: us
actors: {us: {title: Us}}
factors:
${factors}
influences:
${influences}
contingencies:
  bad: {title: Bad, ask: {state: {f0: b}, by: 2026-12-31}, harm: 1}
`,
    )
    await page.getByText('This situation is too large to be computed').waitFor({ timeout: patience })
    expect(await page.locator('.state p').first().textContent()).toContain('f0')
  })
})

describe('a server that has gone', () => {
  it('is said plainly, with a way to try again', async () => {
    await open('first-steps')
    await page.locator('.list').waitFor({ timeout: patience })
    await page.route('**/api/situation', (route) => route.abort())
    await page.reload()
    await page.getByText('The situation could not be read').waitFor({ timeout: patience })
    await page.unroute('**/api/situation')
    await page.getByRole('button', { name: 'Compute again' }).click()
    await page.locator('.list').waitFor({ timeout: patience })
  })
})
