import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { keyOfViewpoint, type Viewpoint, viewpointOf, withViewpoint } from '../session/viewpoint.ts'
import { keyOfWishes, type Wishes, wishesOf } from '../session/wishes.ts'

export const pageNames = [
  'briefing',
  'contingency',
  'options',
  'readings',
  'stability',
  'evidence',
  'questions',
] as const
export type PageName = (typeof pageNames)[number]

/** A page, and what is in focus on it: a contingency, an entry of the ledger, a question. */
export interface Route {
  readonly page: PageName
  readonly id?: string
}

/** What the address says: the page, its focus, from where one looks, what single pages are asked for; equal ones stay the same object. */
export interface Address {
  readonly route: Route
  readonly viewpoint: Viewpoint
  readonly wishes: Wishes
}

const moved = 'kizashi-moved'

/** The address as it stands; follows links and the browser's back and forward. */
export function useAddress(): Address {
  const [address, setAddress] = useState(() => ({ path: location.pathname, search: location.search }))
  useEffect(() => {
    const follow = () => setAddress({ path: location.pathname, search: location.search })
    addEventListener('popstate', follow)
    addEventListener(moved, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener(moved, follow)
    }
  }, [])
  const route = useMemo(() => routeOf(address.path), [address.path])
  const key = keyOfViewpoint(viewpointOf(address.search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the viewpoint is made of
  const viewpoint = useMemo(() => viewpointOf(address.search), [key])
  const wished = keyOfWishes(wishesOf(address.search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the wishes are made of
  const wishes = useMemo(() => wishesOf(address.search), [wished])
  return { route, viewpoint, wishes }
}

function routeOf(path: string): Route {
  const [first, second] = path.split('/').filter((part) => part !== '')
  const page = pageNames.find((name) => name === first) ?? 'briefing'
  const id = second === undefined ? undefined : decoded(second)
  return { page, ...(id === undefined ? {} : { id }) }
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

/** Looks at the same page from elsewhere: a step that the browser can take back. */
export function lookFrom(change: Partial<Viewpoint>): void {
  go(`${location.pathname}${withViewpoint(location.search, change)}`)
}

/** What the address says under a key, and a way to say something else there: a step that the browser can take back. */
export function useParameter(
  key: string,
): [values: readonly string[], say: (values: readonly string[]) => void] {
  const [search, setSearch] = useState(location.search)
  useEffect(() => {
    const follow = () => setSearch(location.search)
    addEventListener('popstate', follow)
    addEventListener(moved, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener(moved, follow)
    }
  }, [])
  const say = useCallback(
    (values: readonly string[]) => {
      const parameters = new URLSearchParams(location.search)
      parameters.delete(key)
      for (const value of values) parameters.append(key, value)
      const text = parameters.toString()
      go(`${location.pathname}${text === '' ? '' : `?${text}`}`)
    },
    [key],
  )
  const values = useMemo(() => new URLSearchParams(search).getAll(key), [search, key])
  return [values, say]
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
