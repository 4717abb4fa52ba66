import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { startServer } from '../src/server/serve.ts'
import { openChromium } from '../tests/browser/open-chromium.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const help = `Pictures of the pages of the workbench, in a folder.

  npm run screenshots                                        every page, every look, of the flagship
  npm run screenshots -- --pages map,futures --looks ja-dark-390
  npm run screenshots -- --situation situations/first-steps --out /tmp/pictures
  npm run screenshots -- --readme                            the two pictures of the READMEs

Looks are LANGUAGE-THEME-WIDTH; without --looks: ja and en, light and dark, 1280 and 390 px wide.
Pages are those that the workbench itself links to; one may be an address: contingency/border-clash?reading=slides
`

const { values } = parseArgs({
  options: {
    situation: { type: 'string', default: join(root, 'situations', 'korean-peninsula') },
    out: { type: 'string', default: join(root, 'dist', 'screenshots') },
    pages: { type: 'string' },
    looks: { type: 'string' },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** Milliseconds for a page of the flagship to come to its last answer on a slow machine. */
const patience = 300_000

interface Look {
  readonly language: string
  readonly theme: 'light' | 'dark'
  readonly width: number
}

function looksAsked(text: string | undefined): Look[] {
  const named =
    text?.split(',') ??
    ['ja', 'en'].flatMap((language) =>
      ['light', 'dark'].flatMap((theme) => [1280, 390].map((width) => `${language}-${theme}-${width}`)),
    )
  return named.map((name) => {
    const [language = 'ja', theme, width] = name.split('-')
    return { language, theme: theme === 'dark' ? 'dark' : 'light', width: Number(width) }
  })
}

const nameOf = ({ language, theme, width }: Look) => `${language}-${theme}-${width}`

/** A page of its own in the look, standing on the first page: the address that opens is given once, the rest follow links. */
async function opened(browser: Browser, url: string, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    locale: look.language === 'ja' ? 'ja-JP' : 'en-GB',
    colorScheme: look.theme,
  })
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('header nav a').first().waitFor({ timeout: patience })
  return page
}

async function settled(page: Page): Promise<void> {
  await page.locator('main[data-phase=ready][data-working=false]').waitFor({ timeout: patience })
  await page.evaluate('document.fonts.ready')
  await page.waitForTimeout(500)
}

/** The addresses of all pages, as the head of the window links to them. */
async function linkedPages(page: Page): Promise<string[]> {
  const links = await page.locator('header nav a').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return addresses.map((address) => new URL(address ?? '/', page.url()).pathname.slice(1))
}

async function takeAll(browser: Browser, url: string, out: string): Promise<void> {
  for (const look of looksAsked(values.looks)) {
    const page = await opened(browser, url, look)
    await settled(page) // which contingency the second link leads to is known only then
    const pages = values.pages?.split(',') ?? (await linkedPages(page))
    for (const path of pages) {
      await page.goto(new URL(path, url).href)
      await settled(page)
      const file = join(out, `${path.replace(/[/?=&]/g, '-') || 'briefing'}-${nameOf(look)}.png`)
      await page.screenshot({ path: file, fullPage: true })
      process.stdout.write(`${file}\n`)
    }
    await page.context().close()
  }
}

/** What the READMEs show: the head of the briefing, in the language of each. */
async function takeReadme(browser: Browser, url: string): Promise<void> {
  for (const language of ['ja', 'en']) {
    const page = await opened(browser, url, { language, theme: 'light', width: 1280 })
    await settled(page)
    const file = join(root, 'docs', 'pictures', `briefing-${language}.png`)
    await page.screenshot({ path: file })
    process.stdout.write(`${file}\n`)
    await page.context().close()
  }
}

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const out = resolve(values.out)
  await mkdir(out, { recursive: true })
  const server = await startServer({
    directory: resolve(values.situation),
    pages: join(root, 'dist', 'web'),
    answers: join(root, 'answers'),
    port: 0,
  })
  const browser = await openChromium()
  try {
    if (values.readme) await takeReadme(browser, server.url)
    else await takeAll(browser, server.url, out)
  } finally {
    await browser.close()
    await server.close()
  }
}

await main()
