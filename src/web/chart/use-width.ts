import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** The width in pixels of the element that the reference is put on: charts are drawn anew at each width, never scaled. */
export function useWidth<Kind extends HTMLElement>(): [RefObject<Kind | null>, number] {
  const reference = useRef<Kind>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = reference.current
    if (element === null) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    const measureNow = () => flushSync(measure)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Paper has its own width, known only when the page is laid out for it.
    addEventListener('beforeprint', measureNow)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', measureNow)
    }
  }, [])
  return [reference, width]
}
