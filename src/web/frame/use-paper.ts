import { useEffect } from 'react'
import { flushSync } from 'react-dom'

/** Charts are taken down before they are drawn anew: their old widths would hold their places open. */
export const paperSteps = ['kizashi-undraw', 'kizashi-redraw'] as const

/**
 * Readies the page for paper and back: in its light looks, as wide as the sheet so that charts are drawn for it, and with lists as a whole.
 * All of it is there when the browser goes on to print.
 */
export function usePaper(makeWhole: (isWhole: boolean) => void): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    let theme: string | undefined
    const ready = () => {
      theme = dataset.theme
      dataset.theme = 'light'
      dataset.paper = ''
      flushSync(() => makeWhole(true))
      for (const step of paperSteps) flushSync(() => dispatchEvent(new Event(step)))
    }
    const back = () => {
      delete dataset.paper
      if (theme === undefined) delete dataset.theme
      else dataset.theme = theme
      makeWhole(false)
    }
    addEventListener('beforeprint', ready)
    addEventListener('afterprint', back)
    return () => {
      removeEventListener('beforeprint', ready)
      removeEventListener('afterprint', back)
    }
  }, [makeWhole])
}
