import type { Browser, Page } from 'playwright-core'
import { complaintsOf } from './complaints-of.ts'

/** A page of its own in a wide English window, and what it complains of. */
export async function openPage(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  return { page, complaints: complaintsOf(page) }
}
