import { useEffect } from 'react'

/** Milliseconds between looks: pages are put together, and anew, while their answers come. */
const patience = 200

/** Brings what a step speaks of into sight and marks it, as soon as it stands on the page; null points at nothing. */
export function usePointing(at: string | null, step: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: two steps may point at the same place of two pages
  useEffect(() => {
    if (at === null) return
    let marked: HTMLElement | null = null
    const look = () => {
      const found = document.querySelector<HTMLElement>(`#main ${at}`)
      if (found === marked) return
      marked?.classList.remove('pointed-at')
      found?.classList.add('pointed-at')
      found?.scrollIntoView({ block: 'center' })
      marked = found
    }
    const timer = setInterval(look, patience)
    look()
    return () => {
      clearInterval(timer)
      marked?.classList.remove('pointed-at')
    }
  }, [at, step])
}
