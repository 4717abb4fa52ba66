import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseOf } from '../../src/language/course.ts'
import { withTypedChanges } from '../../src/language/typed-changes.ts'
import { whatMattersLens } from '../../src/lenses/what-matters.ts'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { opened, shipped } from '../language/edit/editable-situations.ts'
import { openChromium } from './open-chromium.ts'

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url))
const situations = fileURLToPath(new URL('../../situations', import.meta.url))
const patience = 120_000

let browser: Browser
let page: Page
let server: RunningServer | null = null
let directory: string
let complaints: string[] = []

beforeAll(async () => {
  browser = await openChromium()
}, patience)

afterEach(async () => {
  expect(complaints).toEqual([])
  await closed()
})

afterAll(async () => {
  await browser?.close()
})

async function closed(): Promise<void> {
  await page.context().close()
  await server?.close()
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

async function open(situation: string, query = '', size = { width: 1280, height: 900 }): Promise<void> {
  directory = join(await mkdtemp(join(tmpdir(), 'kizashi-judgements-')), situation)
  await cp(join(situations, situation), directory, { recursive: true })
  server = await startServer({ directory, pages, port: 0 })
  const context = await browser.newContext({ viewport: size })
  page = await context.newPage()
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.at(`judgements?${query === '' ? 'lang=en' : query}`))
  await page.locator('main[data-phase=ready] .grid').waitFor({ timeout: patience })
}

/** The situation as it is shipped, to compare with. */
function courseIn(name: string) {
  const { draft } = opened(shipped(name))
  return { draft, course: courseOf(draft, {}).course! }
}

/** What now stands in a file of the folder. */
function text(file = 'situation.yaml'): Promise<string> {
  return readFile(join(directory, file), 'utf8')
}

/** Waits until a file says something. */
async function reads(words: string | RegExp, file?: string): Promise<void> {
  await expect.poll(() => text(file), { timeout: 30_000 }).toMatch(words)
}

/** Waits until a file stands as it was shipped. */
async function isAsShipped(situation: string, file = 'situation.yaml'): Promise<void> {
  const shipped = await readFile(join(situations, situation, file), 'utf8')
  await expect.poll(() => text(file), { timeout: 30_000 }).toBe(shipped)
}

const inHand = () => page.locator('.grid td[tabindex="0"]')
/** Waits until the cell in hand shows a value: the grid follows the text. */
async function shows(value: string): Promise<void> {
  await expect.poll(() => inHand().textContent(), { timeout: 30_000 }).toBe(value)
}

const comes = () => page.locator('.comes')

function hasFocus(selector: string): Promise<boolean> {
  return page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)
}

/** Moves the focus on by Tab until the cell in hand has it, and then to the first cell of all. */
async function tabToGrid(): Promise<void> {
  for (let count = 0; count < 40; count++) {
    await page.keyboard.press('Tab')
    if (await hasFocus('.grid td[tabindex="0"]')) return page.keyboard.press('Control+Home')
  }
  throw new Error('No tab stop in the grid')
}

