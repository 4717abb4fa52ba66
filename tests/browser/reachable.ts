import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Keeps in the page what the keyboard still has to reach; of several radio buttons the one that is on stands for all. */
const markAll = `(() => {
  document.activeElement?.blur()
  window.scrollTo(0, 0)
  const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')
  window.unreached = new Set([...all].filter((one) =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) &&
    !(one.type === 'radio' && !one.checked)))
  return window.unreached.size
})()`

/** Takes what has the focus from those left; says what is wrong with it, or how many are left. */
const takeFocused = `(() => {
  const one = document.activeElement
  const has = window.unreached.delete(one)
  const { outlineStyle, outlineWidth } = getComputedStyle(one)
  const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
  return { left: window.unreached.size, unseen: has && !isSeen ? one.outerHTML.slice(0, 200) : null }
})()`

/** Pressing Tab from the top comes to every control in view, and each shows that it has the focus. */
export async function expectReachable(page: Page, where: string): Promise<void> {
  const count = (await page.evaluate(markAll)) as number
  expect(count, where).toBeGreaterThan(10)
  const unseen: string[] = []
  let left = count
  for (let pressed = 0; left > 0 && pressed < count + 40; pressed++) {
    await page.keyboard.press('Tab')
    const found = (await page.evaluate(takeFocused)) as { left: number; unseen: string | null }
    left = found.left
    if (found.unseen !== null) unseen.push(found.unseen)
  }
  const unreached = await page.evaluate('[...window.unreached].map((one) => one.outerHTML.slice(0, 200))')
  expect({ unreached, unseen }, where).toEqual({ unreached: [], unseen: [] })
}
