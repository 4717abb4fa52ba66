import { type MouseEvent, type ReactNode, useEffect, useState } from 'react'

export const pageNames = ['briefing', 'contingency', 'stability', 'evidence', 'questions'] as const
export type PageName = (typeof pageNames)[number]

/** A page, and what is in focus on it: a contingency, an entry of the ledger, a question. */
export interface Route {
  readonly page: PageName
  readonly id?: string
}

/** What the address says: the page, its focus and the reading (null: the base). */
export interface Address {
  readonly route: Route
  readonly reading: string | null
}

const moved = 'kizashi-moved'

/** The address as it stands; follows links and the browser's back and forward. */
export function useAddress(): Address {
  const [address, setAddress] = useState(readAddress)
  useEffect(() => {
    const follow = () => setAddress(readAddress())
    addEventListener('popstate', follow)
    addEventListener(moved, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener(moved, follow)
    }
  }, [])
  return address
}

function readAddress(): Address {
  const [first, second] = location.pathname.split('/').filter((part) => part !== '')
  const page = pageNames.find((name) => name === first) ?? 'briefing'
  const id = second === undefined ? undefined : decoded(second)
  const reading = new URLSearchParams(location.search).get('reading')
  return { route: { page, ...(id === undefined ? {} : { id }) }, reading }
}

/** An id from an address; as it stands where somebody broke its encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function pathOf({ page, id }: Route): string {
  if (page === 'briefing') return '/'
  return id === undefined ? `/${page}` : `/${page}/${encodeURIComponent(id)}`
}

/** The address of a page in the reading and language at hand; what concerns only the page left behind is dropped. */
function addressOf(route: Route): string {
  return `${pathOf(route)}${location.search}`
}

function go(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new Event(moved))
}

/** Chooses a reading (null: the base): a step that the browser can take back. */
export function goToReading(reading: string | null): void {
  const address = new URL(location.href)
  if (reading === null) address.searchParams.delete('reading')
  else address.searchParams.set('reading', reading)
  go(address.href)
}

interface LinkProps {
  readonly to: Route
  readonly children: ReactNode
  readonly className?: string
  readonly isCurrent?: boolean
  /** Stays where one is on the page: the link changes only what is in focus. */
  readonly isHere?: boolean
}

/** A link to a page of the workbench: an ordinary one, except that a plain click does not load the page anew. */
export function Link({ to, children, className, isCurrent = false, isHere = false }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    go(addressOf(to))
    if (isHere) return
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  }
  return (
    <a
      href={addressOf(to)}
      onClick={follow}
      className={className}
      aria-current={isCurrent ? (isHere ? 'true' : 'page') : undefined}
    >
      {children}
    </a>
  )
}

function isPlainClick(event: MouseEvent): boolean {
  const isHeld = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return !event.defaultPrevented && event.button === 0 && !isHeld
}