describe('a cell of the grid', () => {
  it('is reached, filled, written, taken back and emptied with the keyboard alone', async () => {
    await open('first-steps')
    await tabToGrid()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.inspect .pair').textContent()).toContain(
      'The budget: disputed → The coalition: firm',
    )
    await page.keyboard.type('+2')
    await comes().getByText('This would be written:').waitFor()
    await page.keyboard.press('Enter')
    await comes().getByText('Written to YAML (1 change, comments kept)').waitFor()
    await shows('+2')
    expect(await hasFocus('.grid td[tabindex="0"]')).toBe(true)
    await reads('- {from: {budget: disputed}, to: {coalition: firm}, points: 2}')
    await page.keyboard.press('Control+z')
    await isAsShipped('first-steps')
    await shows('')
    await page.keyboard.press('ArrowRight')
    await shows('+1.5')
    await page.keyboard.press('Delete')
    await shows('')
    await expect.poll(() => text(), { timeout: 30_000 }).not.toContain('to: {coalition: strained}')
  })

  it('says at once what cannot be written, and moves a range along with its points', async () => {
    await open('first-steps')
    await tabToGrid()
    await page.keyboard.press('ArrowDown')
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await hasFocus('.inspect [name=points]')).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type('2..1')
    await comes().getByText('The range ends below where it begins.').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
    await isAsShipped('first-steps')
    await page.keyboard.press('Escape')
    const before = await page.locator('.inspect [name=range]').inputValue()
    await page.keyboard.type('2.5')
    await page.keyboard.press('Enter')
    await comes().getByText('Written to YAML').waitFor()
    const after = await page.locator('.inspect [name=range]').inputValue()
    const width = (text: string) =>
      text
        .split('..')
        .map(Number)
        .reduce((low, high) => high - low)
    expect([before, after].map(width)).toEqual([1, 1])
    expect(after).toBe('2..3')
  })

  it('writes what a reading judges otherwise into its own file', async () => {
    await open('korean-agreement', 'lang=ja&reading=slides')
    await tabToGrid()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await comes().getByText('YAMLに書き戻した（変更').waitFor()
    await reads(/points: 1\}/, 'readings/slides.yaml')
    await isAsShipped('korean-agreement')
  })

  it('is tried without being written, seen on the contingencies, and kept as a what-if', async () => {
    await open('first-steps')
    await page.locator('footer.foot').getByText('histories').waitFor({ timeout: patience })
    await tabToGrid()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('3')
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await page.locator('.effect tbody tr').first().waitFor({ timeout: patience })
    expect(new URL(page.url()).searchParams.get('change')).toMatch(/^influences: \[/)
    await isAsShipped('first-steps')
    await page.getByLabel('Name of the what-if').fill('A quarrel over money')
    await page.locator('.effect').getByRole('button', { name: 'Keep as a what-if' }).click()
    await comes().getByText('Written to YAML').waitFor()
    await expect
      .poll(async () =>
        Promise.all([text(), text('what-ifs.yaml').catch(() => '')]).then((all) => all.join('')),
      )
      .toContain('a-quarrel-over-money:')
    await page.getByRole('button', { name: 'Drop the trial' }).click()
    expect(new URL(page.url()).searchParams.get('change')).toBeNull()
  })
})

