import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const patience = 120_000

/** The looks in which a page is held: both languages, both themes, both widths. */
const looks = [
  ['en', 'light', 1280],
  ['ja', 'dark', 390],
] as const

/** Every language meets every theme and every width, and every theme every width. */
export const everyLook = [
  ['en', 'light', 1280],
  ['en', 'dark', 390],
  ['ja', 'light', 390],
  ['ja', 'dark', 1280],
] as const

interface SoundOptions {
  /** The address of the page without the language. */
  readonly address: string
  /** What has to be there before it is looked at. */
  readonly until: string
  readonly looks?: readonly (readonly ['en' | 'ja', 'light' | 'dark', number])[]
  /** Whether the situation itself is in English: then no Japanese word may stand on an English page. */
  readonly isEnglish?: boolean
}

/** Axe, a page no wider than its window, and no word left out, in each look. */
export async function expectSound(
  page: Page,
  { address, until, looks: asked = looks, isEnglish = false }: SoundOptions,
): Promise<void> {
  for (const [language, theme, width] of asked) {
    const look = `${address} ${language} ${theme} ${width}`
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
    await page.locator('main[data-phase=ready]').waitFor({ timeout: patience })
    await page.locator(until).first().waitFor({ timeout: patience })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect(found, look).toEqual([])
    expect(
      await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      look,
    ).toBeLessThanOrEqual(0)
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text, look).not.toMatch(/undefined|NaN|\[object/)
    if (isEnglish && language === 'en') expect(text, look).not.toMatch(/[ぁ-んァ-ヶ]/)
    expect(await page.locator('h1').count(), look).toBe(1)
    const headings = (await page.locator('main').locator('h1, h2').allTextContents()).join(' / ')
    expect(/[ぁ-ん]/.test(headings), `${look}: ${headings}`).toBe(language === 'ja')
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}
