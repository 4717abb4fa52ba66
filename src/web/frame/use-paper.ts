import { useEffect } from 'react'
import { flushSync } from 'react-dom'

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
    }
    const back = () => {
      delete dataset.paper
      if (theme === undefined) delete dataset.theme
      else dataset.theme = theme
      makeWhole(false)
    }
    // Before the charts, which measure themselves on the same event.
    addEventListener('beforeprint', ready, { capture: true })
    addEventListener('afterprint', back)
    return () => {
      removeEventListener('beforeprint', ready, { capture: true })
      removeEventListener('afterprint', back)
    }
  }, [makeWhole])
}
