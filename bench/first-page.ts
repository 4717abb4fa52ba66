// How soon the first page of the flagship can be read, in a browser that has never seen it, with the answers that are shipped;
// what shifts meanwhile, how soon an interaction is answered, and what code came for it.
//   npm run bench -- first-page [visits] [situation]
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { startServer } from '../src/server/serve.ts'
import { openChromium } from '../tests/browser/open-chromium.ts'

const visits = Number(process.argv[2] ?? 5)
const situation = process.argv[3] ?? 'korean-peninsula'
const root = process.cwd()
const pages = join(root, 'dist', 'web')

/** Milliseconds from the start of the navigation, unless said otherwise. */
interface Visit {
  readonly firstPaint: number
  /** The list of contingencies stands there, painted. */
  readonly list: number
  /** Sum of all layout shifts: 0 where nothing moved. */
  readonly shift: number
  /** From a press of a key to the next paint, the longest of several. */
  readonly interaction: number
  readonly scripts: readonly string[]
  readonly isComputed: boolean
}

/** Notes in the page when the list is first painted, and what moves. */
const watching = `
  globalThis.seen = { list: 0, shift: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    if (document.querySelector('.list > li:not(.cols) .prob') === null) return requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => { seen.list = performance.now() }))
  }
  requestAnimationFrame(look)
`

const server = await startServer({
  directory: join(root, 'situations', situation),
  pages,
  answers: join(root, 'answers'),
  port: 0,
})
const browser = await openChromium()
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Chromium ${browser.version()}, ${situation}\n`,
)
// The first visit warms the server, as every visit but the first after a start finds it.
const first = await visit(browser)
const all: Visit[] = []
for (let count = 0; count < visits; count += 1) all.push(await visit(browser))
await browser.close()
await server.close()

row('list of contingencies, first visit after a start', first.list, 'ms', 1500)
row('list of contingencies, median', median(all.map(({ list }) => list)), 'ms', 1500)
row('first paint, median', median(all.map(({ firstPaint }) => firstPaint)), 'ms', 1500)
// A head that breaks elsewhere once its typeface is there moves by less; 0.1 is what a reader begins to mind.
row('layout shift, largest', Math.max(...all.map(({ shift }) => shift)), '', 0.005)
row('key to next paint, longest', Math.max(...all.map(({ interaction }) => interaction)), 'ms', 200)
const needed = all[0]!.scripts
row(
  `code of the page, gzip (${needed.length} files)`,
  needed.reduce((sum, path) => sum + gzipSync(readFileSync(join(pages, path)), { level: 9 }).length, 0) /
    1000,
  'kB',
  250,
)
process.stdout.write(
  `${all.some(({ isComputed }) => isComputed) ? 'computed in a worker' : 'no worker: all from what is shipped'}\n`,
)

async function visit(from: Browser): Promise<Visit> {
  const context = await from.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' })
  const page = await context.newPage()
  const scripts: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) scripts.push(pathname)
  })
  await page.addInitScript(watching)
  await page.goto(server.url)
  await page.locator('.list > li:not(.cols) .prob').first().waitFor({ timeout: 120_000 })
  await page.waitForTimeout(1000)
  const [list, shift] = (await page.evaluate('[seen.list, seen.shift]')) as [number, number]
  const firstPaint = Number(
    await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"),
  )
  const isComputed = page.workers().length > 0
  const found = { firstPaint, list, shift, interaction: await interaction(page), scripts, isComputed }
  await context.close()
  return found
}

/** Turns the list into a table and back. */
async function interaction(page: Page): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < 4; count += 1) {
    times.push(
      Number(
        await page.evaluate(`new Promise((resolve) => {
          const start = performance.now()
          dispatchEvent(new KeyboardEvent('keydown', { key: 't' }))
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        })`),
      ),
    )
  }
  return Math.max(...times)
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}

function row(what: string, value: number, unit: string, limit: number): void {
  const verdict = value <= limit ? 'within' : 'OVER'
  process.stdout.write(
    `${what.padEnd(50)} ${value.toFixed(unit === '' ? 4 : 0).padStart(8)} ${unit.padEnd(2)}  (${verdict} ${limit})\n`,
  )
}