describe('the cell in hand', () => {
  /** The quarrel over the budget, by which the coalition is strained: 1..2 points. */
  const change = (points: number) =>
    `influences: [{from: {budget: disputed}, to: {coalition: strained}, points: ${points}}]`

  async function take(): Promise<void> {
    await tabToGrid()
    await page.keyboard.press('ArrowDown')
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight')
    expect(await page.locator('.inspect .pair').textContent()).toContain(
      'The budget: disputed → The coalition: strained',
    )
  }

  const movesKnown = () =>
    page.locator('.moved-answers caption').getByText('What it moves most').waitFor({ timeout: patience })
  const status = () => page.locator('.in-hand .trial-status').textContent()
  /** In the page. What stands behind a column of figures, by contingency. */
  const behind = `(cell) => [...document.querySelectorAll('.moved-answers tr[data-contingency]')].map((row) => [
    row.dataset.contingency, Number(row.querySelector(cell).dataset.value)])`
  async function numbers(cell: string): Promise<Readonly<Record<string, number>>> {
    return Object.fromEntries(await page.evaluate<[string, number][]>(`(${behind})('${cell}')`))
  }

  it('tells what one point more does, as the lens has it, the most moved first', async () => {
    await open('first-steps')
    await take()
    await movesKnown()
    const shown = await numbers('.slope')
    const { address } = courseIn('first-steps').course.situation.influences[0]!.points
    const { course } = courseIn('first-steps')
    expect(Object.keys(shown)).toHaveLength(2)
    for (const [id, slope] of Object.entries(shown)) {
      const options = { ...whatMattersLens.defaults, question: id, runs: 64, shown: 1 }
      const lens = await whatMattersLens.run(course, options, {})
      expect(slope).toBeCloseTo(lens.judgements.find((one) => one.address === address)!.slope, 9)
    }
    const sizes = Object.values(shown).map(Math.abs)
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one))
  })

  it('is moved: the contingencies follow, settled as the changed text has them, and nothing moves the grid', async () => {
    await open('first-steps')
    await take()
    await movesKnown()
    const place = () => page.evaluate<number>(`document.querySelector('table.grid').offsetTop`)
    const before = await place()
    const slider = page.locator('.in-hand .slider input')
    await slider.focus()
    for (let count = 0; count < 10; count++) await page.keyboard.press('ArrowRight')
    const places = new Set<number>()
    await expect
      .poll(
        async () => {
          places.add(await place())
          return status()
        },
        { timeout: patience },
      )
      .toBe('settled, exact')
    await comes().getByText('This would be written:').waitFor()
    expect([...places, await place()].every((one) => one === before)).toBe(true)
    expect(await page.locator('.inspect [name=points]').inputValue()).toBe('2.5')
    expect(await page.locator('.inspect [name=range]').inputValue()).toBe('2..3')
    const settled = await numbers('.was')
    const typed = withTypedChanges(courseIn('first-steps').draft, [change(2.5)])
    const changed = courseOf(typed.draft, { whatIfs: typed.ids }).course!
    const { contingencies } = await runForecast(changed, { ensemble: 0 })
    expect(Object.keys(settled)).toHaveLength(2)
    for (const [id, value] of Object.entries(settled))
      expect(value).toBeCloseTo(contingencies[id]!.probability.value!, 6)
  })

  it('answers a number that is typed as well, and the last of many', async () => {
    await open('first-steps')
    await take()
    await movesKnown()
    for (const points of ['1', '0.5', '3', '2']) {
      await page.locator('.inspect [name=points]').fill(points)
    }
    await expect.poll(status, { timeout: patience }).toBe('settled, exact')
    const typed = withTypedChanges(courseIn('first-steps').draft, [change(2)])
    const { contingencies } = await runForecast(courseOf(typed.draft, { whatIfs: typed.ids }).course!, {
      ensemble: 0,
    })
    for (const [id, value] of Object.entries(await numbers('.was')))
      expect(value).toBeCloseTo(contingencies[id]!.probability.value!, 6)
    await page.locator('.inspect').press('Escape')
    await expect.poll(status).toBe('as judged')
  })

  it('is kept as a what-if and looked from, and dropped by Escape', async () => {
    await open('first-steps')
    await take()
    await page.locator('.in-hand .slider input').press('PageUp')
    await page.getByRole('button', { name: 'Keep as a what-if' }).click()
    await page.getByLabel('Name of the what-if').fill('A louder quarrel')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('what-if'), { timeout: patience })
      .toEqual(['a-louder-quarrel'])
    await reads(/a-louder-quarrel:/, 'what-ifs.yaml')
    await isAsShipped('first-steps')
  })

  it('of a start, which no what-if can say, says so where it would be kept', async () => {
    await open('first-steps', 'lang=en')
    await page.goto(server!.at('contingency/drifts?lang=en'))
    const start = page.locator('.hang .opener').filter({ hasText: 'At the start' }).first()
    await start.click({ timeout: patience })
    await page.locator('.slider input').press('PageUp')
    await page.getByText('A what-if begins after the start').waitFor()
    expect(await page.getByRole('button', { name: 'Keep as a what-if' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Write this value to the judgement' }).click()
    await page.getByText('Written to YAML').waitFor()
    await reads(/^(?![\s\S]*start: \{agreed: 70%)[\s\S]*factors:/)
  })
})

describe('the other judgements', () => {
  it('stand as they are written and are changed there', async () => {
    await open('first-steps')
    const field = page.getByRole('textbox', { name: 'How often — A scandal' })
    expect(await field.inputValue()).toBe('once in 2..4 years')
    await field.fill('often')
    await page.locator('.judged').getByText('No number can be read here.').waitFor()
    await field.fill('once in 5 years')
    await field.press('Enter')
    await page.locator('.judged').getByText('Written to YAML (1 change, comments kept)').waitFor()
    await reads('rate: once in 5 years')
    await page.getByRole('searchbox', { name: 'Find' }).fill('start|budget')
    expect(await page.locator('.judged input').count()).toBe(1)
  })
})

describe('another judgement', () => {
  it('is tried where it stands, and written', async () => {
    await open('first-steps')
    await page.getByRole('button', { name: 'Try another value: How often — A scandal' }).click()
    const slider = page.locator('.judged .slider input')
    await slider.press('PageUp')
    await expect
      .poll(() => page.locator('.judged .trial-status').textContent(), { timeout: patience })
      .toBe('settled, exact')
    expect(await page.locator('.judged [data-contingency]').count()).toBeGreaterThan(0)
    await page.locator('.judged').getByRole('button', { name: 'Write this value' }).click()
    await page.locator('.judged').getByText('Written to YAML').waitFor()
    await reads(/scandal:[\s\S]{0,80}rate: once in (?!2\.\.4 years)/)
  })
})

describe('the text beside the page', () => {
  it('opens by the switch, is typed in, completed, saved by itself with its errors, and closed by Escape', async () => {
    await open('first-steps')
    await page.getByRole('button', { name: 'Show the text of the situation' }).click()
    const text = page.locator('.yaml-pane .cm-content')
    await text.waitFor()
    expect(new URL(page.url()).searchParams.get('yaml')).toBe('situation.yaml')
    const colour = await page.evaluate(
      'getComputedStyle(document.querySelector(".yaml-text").shadowRoot.querySelector(".cm-gutters")).backgroundColor',
    )
    expect(colour).toBe('rgb(242, 243, 241)')
    await text.press('Control+End')
    await page.keyboard.type('\nfactors:\n  tax')
    await page.locator('.yaml-pane .cm-lintRange-error').first().waitFor({ timeout: patience })
    await reads(/factors:\n {2}tax\s*$/)
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('vie')
    await page.locator('.cm-tooltip-autocomplete').getByText('viewpoint').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+s')
    await reads(/^vie/)
    await page.keyboard.press('Escape')
    await page.locator('.yaml-pane').waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('yaml')).toBeNull()
  })

  it('follows an edit of a form, and a form its address', async () => {
    await open('first-steps', 'lang=en&yaml=situation.yaml')
    await page.locator('.yaml-pane .cm-content').waitFor()
    const field = page.getByRole('textbox', { name: 'How often — A scandal' })
    await field.fill('once in 7 years')
    await field.press('Enter')
    await page.getByRole('button', { name: 'In the text: rate|scandal' }).click()
    await page.locator('.yaml-pane .cm-activeLine').getByText('once in 7 years').waitFor()
  })
})

describe('the page', () => {
  it('has on paper what is judged, and nothing to type in or to press', async () => {
    await open('first-steps')
    await page.emulateMedia({ media: 'print' })
    const pressed = '.in-hand, .filter, .find, .judged .opener, .adding, .yaml-switch'
    expect(await page.locator(`:is(${pressed}):visible`).count()).toBe(0)
    expect(await page.locator('.grid td:visible').count()).toBeGreaterThan(0)
    await page.setViewportSize({ width: 688, height: 900 })
    const over = `document.querySelector('.grid').scrollWidth - document.querySelector('.scroll').clientWidth`
    expect(await page.evaluate<number>(over)).toBeLessThanOrEqual(0)
  })

  it('is sound in both languages, at both widths, light and dark', async () => {
    for (const [query, width, colorScheme] of [
      ['lang=en&yaml=situation.yaml', 1280, 'light'],
      ['lang=ja', 390, 'dark'],
    ] as const) {
      await open('graphite-supply', query, { width, height: 900 })
      await page.emulateMedia({ colorScheme })
      if (query.includes('yaml')) await page.locator('.yaml-pane .cm-content').waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await page.locator('main').textContent()).not.toMatch(/undefined|NaN|\[object/)
      if (width === 1280) {
        await closed()
      }
    }
  })
})
