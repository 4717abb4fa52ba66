import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Phrases } from '../../report/phrases/en.ts'

interface Tables {
  readonly isShown: boolean
  readonly toggle: () => void
}

const TablesContext = createContext<Tables>({ isShown: false, toggle: () => {} })

/** Lets the key T turn every chart of the page into its table and back. */
export function TablesProvider({ children }: { readonly children: ReactNode }) {
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 't' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return
      setIsShown((shown) => !shown)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return <TablesContext value={{ isShown, toggle: () => setIsShown(!isShown) }}>{children}</TablesContext>
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

export function useTables(): Tables {
  return useContext(TablesContext)
}

/** The button beside a chart that does what the key T does. */
export function TableButton({ phrases }: { readonly phrases: Phrases }) {
  const { isShown, toggle } = useTables()
  return (
    <button type="button" className="as-table" aria-pressed={isShown} aria-keyshortcuts="t" onClick={toggle}>
      {isShown ? phrases.chartKey : phrases.tableKey} <kbd>T</kbd>
    </button>
  )
}
