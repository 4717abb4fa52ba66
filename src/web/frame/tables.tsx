import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Phrases } from '../../report/phrases/en.ts'
import { usePaper } from './use-paper.ts'

interface Tables {
  readonly isShown: boolean
  readonly toggle: () => void
  readonly show: (isShown: boolean) => void
  /** Whether lists that are cut short on the screen are to be there as a whole: for paper, and for what is taken away. */
  readonly isWhole: boolean
  readonly makeWhole: (isWhole: boolean) => void
}

const TablesContext = createContext<Tables>({
  isShown: false,
  toggle: () => {},
  show: () => {},
  isWhole: false,
  makeWhole: () => {},
})

/** Lets the key T turn every chart of the page into its table and back. */
export function TablesProvider({ children }: { readonly children: ReactNode }) {
  const [isShown, setIsShown] = useState(false)
  const [isWhole, makeWhole] = useState(false)
  usePaper(makeWhole)
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
  const toggle = () => setIsShown(!isShown)
  return (
    <TablesContext value={{ isShown, toggle, show: setIsShown, isWhole, makeWhole }}>
      {children}
    </TablesContext>
  )
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
