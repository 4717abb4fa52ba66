import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/serve.ts'
import { complaintsOf } from './complaints-of.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openChromium } from './open-chromium.ts'
import { portFolder } from './port-folder.ts'

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
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
    locale: 'en-GB',
  })
  page = await context.newPage()
  complaints = complaintsOf(page)
}, patience)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(directory, { recursive: true, force: true })
})

async function open(path: string): Promise<void> {
  await page.goto(server.at(`${path}`))
  await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
}

async function taken(section: string, format: string): Promise<Download> {
  const button = page.locator(`section[aria-labelledby=${section}] > .take-away button`, { hasText: format })
  const waiting = page.waitForEvent('download')
  await button.focus()
  await page.keyboard.press('Enter')
  return waiting
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

function widthsOfCharts(): Promise<number[]> {
  return page.evaluate(
    `[...document.querySelectorAll('.chart svg')].map((chart) => Number(chart.getAttribute('width')))`,
  )
}

describe('what is taken away from a page', () => {
  it('is a drawing that stands by itself: ink on white from a dark page, with title, words and caption', async () => {
    await open('contingency?lang=en')
    const download = await taken('course', 'SVG')
    expect(download.suggestedFilename()).toMatch(/^kizashi-ledger-.*-contingency-course\.svg$/)
    const text = (await contentOf(download)).toString('utf8')
    const title = await page.locator('#course').textContent()
    expect(text).toContain(`<title>${title}</title>`)
    expect(text).toContain('fill="#ffffff"')
    expect(text).toContain('Noto Sans JP')
    expect(text).toMatch(/20,000 histories, seed 1.*Kizashi \d.*Situation [0-9a-f]{12}/)
    expect(text).not.toMatch(/class=|style=|var\(|stand-in|https?:\/\/(?!www\.w3\.org)/)
    // The ink of the light looks, whatever the page's are.
    expect(text).toContain('rgb(31, 75, 135)')
    const isSound = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(text)}, 'image/svg+xml').querySelector('parsererror') === null`,
    )
    expect(isSound).toBe(true)
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull()
  })

  it('has the marks that style sheets put between words', async () => {
    const text = (await contentOf(await taken('paths', 'SVG'))).toString('utf8')
    expect(text.match(/>→\s*</gu)?.length ?? 0).toBeGreaterThan(3)
    expect(await page.locator('[data-before-written]').count()).toBe(0)
  })

  it('is a picture of twice the size', async () => {
    const bytes = await contentOf(await taken('course', 'PNG'))
    const frame = await page.locator('section[aria-labelledby=course]').boundingBox()
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    const width = bytes.readUInt32BE(16) / 2 - 48
    // Words that stand out to the right by a pixel or two are not cut.
    expect(width).toBeGreaterThanOrEqual(Math.ceil(frame!.width))
    expect(width).toBeLessThan(frame!.width + 8)
    const address = `data:image/png;base64,${bytes.toString('base64')}`
    const ink = await page.evaluate<{ darkest: number; corner: number }>(`(async () => {
      const picture = new Image()
      picture.src = ${JSON.stringify(address)}
      await picture.decode()
      const pen = Object.assign(document.createElement('canvas'), { width: 200, height: 100 }).getContext('2d')
      pen.drawImage(picture, 0, 0, 200, 100)
      const { data } = pen.getImageData(0, 0, 200, 100)
      return { darkest: Math.min(...data.filter((_, place) => place % 4 === 0)), corner: data[0] }
    })()`)
    expect(ink.corner).toBe(255)
    expect(ink.darkest).toBeLessThan(128)
  })

  it('is a table with the numbers behind the chart, which stays in view', async () => {
    const text = (await contentOf(await taken('course', 'CSV'))).toString('utf8')
    expect(text[0]).toBe('\ufeff')
    const rows = text.slice(1).split('\r\n')
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.at(-2)).toMatch(/^\d{4}-\d\d-\d\d,0\.\d{3,},(?:0\.\d+,0\.\d+|–,–)$/)
    expect(await page.locator('section[aria-labelledby=course] svg').count()).toBeGreaterThan(0)
  })

  it('is a table in the language of the page, and of a list as well', async () => {
    await open('?lang=ja')
    const text = (await contentOf(await taken('contingencies', 'CSV'))).toString('utf8')
    expect(text).toMatch(/^\ufeff事態,2027-01,/)
  })

  it('is the page on paper: charts as wide as the sheet, and what is pressed gone', async () => {
    await open('contingency?lang=ja')
    await page.locator('main[data-working=false]').waitFor({ timeout: patience })
    const before = await widthsOfCharts()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    const onPaper = Math.max(...(await widthsOfCharts()))
    // 182 mm at 96 pixels to the inch; what has been and what is to come share it.
    expect(onPaper).toBeGreaterThan(300)
    expect(onPaper).toBeLessThanOrEqual(688)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.take-away button:visible, .switch:visible').count()).toBe(0)
    expect(await page.locator('.paper-only:visible').first().textContent()).toMatch(/種 1.*Kizashi/)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    // Asked for from outside: the page's policy lets no string become a script.
    await expect.poll(widthsOfCharts, { timeout: patience }).toEqual(before)
  })

  it('leaves the page without complaints', () => {
    expect(complaints).toEqual([])
  })
})

describe('the newer pages', () => {
  let ports: RunningServer
  let folder: string
  beforeAll(async () => {
    folder = await portFolder()
    ports = await startServer({ directory: folder, pages, port: 0 })
  }, patience)
  afterAll(async () => {
    await ports?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function openPort(path: string): Promise<void> {
    await page.goto(ports.at(path))
    await page.locator('main[data-phase=ready][data-working=false]').waitFor({ timeout: patience })
  }

  it.each([
    ['map', 'map'],
    ['options', 'criteria'],
    ['readings', 'fall'],
  ])('give their charts, on which the method is named: %s', async (place, section) => {
    await openPort(`${place}?lang=en`)
    const text = (await contentOf(await taken(section, 'SVG'))).toString('utf8')
    const title = await page.locator(`#${section}`).textContent()
    expect(text).toContain('<title>')
    expect(text.replaceAll('&amp;', '&')).toContain(title)
    expect(text).toMatch(/computed exactly|computed to within|[\d,]{3,} histories/i)
    expect(text).toMatch(/<svg[^>]* x="/)
    const picture = await contentOf(await taken(section, 'PNG'))
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
  })

  it.each([
    ['judgements', 'influences'],
    ['judgements', 'others'],
    ['futures', 'tableau'],
    ['options', 'criteria'],
    ['options', 'holding'],
    ['options', 'limits'],
    ['options', 'matrix'],
    ['readings', 'gaps'],
    ['readings', 'fall'],
  ])('give their tables, whole: %s %s', async (place, section) => {
    await openPort(`${place}?lang=en`)
    const text = (await contentOf(await taken(section, 'CSV'))).toString('utf8').slice(1)
    const rows = text.split('\r\n').slice(0, -1)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.filter((row) => row.replaceAll(/[",\s]/g, '') !== '').length).toBeGreaterThan(2)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('draw what is hatched on the page', async () => {
    await openPort('readings?lang=en')
    const text = (await contentOf(await taken('fall', 'SVG'))).toString('utf8')
    const swatch = await page.evaluate(`(() => {
      const [section, mark] = ['#fall', '.swatch.down'].map((one) => document.querySelector(one))
      const [from, box] = [section.closest('section'), mark].map((one) => one.getBoundingClientRect())
      return { x: box.left - from.left, y: box.top - from.top, width: box.width, height: box.height }
    })()`)
    const { x, y, width, height } = swatch as { x: number; y: number; width: number; height: number }
    const strokes = [...text.matchAll(/<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/g)]
      .map((found) => found.slice(1).map(Number) as [number, number, number, number])
      .filter(([x1, y1, x2, y2]) => x1 < x2 && y1 > y2)
    const within = strokes.filter(
      ([x1, y1, x2, y2]) => x1 >= x - 0.1 && x2 <= x + width + 0.1 && y2 >= y - 0.1 && y1 <= y + height + 0.1,
    )
    expect(within.length).toBeGreaterThan(1)
  })
})

describe('the typefaces', () => {
  it('come after the page and hardly move it', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const late = await context.newPage()
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    await late.route('**/*.woff2', async (route) => {
      await gate
      await route.continue()
    })
    await late.addInitScript(`
      globalThis.moved = 0
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.moved += value
      }).observe({ type: 'layout-shift', buffered: true })
    `)
    await late.goto(server.at(`contingency?lang=en`), { waitUntil: 'commit' })
    await late.locator('main[data-phase=ready]').waitFor({ timeout: patience })
    await late.waitForTimeout(1500)
    await late.evaluate('globalThis.moved = 0')
    release()
    await expect
      .poll(() => late.evaluate('[...document.fonts].some(({ status }) => status === "loaded")'), {
        timeout: patience,
      })
      .toBe(true)
    await late.waitForTimeout(1000)
    // One line that breaks elsewhere moves what is below it by 0.007; 0.1 is what a reader begins to mind.
    expect(await late.evaluate('globalThis.moved')).toBeLessThan(0.02)
    await context.close()
  })
})
