import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { paperSteps } from '../frame/use-paper.ts'

/** The width in pixels of the element that the reference is put on: charts are drawn anew at each width, never scaled. */
export function useWidth<Kind extends HTMLElement>(): [RefObject<Kind | null>, number] {
  const reference = useRef<Kind>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = reference.current
    if (element === null) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    const undraw = () => setWidth(0)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Paper has its own width, for which charts are drawn before the browser goes on to print.
    const [gone, anew] = paperSteps
    addEventListener(gone, undraw)
    addEventListener(anew, measure)
    return () => {
      observer.disconnect()
      removeEventListener(gone, undraw)
      removeEventListener(anew, measure)
    }
  }, [])
  return [reference, width]
}
