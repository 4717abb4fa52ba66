import { useState } from 'react'
import type { Phrases } from '../../report/phrases/en.ts'
import { useTables } from './tables.tsx'

interface CutList<Item> {
  readonly shown: readonly Item[]
  /** How many there are; null where a list is too short to be cut. */
  readonly all: number | null
  readonly isOpen: boolean
  readonly toggle: () => void
}

/** The first of a list until all of it is asked for; all of it on paper, and where there are only a few more. */
export function useCutList<Item>(items: readonly Item[], first: number): CutList<Item> {
  const [isOpen, setIsOpen] = useState(false)
  const { isWhole } = useTables()
  const isLong = items.length > first + Math.floor(first / 4)
  return {
    shown: isLong && !isOpen && !isWhole ? items.slice(0, first) : items,
    all: isLong ? items.length : null,
    isOpen,
    toggle: () => setIsOpen(!isOpen),
  }
}

interface ShowAllProps {
  readonly list: Omit<CutList<unknown>, 'shown'>
  readonly phrases: Phrases
}

/** The button that shows the rest of a list that was cut, and takes it back. */
export function ShowAll({ list: { all, isOpen, toggle }, phrases }: ShowAllProps) {
  if (all === null) return null
  return (
    <p className="small">
      <button type="button" className="as-table" aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? phrases.showFewer : phrases.showAll(all)}
      </button>
    </p>
  )
}
